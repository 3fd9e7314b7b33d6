import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { titlesByPath } from '../../src/search/document-paths'
import { attributeValues, DIST } from './built-site'
import { askSearch, buildCopy, copyOfProject, modelIn, runIn } from './copy-of-project'
import { addRow, addRules, addTexts, FEW_PAGES, pseudo } from './pseudo-language'

/** A copy of the project to which a third language is added as README says, and the site that it builds. */
let copy: string
let site: string
/** What the types say once the table has the row and nothing else. */
let missing: string

const { code, few } = FEW_PAGES
const PAGES = Object.values(few.pages)

beforeAll(() => {
  copy = copyOfProject()
  addRow(copy, FEW_PAGES)
  missing = runIn(copy, 'tsc', ['-p', 'src']).stdout
  addRules(copy, FEW_PAGES)
  addTexts(copy, FEW_PAGES)
  site = buildCopy(copy)
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const documentAt = (path: string, folder = site) => read(folder, `${path.slice(1)}index.html`)
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile())

/** Where the row of links above every page leads to the page in another language. */
const switchOf = (html: string) => /<a class="[^"]*" href="([^"]*)" hreflang="([a-z]+)"/.exec(html)?.slice(1)

/** Language and address of each alternate that a document names. */
const alternatesOf = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<link rel="alternate" hreflang="([a-z]+)" href="([^"]*)"/g)].map((found) => found.slice(1)),
  )

test('the types name every place that the row of a language alone does not fill', () => {
  const places = new Set(
    [...missing.matchAll(/^(\S+)\(\d+,\d+\): error .*(?:\n\s.*)*?'qps' is missing/gm)].map(([, file]) => file),
  )
  expect([...places].sort()).toEqual([
    'src/content/reading-level.ts',
    'src/search/words.ts',
    'src/site/addresses.ts',
    'src/site/neutral-page.ts',
  ])
})

