import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toolPath } from '../../src/site/addresses'
import { MEMBER_COUNTRIES } from '../../src/site/countries'
import { WHOLE_LANGUAGES } from '../../src/site/languages'
import { TOPICS } from '../../src/site/topics'
import { attributeValues, builtDocuments, DIST, placeInSite, SITE } from './built-site'
import { HSDS_SERVICE } from './hsds-rules'

const documents = builtDocuments()
const read = (name: string) => readFileSync(`${DIST}/${name}`, 'utf8')
const json = (name: string): unknown => JSON.parse(read(name))
const validator = () => addFormats.default(new Ajv2020({ allErrors: true, strict: false }))
const gzipBytes = (text: string) => gzipSync(text, { level: 9 }).length
const pageAt = (path: string) => documents.find((document) => document.path === path)?.html ?? ''

const dataset = z.looseObject({ records: z.array(z.looseObject({ id: z.string() })) })
const names = readdirSync(`${DIST}/data`)
  .filter((file) => file.endsWith('.schema.json'))
  .map((file) => file.replace('.schema.json', ''))

/** Rows of a CSV as RFC 4180 writes it, by column name. */
function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  const [columns = [], ...rest] = rows
  return rest
    .filter((row) => row.length > 1)
    .map((row) => {
      expect(row).toHaveLength(columns.length)
      return Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']))
    })
}

