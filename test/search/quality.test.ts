import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { renderSite } from '../../src/build/render-site'
import { searchIndexes } from '../../src/build/search-indexes'
import { loadContent } from '../../src/content/load'
import { parseIndex } from '../../src/search/index-format'
import { openIndex } from '../../src/search/open-index'
import { appEngine, evaluate, type LabelledQuery } from './evaluate'

const { content } = loadContent('content')
const assets = {
  script: '',
  css: '',
  print: '',
  policy: '',
  report: '',
  release: '',
  origin: 'https://rutaclara.example',
}
const texts = searchIndexes(renderSite(content, '/', '2026-11-25', assets).pages)
const queries: LabelledQuery[] = parse(readFileSync('test/search/queries.yaml', 'utf8'))

function open(text: string) {
  const index = parseIndex(text)
  if (!index) throw new Error('the build made no index')
  return openIndex(index)
}

describe('search on the whole content', () => {
  const countries = new Set<string>(content.countries.map(({ id }) => id))
  const { all, holdout } = evaluate(appEngine({ es: open(texts.es), en: open(texts.en) }), queries, countries)

  it('has the right page among the first three', () => {
    expect(all.queries).toBeGreaterThanOrEqual(150)
    expect(all.successAt3).toBeGreaterThanOrEqual(0.95)
    expect(all.mrr).toBeGreaterThanOrEqual(0.85)
  })

  it('does so for questions that it was not tuned on', () => expect(holdout.mrr).toBeGreaterThanOrEqual(0.8))

  it.each(['es', 'en'] as const)('keeps the %s index small', (lang) =>
    expect(gzipSync(texts[lang], { level: 9 }).length).toBeLessThanOrEqual(64_000),
  )
})
