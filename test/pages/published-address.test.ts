import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/site/languages'
import { DIST, SITE } from './built-site'

/** Bytes of pictures are no text. */
const TEXTS = readdirSync(DIST, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.png'))
  .map((entry) => join(entry.parentPath, entry.name))

/** What a sheet says that nobody is to hand out, in each language. */
const TRIAL = LANGUAGES.map((lang) => {
  const { outreach }: { outreach: { trial: string } } = JSON.parse(
    readFileSync(`content/locales/outreach.${lang}.json`, 'utf8'),
  )
  return outreach.trial
})

test('no published file names the machine that built it', () => {
  const named = TEXTS.filter((file) => /localhost|127\.0\.0\.1|\[::1\]/.test(readFileSync(file, 'utf8')))
  expect(named).toEqual([])
})

test('a sheet carries the published address and its code, or says that it is a trial', () => {
  const sheets = TEXTS.filter((file) => file.startsWith(join(DIST, 'paper')) && file.endsWith('.html'))
  expect(sheets.length).toBeGreaterThan(100)
  for (const file of sheets) {
    const html = readFileSync(file, 'utf8')
    expect(TRIAL.some((words) => html.includes(words))).toBe(SITE === '')
    expect(html.includes(`aria-label="QR: ${SITE}/`)).toBe(SITE !== '')
    expect(html.includes('class="sheet-address"')).toBe(SITE !== '')
  }
})

test('search engines get every page’s address and no sheet, or no list of addresses at all', () => {
  const list = TEXTS.find((file) => file === join(DIST, 'sitemap.xml'))
  const robots = readFileSync(join(DIST, 'robots.txt'), 'utf8')
  if (!SITE) {
    expect(list).toBeUndefined()
    expect(robots).not.toContain('Sitemap')
    return
  }
  const text = readFileSync(list ?? '', 'utf8')
  expect(text).toContain(`<loc>${SITE}/es/gt/</loc>`)
  expect(text).not.toMatch(/\/paper\/|404/)
  expect(robots).toContain(`Sitemap: ${SITE}/sitemap.xml`)
})

test('link previews name the published page and its picture', () => {
  const html = readFileSync(join(DIST, 'es/gt/index.html'), 'utf8')
  expect(html).toContain(`<meta property="og:url" content="${SITE}/es/gt/"`)
  expect(html).toContain(`<meta property="og:image" content="${SITE}/previews/`)
  expect(html).toContain(`<link rel="canonical" href="${SITE}/es/gt/"`)
})
