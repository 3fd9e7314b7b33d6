import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { driftSinceLooks, driftSinceTogether, neverLookedAt, recordsLookedAt } from '../../../scripts/content/drift'
import { loadCampaigns } from '../../../src/content/campaigns'
import { besideEachOther, drifted, driftedSinceTogether } from '../../../src/content/drift'
import { loadContent } from '../../../src/content/load'
import { loadOfferCheck } from '../../../src/content/load-offer-check'

const before = {
  name: { es: 'Oficina', en: 'Office' },
  steps: [{ es: 'Llame.', en: 'Call.' }],
  found: { also: { es: ['a'], en: ['a'] } },
  term: { es: 'Apostille', en: 'Apostille' },
}

test('a text that changed in one language alone has drifted; one that changed in both, or is new, has not', () => {
  expect(drifted(before, before)).toEqual([])
  expect(drifted(before, { ...before, name: { es: 'Oficinas', en: 'Office' } })).toEqual(['name'])
  expect(drifted(before, { ...before, name: { es: 'Oficinas', en: 'Offices' } })).toEqual([])
  expect(drifted(before, { ...before, steps: [{ es: 'Llame.', en: 'Call now.' }] })).toEqual(['steps.0'])
  // Words to search by and the name of a term are each language's own.
  expect(drifted(before, { ...before, found: { also: { es: ['a', 'b'], en: ['a'] } } })).toEqual([])
  expect(drifted(before, { ...before, term: { es: 'Apostilla', en: 'Apostille' } })).toEqual([])
  expect(drifted(before, { ...before, does: { es: 'Ayuda.', en: 'It helps.' } })).toEqual([])
})

test('what nobody looks at has drifted since both languages last moved together', () => {
  const at = (day: string, es: string, en: string) => ({ day, record: { meaning: { es, en } } })
  const [first, spanish, both] = [at('1', 'visa', 'visa'), at('2', 'visado', 'visa'), at('3', 'visado', 'visa stamp')]
  expect(driftedSinceTogether([first, spanish])).toEqual({ day: '1', fields: ['meaning'] })
  expect(driftedSinceTogether([first, spanish, both])).toEqual({ day: '3', fields: [] })
  expect(driftedSinceTogether([first, spanish, both, at('4', 'visado', 'visa')])).toEqual({
    day: '3',
    fields: ['meaning'],
  })
  expect(driftedSinceTogether([])).toEqual({ day: '', fields: [] })
})

test('words in a file for each language are one record', () => {
  expect(besideEachOther({ es: { a: { b: 'uno' }, c: 'dos' }, en: { a: { b: 'one' } } })).toEqual({
    a: { b: { es: 'uno', en: 'one' } },
    c: { es: 'dos', en: undefined },
  })
})

