import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { NO_ASSETS, renderSite } from '../../src/build/render-site'
import { finerModels, searchIndexes } from '../../src/build/search-indexes'
import { loadContent } from '../../src/content/load'
import { refined } from '../../src/search/finer-model'
import { parseIndex } from '../../src/search/index-format'
import { openIndex } from '../../src/search/open-index'
import { search } from '../../src/search/query'
import { appEngine, evaluate, type LabelledQuery } from './evaluate'

const { content } = loadContent('content')
const texts = searchIndexes(renderSite(content, '/', '2026-11-25', NO_ASSETS).pages)
const queries: LabelledQuery[] = parse(readFileSync('test/search/queries.yaml', 'utf8'))

function open(text: string) {
  const index = parseIndex(text)
  if (!index) throw new Error('the build made no index')
  return openIndex(index)
}

/** The same once its finer model has come. */
function refine(lang: 'es' | 'en') {
  const index = refined(indexes[lang], models[lang].text)
  if (!index) throw new Error('the finer model is none of this index')
  return index
}

const indexes = { es: open(texts.es), en: open(texts.en) }
const models = finerModels()
const finer = { es: refine('es'), en: refine('en') }

describe('search on the whole content', () => {
  const countries = new Set<string>(content.countries.map(({ id }) => id))
  const { all, holdout, tuned, blind, byKind } = evaluate(appEngine(indexes), queries, countries)
  const byFiner = evaluate(appEngine(finer), queries, countries)

  // The figures of README.md less about a hundredth, so that a word of the content may change.
  it.each([
    ['all', all, 1095, 0.858, 0.958, 0.909],
    ['tuned', tuned, 628, 0.883, 0.972, 0.926],
    ['held out', holdout, 467, 0.821, 0.945, 0.885],
    ['held out and blind', blind, 340, 0.802, 0.94, 0.87],
    ['mistakes', byKind.mistake, 204, 0.867, 0.951, 0.906],
    ['all, by the finer model', byFiner.all, 1095, 0.863, 0.964, 0.915],
    ['tuned, by the finer model', byFiner.tuned, 628, 0.893, 0.979, 0.935],
    ['held out, by the finer model', byFiner.holdout, 467, 0.823, 0.943, 0.887],
    ['held out and blind, by the finer model', byFiner.blind, 340, 0.799, 0.934, 0.872],
    ['mistakes, by the finer model', byFiner.byKind.mistake, 204, 0.863, 0.946, 0.909],
  ])('finds the right page: %s', (_, measure, asked, successAt1, successAt3, mrr) => {
    expect(measure?.queries).toBe(asked)
    expect(measure?.successAt1).toBeGreaterThanOrEqual(successAt1)
    expect(measure?.successAt3).toBeGreaterThanOrEqual(successAt3)
    expect(measure?.mrr).toBeGreaterThanOrEqual(mrr)
  })

  it.each(['es', 'en'] as const)('keeps the %s index small', (lang) =>
    expect(gzipSync(texts[lang], { level: 9 }).length).toBeLessThanOrEqual(55_000),
  )
})

/** Lines of a file of questions that nobody who tuned had read when they were first asked. */
function unseen(name: string): Record<string, unknown>[] {
  return readFileSync(`test/search/unseen/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}

describe('questions in people’s own manner, unseen by who tuned', () => {
  const asked = ['set-1', 'set-2', 'set-3'].flatMap(unseen).map(({ text, lang, kind, pages }) => ({
    q: String(text),
    lang: lang === 'en' ? ('en' as const) : ('es' as const),
    kind: String(kind),
    pages: Array.isArray(pages) ? pages.map(String) : [],
    needs: [],
  }))
  const answered = asked.filter(({ pages }) => pages.length > 0)

  it.each([
    ['by the index alone', indexes, 0.642, 0.853, 0.759],
    ['once the finer model has come', finer, 0.66, 0.871, 0.771],
  ])('find the right page %s', (_, asked, successAt1, successAt3, mrr) => {
    const { all } = evaluate(appEngine(asked), answered, new Set())
    expect(all.queries).toBe(336)
    expect(all.successAt1).toBeGreaterThanOrEqual(successAt1)
    expect(all.successAt3).toBeGreaterThanOrEqual(successAt3)
    expect(all.mrr).toBeGreaterThanOrEqual(mrr)
  })

  it('are met with help first where they tell of danger, and seldom where they only sound so', () => {
    const isHelped = ({ text, lang }: Record<string, unknown>) =>
      search(indexes[lang === 'en' ? 'en' : 'es'], String(text), { limit: 1 }).help.length > 0
    const sentences = unseen('danger')
    const told = sentences.filter(({ danger }) => danger === true)
    const harmless = sentences.filter(({ danger }) => danger === false)
    expect([told.length, harmless.length]).toEqual([150, 150])
    expect(told.filter(isHelped).length / told.length).toBeGreaterThanOrEqual(0.86)
    expect(harmless.filter(isHelped).length / harmless.length).toBeLessThanOrEqual(0.05)
  })
})

describe('whose number it is', () => {
  const numbers = content.contacts.flatMap(({ phones, whatsapp }) => [
    ...phones.map(({ number }) => number),
    ...(whatsapp ? [whatsapp] : []),
  ])
  const long = [...new Set(numbers.filter((number) => number.startsWith('+')))]
  const short = [...new Set(numbers.filter((number) => !number.startsWith('+')))]
  const digits = (number: string) => number.replace(/\D/g, '')
  const isFound = (query: string, number: string) => {
    const [best] = search(indexes.es, query, { country: 'gt' }).results
    const entry = indexes.es.entries.find(({ path }) => path === best?.path)
    return entry?.numbers.some((known) => digits(number).endsWith(known)) ?? false
  }

  it.each([
    ['as it is kept', (number: string) => number],
    ['in groups', (number: string) => number.replace(/(\d{3})(?=\d{4})/g, '$1 ')],
    ['with dashes and 00', (number: string) => `00${digits(number).replace(/(\d{4})(?=\d)/g, '$1-')}`],
    ['by its end', (number: string) => number.slice(-7)],
    ['in a sentence', (number: string) => `quien me llamo del ${number} ayer`],
  ])('is found of every contact and WhatsApp, typed %s', (_, typed) => {
    expect(long.length).toBeGreaterThan(100)
    expect(long.filter((number) => !isFound(typed(number), number))).toEqual([])
  })

  it('is found of every short number', () => {
    expect(short.length).toBeGreaterThan(20)
    expect(short.filter((number) => !isFound(number, number))).toEqual([])
  })
})
