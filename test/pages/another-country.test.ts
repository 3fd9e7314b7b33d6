import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOPICS } from '../../src/site/topics'
import { attributeValues, DIST } from './built-site'
import { askSearch, buildCopy, copyOfProject, modelIn, runIn } from './copy-of-project'
import { addCountry, COUNTRY, NAME } from './made-up-country'
import { addRow, addRules, addTexts, pseudo, teachSearch, WHOLE } from './pseudo-language'

/**
 * A copy of the project with one more country and a third language that has everything, each added as README says, and
 * the site that it builds. Both are in one copy, because a build takes its time.
 */
let copy: string
let site: string
/** What the content check says once the country is added. */
let checked: string

/** A question in words that no other language has. */
const OWN_QUESTION = 'zumbalo vetrik ompaño'

/** Milliseconds that a build and the tests of its pages may take beside other work. */
const MOST = 1_200_000

beforeAll(() => {
  copy = copyOfProject()
  addCountry(copy)
  checked = runIn(copy, 'tsx', ['scripts/content.ts', COUNTRY]).stdout
  addRow(copy, WHOLE)
  addRules(copy, WHOLE)
  addTexts(copy, WHOLE)
  teachSearch(copy, WHOLE, { intent: 'passport-lost', text: OWN_QUESTION })
  site = buildCopy(copy)
}, MOST)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const read = (file: string) => readFileSync(join(site, file), 'utf8')
const documentAt = (path: string) => read(`${path.slice(1)}index.html`)
const packs = (): string[] => JSON.parse(read('packs/index.json')).packs.map(({ id }: { id: string }) => id)

describe('a country added as README says', () => {
  test('breaks no rule of the content', () => expect(checked).toContain('Content: no problem found.'))

  test('has its pages, and those of the ways to and from it, in every language', () => {
    const pages = (lang: string) => [...readdirSync(join(site, lang, COUNTRY))].sort()
    const topics = TOPICS.length + 1
    for (const lang of ['es', 'en', 'qps']) expect(pages(lang), lang).toHaveLength(topics + 1)
    for (const path of ['/es/xq/fraude/', '/es/xq/permit/', '/es/xq/permit/gt/', '/qps/us/h-2a/xq/'])
      expect(documentAt(path), path).toContain(NAME)
  })

  test('is where a country is chosen: at home, on the map, in urgent help', () => {
    expect(attributeValues(documentAt('/es/'), 'href')).toContain('/es/xq/')
    expect(attributeValues(documentAt('/es/caminos/'), 'data-to')).toContain(COUNTRY)
    expect(attributeValues(documentAt('/es/ayuda-urgente/'), 'href')).toContain('tel:119')
  })

  test('is found by its name and by that of its people', () => {
    const [byName, byPeople] = askSearch(copy, 'es', ['Xandia', 'soy xandiano y me cobran por el puesto'])
    expect(byName?.[0]).toMatch(/^\/es\/xq\//)
    expect(byPeople?.some((path) => path.startsWith('/es/xq/'))).toBe(true)
  })

  test('has its pack, its single file, its sheets, its cards and its open data', () => {
    expect(packs()).toEqual(expect.arrayContaining(['es-xq', 'en-xq', 'qps-xq']))
    for (const file of ['editions/es-xq.html', 'paper/en/xq/fraud.html', 'embed/es/xq.txt'])
      expect(existsSync(join(site, file)), file).toBe(true)
    expect(read('data/contacts.2.json')).toContain('"xq-office"')
  })
})

describe('a language that has everything', () => {
  test('has every page that the language has which it was made from, in its own words', () => {
    const pages = (lang: string) =>
      readdirSync(join(site, lang), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .sort()
    expect(pages('qps')).toEqual(pages('en'))
    expect(pages('qps').length).toBeGreaterThan(250)
    expect(documentAt('/qps/urgent-help/')).toContain(`<h1>${pseudo('Urgent help')}</h1>`)
  })

  test('says nothing in the words of another: what a page of its own says, its counterpart does not', () => {
    const words = (path: string) =>
      documentAt(path)
        // A page elsewhere has the name that its publisher gave it.
        .replace(/<(head|script)[\s\S]*?<\/\1>|<a [^>]*href=["']?https:[^>]*>[^<]*<\/a>|<[^>]*>/g, ' ')
        .split(/\s+/)
    const english = new Set(words('/en/gt/fraud/').filter((word) => /^[a-z]{7,}$/.test(word)))
    expect(english.size).toBeGreaterThan(30)
    expect(words('/qps/gt/fraud/').filter((word) => english.has(word))).toEqual([])
  })

  test('search finds its pages by its own words', () => {
    const [found, own] = askSearch(copy, 'qps', [pseudo('they keep my passport'), OWN_QUESTION])
    expect(found?.[0]).toMatch(/^\/qps\//)
    // No page has these words: it has learnt from the language's own questions what they want.
    expect(own?.slice(0, 3)).toContain('/qps/guides/your-documents/')
  })

  test('takes nothing of what search has learnt for the others', () => {
    expect(modelIn(site, 'qps')).not.toEqual(modelIn(DIST, 'en'))
    for (const lang of ['es', 'en']) expect(modelIn(site, lang)).toEqual(modelIn(DIST, lang))
  })

  test('is in what is published for others', () => {
    for (const file of ['feed-qps.json', 'data/contacts-hsds-qps.json', 'paper/qps/gt/fraud.html', 'embed/qps/gt.txt'])
      expect(existsSync(join(site, file)), file).toBe(true)
    expect(packs()).toEqual(expect.arrayContaining(['qps-essentials', 'qps-region', 'qps-gt', 'qps-tools']))
  })
})

test(
  'passes, with its country and its language, the tests that every page passes',
  () => {
    const tests = ['built-site', 'shared-messages', 'first-visit-files', 'published-address', 'open-data']
    const run = runIn(
      copy,
      'vitest',
      ['run', '--project', 'site', '--reporter', 'dot', ...tests.map((name) => `test/pages/${name}.test.ts`)],
      // The pages of the other languages and countries are validated in the site that is being tested itself.
      { VALIDATED_PAGES: `^/qps/(?:[^/]*/)?$|/${COUNTRY}/`, SITE_FOLDER: undefined, NO_COLOR: '1' },
    )
    expect(run.status === 0 ? '' : run.stdout + run.stderr).toBe('')
  },
  MOST,
)