describe('open data', () => {
  test.each(names)('%s is what its published schema says', (name) => {
    const validate = validator().compile(Object(json(`data/${name}.schema.json`)))
    const data = json(`data/${name}.json`)
    validate(data)
    expect(validate.errors?.slice(0, 5) ?? []).toEqual([])
    expect(dataset.parse(data).records.length).toBeGreaterThan(0)
  })

  test('a record that breaks its schema is refused', () => {
    const validate = validator().compile(Object(json('data/contacts.2.schema.json')))
    const data = dataset.parse(json('data/contacts.2.json'))
    expect(validate({ ...data, records: [{ ...data.records[0], phones: 'none' }] })).toBe(false)
    expect(validate({ ...data, licence: 'all rights reserved' })).toBe(false)
  })

  test('every record of evidence carries its sources, and its page exists', () => {
    const paths = new Set(documents.map(({ path }) => path))
    for (const name of ['contacts', 'pathways', 'credentials', 'schemes', 'rights', 'scams', 'agreements'])
      for (const record of dataset.parse(json(`data/${name}.2.json`)).records) {
        const { evidence, page } = z
          .looseObject({
            evidence: z.looseObject({ sources: z.array(z.unknown()).min(1), checked: z.string() }),
            page: z.record(z.enum(WHOLE_LANGUAGES), z.string()).optional(),
          })
          .parse(record)
        expect(evidence.sources.length).toBeGreaterThan(0)
        for (const address of Object.values(page ?? {})) expect(paths).toContain(placeInSite(address).path)
      }
  })

  test('holds no mark that only this site understands', () => {
    for (const name of names) expect(read(`data/${name}.json`)).not.toMatch(/\[\[|\]\((record|guide):/)
  })

  test.each(['contacts', 'pathways', 'credentials'])('%s.csv has a row for each record, in every language', (name) => {
    const rows = parseCsv(read(`data/${name}.csv`))
    const { records } = dataset.parse(json(`data/${name}.json`))
    expect(rows.map(({ id }) => id)).toEqual(records.map(({ id }) => id))
    for (const row of rows) {
      for (const lang of WHOLE_LANGUAGES) expect(row[`name_${lang}`]).toBeTruthy()
      expect(row.sources && row.checked).toBeTruthy()
      expect(Object.values(row).filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    }
  })

  test.each(WHOLE_LANGUAGES)('contacts in HSDS form keep its rules (%s)', (lang) => {
    const page = z.object({ total_items: z.number(), contents: z.array(z.looseObject({ id: z.string() })) })
    const { contents, total_items } = page.parse(json(`data/contacts-hsds-${lang}.json`))
    const validate = validator().compile({ type: 'array', items: HSDS_SERVICE })
    validate(contents)
    expect(validate.errors?.slice(0, 5) ?? []).toEqual([])
    expect(total_items).toBe(dataset.parse(json('data/contacts.2.json')).records.length)
    expect(new Set(contents.map(({ id }) => id)).size).toBe(contents.length)
  })
})

describe('the feed of changes', () => {
  test.each(WHOLE_LANGUAGES)('is a JSON Feed 1.1 that the home page names (%s)', (lang) => {
    const feed = z
      .looseObject({
        version: z.literal('https://jsonfeed.org/version/1.1'),
        title: z.string().min(1),
        feed_url: z.string(),
        items: z.array(
          z.looseObject({
            id: z.string(),
            url: z.string(),
            date_published: z.iso.datetime(),
            content_html: z.string().min(1),
          }),
        ),
      })
      .parse(json(`feed-${lang}.json`))
    expect(pageAt(`/${lang}/`)).toMatch(
      new RegExp(`<link rel="alternate" type="application/feed\\+json" title="[^"]+" href="${feed.feed_url}"`),
    )
    expect(documents.filter(({ html }) => html.includes('application/feed+json'))).toHaveLength(WHOLE_LANGUAGES.length)
    expect(new Set(feed.items.map(({ id }) => id)).size).toBe(feed.items.length)
    const anchors = attributeValues(pageAt(toolPath(lang, 'changes')), 'id')
    expect(feed.items[0]?.url).toContain('#')
    for (const { url } of feed.items) if (url.includes('#')) expect(anchors).toContain(placeInSite(url).anchor)
  })
})

describe('cards to paste', () => {
  test('there is one for each country and topic, with the answer and a link, and nothing that runs or loads', () => {
    const cards = documents.filter(({ path }) => /^\/[a-z]+\/[a-z]{2}\/([a-z-]+\/)?$/.test(path))
    for (const lang of WHOLE_LANGUAGES) {
      const files = readdirSync(`${DIST}/embed/${lang}`).filter((name) => name.endsWith('.txt'))
      expect(files).toHaveLength(MEMBER_COUNTRIES.length * (1 + TOPICS.length))
      for (const file of files) {
        const html = read(`embed/${lang}/${file}`)
        expect(html).toMatch(/^[\n\x20-\x7e]*$/)
        expect(html).not.toMatch(/<(script|img|iframe|style|link|object|embed)|\s(src|style|on[a-z]+)=/)
        const address = /<a href="([^"]+)">/.exec(html)?.[1]
        // In a trial a card has no address: pasted elsewhere it would lead nowhere.
        if (SITE) expect(cards.map(({ path }) => path)).toContain(placeInSite(address ?? '').path)
        else expect(address).toBeUndefined()
      }
    }
  })
})

describe('data for machines in pages', () => {
  const blocks = documents.flatMap(({ path, html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => ({
      path,
      text,
    })),
  )

  test('is JSON of schema.org with addresses of this site’s own pages', () => {
    expect(blocks.length).toBeGreaterThan(50)
    for (const { path, text } of blocks) {
      const data = z.looseObject({ '@context': z.literal('https://schema.org') }).parse(JSON.parse(text))
      if (data['@type'] === 'GovernmentService') expect(placeInSite(String(data.url)).path).toBe(path)
      expect(JSON.stringify(data)).not.toContain('undefined')
    }
  })

  test('costs a page less than 250 bytes', () => {
    const cost = (path: string, text: string) => gzipBytes(pageAt(path)) - gzipBytes(pageAt(path).replace(text, ''))
    expect(blocks.filter(({ path, text }) => cost(path, text) >= 250)).toEqual([])
  })

  test('stands on the pages where a type fits', () => {
    const typeAt = (path: string) => blocks.find((block) => block.path === path)?.text ?? ''
    expect(typeAt('/es/')).toContain('"WebSite"')
    expect(typeAt('/en/open-data/')).toContain('"Dataset"')
    expect(typeAt('/es/gt/contactos/')).toContain('"GovernmentOrganization"')
    expect(typeAt('/es/us/h-2a/gt/')).toContain('"GovernmentService"')
    expect(typeAt('/es/gt/fraude/')).toBe('')
  })
})
