import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { outlineAddress } from '../../src/offline/bundle'
import { pageFile } from '../../src/offline/pack-format'
import { serializePage } from '../../src/offline/page-record'
import { readDocument } from '../../src/offline/read-document'
import { shellIn } from '../../src/offline/shell-outline'
import { sha256 } from '../../src/publish/packs/build-packs'
import { toolPath } from '../../src/site/addresses'
import { LANGUAGES, type Language, languageOf, WHOLE_LANGUAGES } from '../../src/site/languages'
import { RECIPE } from '../../src/site/neutral-page'
import { builtDocuments, DIST } from './built-site'

/** The files of a bundle by their address, cut as its first line says. */
function bundleFiles(name: string): Map<string, Buffer> {
  const whole = readFileSync(join(DIST, 'first', name))
  const end = whole.indexOf(10)
  const head: [string, number][] = JSON.parse(whole.subarray(0, end).toString())
  let at = end + 1
  const files = new Map<string, Buffer>()
  for (const [url, size] of head) {
    files.set(url, whole.subarray(at, at + size))
    at += size
  }
  expect(at, name).toBe(whole.length)
  return files
}

test('the content of every page can be taken from its document, to the letter that its hash is made of', () => {
  const shells = new Map(LANGUAGES.map((lang) => [lang, readFileSync(join(DIST, `shell/${lang}.html`), 'utf8')]))
  const contents = new Set(readdirSync(join(DIST, 'packs/pages')))
  const others = builtDocuments()
    .filter(({ path }) => path !== '/404.html')
    .filter(({ path, html }) => {
      const page = readDocument(html, shells.get(languageOf(path)) ?? '')
      const file =
        page &&
        pageFile(sha256(serializePage(page)))
          .split('/')
          .at(-1)
      return page?.path !== path || !file || !contents.has(file)
    })
  // The list of everything stands in these documents alone: where there is script it is made on the phone.
  expect(others.map(({ path }) => path).sort()).toEqual(LANGUAGES.map((lang) => toolPath(lang, 'search')).sort())
})

test('the shell can be taken from the document of every page, to the letter', () => {
  const read = (name: string) => readFileSync(join(DIST, name), 'utf8')
  for (const { path, html } of builtDocuments()) {
    const lang = languageOf(path)
    expect(shellIn(html, read(outlineAddress(lang))) === read(`shell/${lang}.html`), path).toBe(true)
  }
})

test('every file of every bundle is the one that stands by itself', () => {
  const outlines = LANGUAGES.map((lang) => basename(outlineAddress(lang)))
  for (const name of readdirSync(join(DIST, 'first')).filter((file) => !outlines.includes(file)))
    for (const [url, bytes] of bundleFiles(name))
      expect(bytes.equals(readFileSync(join(DIST, url))), `${name}: ${url}`).toBe(true)
})

test('what is needed in danger is in the bundle of every country, and search and the essentials beside it', () => {
  const files = (name: string) => [...bundleFiles(name).keys()]
  const paths = (name: string) =>
    [...bundleFiles(name)]
      .filter(([url]) => url.startsWith('packs/pages/'))
      .map(([, bytes]): string => JSON.parse(bytes.toString()).path)
  expect(files('es-gt.txt')).toContain(outlineAddress('es'))
  expect(paths('es-gt.txt').sort()).toEqual(['/es/', '/es/ayuda-urgente/'])
  expect(paths('en-bz.txt').sort()).toEqual(['/en/', '/en/urgent-help/'])
  expect(files('es-search.txt').at(-1)).toMatch(/^search\/es\./)
  expect(paths('es-rest.txt')).toContain('/es/revisar-oferta/')
  // Where one leaves to with no signal, in the language that is read.
  const recipes = (lang: Language) => files(`${lang}-rest.txt`).filter((url) => /^[a-z-]+\.html$/.test(url))
  const ofLanguage = (lang: Language) => (name: string) => {
    const readers = LANGUAGES.filter((one) => RECIPE[one] === name)
    // One that languages share is of none of them alone.
    return readers.length > 1 || readers.includes(lang)
  }
  for (const lang of WHOLE_LANGUAGES)
    expect(recipes(lang).sort()).toEqual([...new Set<string>(Object.values(RECIPE))].filter(ofLanguage(lang)).sort())
  expect(recipes('en')).toContain('rice-pudding.html')
})