describe('in the history of a content folder', () => {
  let root = ''
  const git = (on: string, ...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', ...words], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, GIT_AUTHOR_DATE: `${on}T12:00:00Z`, GIT_COMMITTER_DATE: `${on}T12:00:00Z` },
    })
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const commit = (on: string) => {
    git(on, 'add', '.')
    git(on, 'commit', '--message', 'x')
  }
  const RECORD = { id: 'gt-office', place: 'contacts/gt/gt-office.yaml', day: '2026-03-02' }
  const GUIDE = { id: 'guide-pay', place: 'guides/pay', day: '2026-03-02' }
  const guide = (words: string) => `---\ntitle: x\n---\n${words}\n`

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'ruta-clara-drift-'))
    git('2026-03-01', 'init')
    write(RECORD.place, 'does: { es: Ayuda., en: It helps. }\nname: { es: Oficina, en: Office }\n')
    write('guides/pay/es.md', guide('Pida su recibo.'))
    write('guides/pay/en.md', guide('Ask for your pay slip.'))
    commit('2026-03-01')
  })

  test('a record and a guide have drifted that changed in one language since their last look, committed or not', () => {
    expect(driftSinceLooks([RECORD, GUIDE], root)).toEqual([])
    write(RECORD.place, 'does: { es: Ayuda gratis., en: It helps. }\nname: { es: Oficinas, en: Offices }\n')
    commit('2026-03-05')
    write('guides/pay/en.md', guide('Ask for your pay slip each week.'))
    expect(driftSinceLooks([RECORD, GUIDE], root)).toEqual([
      { ...RECORD, field: 'does' },
      { ...GUIDE, field: 'text' },
    ])
    expect(driftSinceLooks([{ ...RECORD, day: '2026-03-05' }], root)).toEqual([])
  })

  test('the front matter of a guide, a term and the messages of pages drift too, until both languages move', () => {
    const TERM = { id: 'visa', place: 'glossary/visa.yaml' }
    const MESSAGES = { id: 'message', place: 'locales/message' }
    const message = (lang: string, words: string) =>
      write(`locales/message.${lang}.json`, JSON.stringify({ home: words }))
    const all = () => [...driftSinceLooks([GUIDE], root), ...driftSinceTogether([TERM, MESSAGES], root)]
    write(TERM.place, 'meaning: { es: Permiso., en: A permit. }\n')
    message('es', 'No pague.')
    message('en', 'Do not pay.')
    commit('2026-03-02')
    expect(all()).toEqual([])
    write('guides/pay/es.md', guide('Pida su recibo.').replace('title: x', 'title: y'))
    write(TERM.place, 'meaning: { es: Permiso., en: A permit to enter. }\n')
    commit('2026-03-05')
    message('es', 'No pague nada.')
    expect(all()).toEqual([
      { ...GUIDE, field: 'title' },
      { ...TERM, field: 'meaning', day: '2026-03-02' },
      { ...MESSAGES, field: 'home', day: '2026-03-02' },
    ])
    write(TERM.place, 'meaning: { es: Permiso de entrada., en: A permit to enter. }\n')
    message('en', 'Pay nothing.')
    expect(all()).toEqual([{ ...GUIDE, field: 'title' }])
  })

  test('a version of the past that cannot be read stops nothing: what stood before it is what the text drifted from', () => {
    const TERM = { id: 'visa', place: 'glossary/visa.yaml' }
    write(TERM.place, 'meaning: { es: Permiso., en: A permit. }\n')
    commit('2026-03-02')
    write(TERM.place, 'meaning: es: : {\n')
    write(RECORD.place, 'does: es: : {\n')
    write('guides/pay/es.md', guide('Pida su recibo.').replace('title: x', 'title: es: : {'))
    commit('2026-03-03')
    write(TERM.place, 'meaning: { es: Permiso de entrada., en: A permit. }\n')
    write(RECORD.place, 'does: { es: Ayuda gratis., en: It helps. }\n')
    write('guides/pay/es.md', guide('Pida su recibo.'))
    commit('2026-03-04')
    expect(driftSinceTogether([TERM], root)).toEqual([{ ...TERM, field: 'meaning', day: '2026-03-02' }])
    expect(
      driftSinceLooks(
        [
          { ...RECORD, day: '2026-03-03' },
          { ...GUIDE, day: '2026-03-03' },
        ],
        root,
      ),
    ).toEqual([])
    expect(driftSinceLooks([RECORD], root)).toEqual([{ ...RECORD, field: 'does' }])
  })

  test('what was not there at the last look, and what has no history, has not drifted', () => {
    expect(driftSinceLooks([{ ...RECORD, day: '2026-02-01' }], root)).toEqual([])
    expect(driftSinceLooks([{ ...RECORD, place: 'contacts/gt/gt-new.yaml' }], root)).toEqual([])
    const alone = mkdtempSync(join(tmpdir(), 'ruta-clara-no-history-'))
    expect(driftSinceLooks([RECORD], alone)).toEqual([])
  })
})

test('questions and rules of the offer check, campaigns, guides, countries and checklists are among what is looked at', () => {
  const { content } = loadContent('content')
  const { offerCheck } = loadOfferCheck('content', () => true)
  const places = recordsLookedAt(content, offerCheck, loadCampaigns('content').campaigns).map(({ place }) => place)
  expect(places.filter((place) => !existsSync(join('content', place)))).toEqual([])
  for (const folder of [
    'offer-questions',
    'offer-rules',
    'campaigns',
    'guides',
    'contacts',
    'departures',
    'countries',
    'checklists',
  ])
    expect(
      places.some((place) => place.startsWith(`${folder}/`)),
      folder,
    ).toBe(true)
  expect(neverLookedAt(content).map(({ place }) => place)).toEqual(
    expect.arrayContaining(['glossary/apostille.yaml', 'locales/message']),
  )
})