describe('a language that begins with a few pages', () => {
  test('has these ten pages and no others, in its own words', () => {
    expect(PAGES).toHaveLength(10)
    const own = filesIn(site).filter((name) => name.startsWith(`${code}/`))
    expect(own.sort()).toEqual(PAGES.map((path) => `${path.slice(1)}index.html`).sort())
    expect(documentAt('/qps/ayuda-urgente/')).toContain(`<h1>${pseudo('Ayuda urgente')}</h1>`)
    expect(documentAt('/qps/')).toContain(`lang="${code}"`)
  })

  test('every link of its pages leads to a page that is there, in the language beside where it has none', () => {
    const country = documentAt('/qps/gt/')
    expect(attributeValues(country, 'href')).toEqual(
      expect.arrayContaining(['/qps/gt/contactos/', '/es/gt/fraude/', '/es/gt/derechos/']),
    )
    for (const path of PAGES)
      for (const address of attributeValues(documentAt(path), 'href').filter((to) => /^\/[^/]/.test(to))) {
        const file = address.slice(1).replace(/[?#].*/, '')
        expect(existsSync(join(site, file.endsWith('/') || file === '' ? `${file}index.html` : file)), address).toBe(
          true,
        )
      }
  })

  test('the switch leads to the language beside, and hreflang names every language of a page and no other', () => {
    expect(switchOf(documentAt('/qps/gt/contactos/'))).toEqual(['/es/gt/contactos/', 'es'])
    expect(switchOf(documentAt('/es/gt/contactos/'))).toEqual(['/en/gt/contacts/', 'en'])
    const everywhere = { es: '/es/gt/contactos/', en: '/en/gt/contacts/', qps: '/qps/gt/contactos/' }
    for (const path of Object.values(everywhere)) expect(alternatesOf(documentAt(path)), path).toEqual(everywhere)
    expect(Object.keys(alternatesOf(documentAt('/es/gt/fraude/'))).sort()).toEqual(['en', 'es'])
  })

  test('it is offered where a language is chosen and where a page is not found', () => {
    const offered = attributeValues(read(site, 'index.html'), 'href')
    expect(offered).toEqual(expect.arrayContaining(['/es/', '/en/', '/qps/']))
    const notFound = read(site, '404.html')
    expect(notFound).toContain(`<section lang=${code}><h2>${pseudo('No encontramos esta página')}</h2>`)
    expect(attributeValues(notFound, 'href')).toEqual(expect.arrayContaining(['/qps/ayuda-urgente/', '/en/search/']))
  })

  test('its packs hold its pages, its essentials bring its search, and the worker knows its shell and words', () => {
    const { packs }: { packs: { id: string; hash: string }[] } = JSON.parse(read(site, 'packs/index.json'))
    const lists = packs
      .filter(({ id }) => id.startsWith(`${code}-`))
      .map(({ id, hash }) => JSON.parse(read(site, `packs/${id}.${hash.slice(0, 16)}.list.json`)))
    expect(lists.map(({ id }) => id)).toEqual(['qps-essentials', 'qps-gt', 'qps-region'])
    expect(lists.flatMap(({ paths }) => paths.split('\n')).sort()).toEqual([...PAGES].sort())
    expect(lists[0].search.url).toMatch(/^\/search\/qps\./)
    const worker = read(site, 'sw.js')
    expect(worker).toContain('shell/qps.html')
    expect(worker).toMatch(/assets\/words\.qps-[\w-]{8}\.js/)
  })

  test('its search finds its pages by its words and by those of the language beside', () => {
    const [urgent, , country] = askSearch(copy, code, [pseudo('ayuda urgente'), 'first week', 'Guatemala'])
    expect(urgent).toContain('/qps/ayuda-urgente/')
    expect(country?.every((path) => path.startsWith('/qps/'))).toBe(true)
    expect(country).toContain('/qps/gt/')
  })

  test('its search tells what is wanted as the language beside does, while no intent is said in its own words', () => {
    expect(modelIn(site, code)).toMatchObject({ pages: expect.stringMatching(/.{1000}/) })
    expect(modelIn(site, code)).toEqual(modelIn(DIST, 'es'))
  })

  test('what is published for others is in the languages that have everything', () => {
    expect(existsSync(join(site, 'data/contacts-hsds-qps.json'))).toBe(false)
    expect(existsSync(join(site, 'feed-qps.json'))).toBe(false)
    expect(existsSync(join(site, 'editions/qps-gt.html'))).toBe(true)
  })
})

describe('the other languages', () => {
  /** What tells of all languages, of what came to be since, or of scripts. */
  const IS_OF_ALL =
    /^(?:assets\/|\.vite\/|packs\/|first\/|hosts\/|web\.config|sw\.js|(?:sources\/)?(?:index|404)\.html|_headers|sitemap\.xml|previews\/(?:404\.html)?og\.png)/
  /** What tells of history, or has its words: it is of the repository, which the copy is not in. */
  const IS_HISTORY = /^(?:es\/cambios|en\/changes)\/|^feed-|^search\//
  const plain = (folder: string, name: string) =>
    readFileSync(join(folder, name), 'latin1')
      .replace(/assets\/index-[\w-]{8}\.js/g, 'assets/index.js')
      .replace(/<link rel="alternate" hreflang="qps"[^>]*>/, '')
      // The pack inside a single file is signed with the index of every language; the pages of packs are compared below.
      .replace(/(id="ruta-clara-pack">)[^<]*/, '$1')

  test('stand as they stood: pages, data, shells, paper, previews', () => {
    const compared = filesIn(DIST).filter((name) => !IS_OF_ALL.test(name) && !IS_HISTORY.test(name))
    expect(compared.length).toBeGreaterThan(1500)
    const changed = compared.filter((name) => !existsSync(join(site, name)) || plain(DIST, name) !== plain(site, name))
    expect(changed.join('\n')).toBe('')
  })

  test('search knows the same documents, sayings and places', () => {
    for (const name of filesIn(join(DIST, 'search'))) {
      const known = (folder: string) => {
        const { own, other, numbers, ...rest } = JSON.parse(read(folder, `search/${name}`))
        // Numbers that the page of changes tells are of history.
        const changes = [...titlesByPath(rest).keys()].findIndex((path) => IS_HISTORY.test(path.slice(1)))
        expect(changes, `${name} has the page of changes`).toBeGreaterThan(0)
        const { [changes]: ofHistory, ...others } = numbers
        expect(Object.keys(others).length).toBeGreaterThan(10)
        return { ...rest, numbers: others }
      }
      expect(known(site)).toEqual(known(DIST))
    }
  })

  test('packs of countries and tools are the same, to the byte', () => {
    const hashes = (folder: string) => {
      const { packs }: { packs: { id: string; hash: string }[] } = JSON.parse(read(folder, 'packs/index.json'))
      // The essentials hold the choice of language, and the region what changed.
      return packs
        .filter(({ id }) => /^(es|en)-/.test(id) && !/essentials|region/.test(id))
        .map(({ id, hash }) => `${id} ${hash}`)
    }
    expect(hashes(site)).toEqual(hashes(DIST))
  })
})
