import { Ajv2020 } from 'ajv/dist/2020'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { loadContent } from '../../../src/content/load'
import { loadOfferCheck } from '../../../src/content/load-offer-check'
import { loadTranslators } from '../../../src/i18n/translate'
import { openDataFiles } from '../../../src/publish/open-data/open-data'

const { content } = loadContent('content')
const { offerCheck } = loadOfferCheck('content', () => true)
const options = {
  site: 'https://a.org',
  today: '2026-12-01',
  offerCheck,
  translators: loadTranslators('content/locales'),
}
const files = new Map(openDataFiles(content, options).map(({ name, text }) => [name, text]))
const json = (name: string) => JSON.parse(files.get(name) ?? 'null')

test('each form is what the schema beside it says, and no form is right by the schema of the other', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }))
  for (const kind of ['contacts', 'pathways', 'schemes', 'glossary']) {
    const [first, second] = [
      ajv.compile(json(`data/${kind}.schema.json`)),
      ajv.compile(json(`data/${kind}.2.schema.json`)),
    ]
    expect(first(json(`data/${kind}.json`)) || first.errors).toBe(true)
    expect(second(json(`data/${kind}.2.json`)) || second.errors).toBe(true)
    if (kind !== 'glossary')
      expect([first(json(`data/${kind}.2.json`)), second(json(`data/${kind}.json`))]).toEqual([false, false])
  }
})

test('form 1 has the newest look as its second look, and departures without ids', () => {
  const of = (file: string, id: string) => json(file).records.find((record: { id: string }) => record.id === id)
  const now = of('data/contacts.2.json', 'gt-pnc-110')
  const then = of('data/contacts.json', 'gt-pnc-110')
  expect(now.evidence.looks.length).toBeGreaterThan(1)
  const { on, pages, found } = now.evidence.looks.at(-1)
  const inFirstForm: Record<string, string> = { confirmed: 'agrees', none_newer: 'nothing_newer' }
  expect(then.evidence.recheck).toEqual({ on, found: inFirstForm[found] ?? found, with: pages })
  expect([then.evidence.facts, then.evidence.looks, then.phones]).toEqual([[], undefined, now.phones])
  expect(of('data/pathways.2.json', 'us-h-2a').from.gt.id).toBe('us-h-2a-from-gt')
  const departure = of('data/pathways.json', 'us-h-2a').from.gt
  expect([departure.id, departure.evidence.facts, departure.steps.length > 0]).toEqual([undefined, [], true])
})
