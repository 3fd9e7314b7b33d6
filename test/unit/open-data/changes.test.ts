import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { changesInHistory } from '../../../src/content/history/record-changes'
import { type Content, loadContent } from '../../../src/content/load'
import { soundOfferCheck } from '../../../src/content/load-offer-check'
import { loadTranslators } from '../../../src/i18n/translate'
import { type Change, type ChangesInPlace, changesOf, shownOnPage } from '../../../src/pages/changes'
import { differenceOf } from '../../../src/pages/field-changes'
import { FIELD_NAMES } from '../../../src/pages/seen-fields'
import { changesFeed } from '../../../src/publish/changes-feed'
import { openDataFiles } from '../../../src/publish/open-data/open-data'
import { changesSince, previousData } from '../../../src/publish/open-data/previous-data'
import { LANGUAGES, type Language } from '../../../src/site/languages'

const translators = loadTranslators('content/locales')
const { content } = loadContent('content')
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-clara-'))
  folders.push(folder)
  return folder
}

const real = (file: string) => readFileSync(`content/${file}`, 'utf8')
const police = 'contacts/gt/gt-pnc-110.yaml'
const text = (es: string) => ({ es, en: es })
const saying = {
  lang: 'es' as const,
  t: translators.es,
  placeOf: (cc: string) => cc,
  contactOf: (id: string) => id,
}

/** A repository in which each day's files were committed on that day; a text of undefined takes a file away. */
function repository(...days: readonly (readonly [day: string, files: Record<string, string | undefined>])[]): string {
  const folder = emptyFolder()
  const git = (words: readonly string[], day = '2026-01-01') =>
    execFileSync('git', [...words], {
      cwd: folder,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...{ GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_AUTHOR_DATE: `${day}T10:00:00Z` },
        ...{ GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org', GIT_COMMITTER_DATE: `${day}T10:00:00Z` },
      },
    })
  git(['init', '-q'])
  for (const [day, files] of days) {
    for (const [file, text] of Object.entries(files)) {
      const path = join(folder, 'content', file)
      if (text === undefined) rmSync(path)
      else {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
    }
    git(['add', '-A'])
    git(['commit', '-q', '-m', day], day)
  }
  return folder
}

/** What the repository knows of its content, as the build asks from its folder. */
function historyOf(folder: string, options = {}) {
  const here = process.cwd()
  process.chdir(folder)
  try {
    return changesInHistory('content', options)
  } finally {
    process.chdir(here)
  }
}

/** What readers are told of a history: day, place, kind, title and words of each change. */
function told(folder: string, lang: Language = 'es', options = {}): string[] {
  return changesOf(content, historyOf(folder, options), lang, translators[lang]).flatMap(({ day, place, changes }) =>
    changes.map(({ kind, title, told }) => [day, place, kind, title, ...told].join(' | ')),
  )
}

const before = real(police).replace('"110"', '"1524"')

test('old and new value are told in words, in both languages, newest day first', () => {
  const folder = repository(
    ['2026-11-01', { [police]: before }],
    ['2026-11-02', { [police]: before.replace('Las 24 horas', 'Lunes a viernes').replace('24 hours', 'Weekdays') }],
    ['2026-11-05', { [police]: real(police) }],
  )
  expect(told(folder)).toEqual([
    '2026-11-05 | gt | values | Policía Nacional Civil | teléfono: antes 1524, ahora 110',
    '2026-11-02 | gt | values | Policía Nacional Civil | teléfono 1524: antes Las 24 horas, ahora Lunes a viernes',
  ])
  expect(told(folder, 'en')[0]).toBe('2026-11-05 | gt | values | National Civil Police | phone: before 1524, now 110')
})

test('what was corrected on the first day is told, what began on it is not', () => {
  const folder = repository(
    ['2026-11-01', { [police]: before }],
    [
      '2026-11-01',
      { [police]: real(police), 'contacts/gt/gt-x.yaml': real(police).replace('gt-pnc-110', 'gt-bomberos-122') },
    ],
  )
  expect(told(folder)).toEqual(['2026-11-01 | gt | values | Policía Nacional Civil | teléfono: antes 1524, ahora 110'])
})

test('a number that changed is told before a name that did', () => {
  const fire = 'contacts/gt/gt-bomberos-voluntarios-122.yaml'
  const { name } = content.contacts.find(({ id }) => id === 'gt-bomberos-voluntarios-122') ?? { name: { es: '' } }
  const folder = repository(
    ['2026-11-01', { [police]: before, [fire]: real(fire).replace(name.es, 'Bomberos') }],
    ['2026-11-02', { [police]: real(police), [fire]: real(fire) }],
  )
  expect(told(folder).map((line) => line.split(' | ').at(-1))).toEqual([
    'teléfono: antes 1524, ahora 110',
    `nombre: antes Bomberos, ahora ${name.es}`,
  ])
})

test('several commits of a day are one change; what was taken back the same day is none', () => {
  const folder = repository(
    ['2026-11-01', { [police]: real(police) }],
    ['2026-11-02', { [police]: before }],
    ['2026-11-02', { [police]: real(police) }],
  )
  expect(told(folder)).toEqual([])
})

test('evidence, order, style and message are not told; another wording is, without its values', () => {
  const unseen = real(police)
    .replace('order: 10', 'order: 20')
    .replace('checked: 2026-11-30', 'checked: 2026-11-29')
    .replace('acronym: PNC', 'acronym: "PNC"')
  expect(told(repository(['2026-11-01', { [police]: unseen }], ['2026-11-02', { [police]: real(police) }]))).toEqual([])
  const worded = real(police).replace('Atiende peligros y delitos que pasan ahora.', 'Para peligros de ahora.')
  expect(told(repository(['2026-11-01', { [police]: worded }], ['2026-11-02', { [police]: real(police) }]))).toEqual([
    '2026-11-02 | gt | wording | Policía Nacional Civil',
  ])
})

test('the feed tells each sentence that is said in other words, and beside a number that changed what else did', () => {
  const [was, rest] = ['Para peligros de ahora.', 'Atiende peligros y delitos que pasan ahora.']
  const worded = real(police).replace(rest, was)
  const saidIn = (...days: [string, Record<string, string>][]) => {
    const all = changesOf(content, historyOf(repository(...days)), 'es', translators.es)
    return JSON.parse(changesFeed(content, all, 'es', translators.es, 'https://a.org').text).items[0].content_html
  }
  const now = { [police]: real(police) }
  expect(saidIn(['2026-11-01', { [police]: worded }], ['2026-11-02', now])).toContain(
    `. Texto corregido · texto: antes «${was}», ahora «${rest}»`,
  )
  const both = worded.replace('"110"', '"1524"')
  expect(saidIn(['2026-11-01', { [police]: both }], ['2026-11-02', now])).toContain(
    `. teléfono: antes 1524, ahora 110 · texto: antes «${was}», ahora «${rest}»`,
  )
})

test('a long sentence is cut at a word', () => {
  const long = `${'palabra '.repeat(40)}fin.`
  const { fields, reworded } = differenceOf('rights', { detail: text('Corto.') }, { detail: text(long) }, saying)
  expect(fields).toEqual([])
  expect(reworded.map(({ name, before, after }) => [name, before, after])).toEqual([
    ['detail', ['Corto.'], [`${'palabra '.repeat(20).trim()}…`]],
  ])
})

test('new and withdrawn records are said; those of the first day are not new', () => {
  const other = 'contacts/gt/gt-closed.yaml'
  const closed = real(police).replace('id: gt-pnc-110', 'id: gt-closed').replace('Policía Nacional Civil', 'La cerrada')
  const folder = repository(
    ['2026-11-01', { [other]: closed }],
    ['2026-11-02', { [police]: real(police) }],
    ['2026-11-03', { [other]: undefined }],
  )
  expect(told(folder)).toEqual([
    '2026-11-03 | gt | withdrawn | La cerrada',
    '2026-11-02 | gt | new | Policía Nacional Civil',
  ])
})

test('a record that moved from a list to a file of its own is the same record', () => {
  const inList = (text: string) =>
    `${text.trimEnd().replace(/^/gm, '  ').replace('  id:', '- id:')}\n- { "id": "gt-x", "name": { "es": "X", "en": "X" } }\n`
  const other = `{ "id": "gt-x", "name": { "es": "X", "en": "X" } }\n`
  const styled = 'id: gt-x\nname:\n  en: X\n  es: X\n'
  const folder = repository(
    ['2026-11-01', { 'countries/gt/contacts.yaml': inList(before.replace('order: 10\n', '')) }],
    ['2026-11-04', { 'countries/gt/contacts.yaml': undefined, [police]: before, 'contacts/gt/gt-x.yaml': other }],
    ['2026-11-04', { [police]: real(police), 'contacts/gt/gt-x.yaml': styled }],
  )
  expect(told(folder)).toEqual(['2026-11-04 | gt | values | Policía Nacional Civil | teléfono: antes 1524, ahora 110'])
})

test('a file that was renamed holds the same record', () => {
  const folder = repository(['2026-11-01', { 'contacts/mx/gt-pnc-110.yaml': before }])
  const moved = join(folder, 'content', police)
  mkdirSync(dirname(moved), { recursive: true })
  renameSync(join(folder, 'content/contacts/mx/gt-pnc-110.yaml'), moved)
  writeFileSync(moved, real(police))
  const at = '2026-11-02T10:00:00Z'
  const env = { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at }
  execFileSync('git', ['add', '-A'], { cwd: folder })
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'x'], {
    cwd: folder,
    env,
  })
  expect(told(folder)).toEqual(['2026-11-02 | gt | values | Policía Nacional Civil | teléfono: antes 1524, ahora 110'])
})

test('a clone that was cut short says so, and tells what it still knows when it is asked to', () => {
  const whole = repository(
    ['2026-11-01', { [police]: before.replace('"1524"', '"1529"') }],
    ['2026-11-02', { [police]: before }],
    ['2026-11-03', { [police]: real(police) }],
  )
  const cut = join(emptyFolder(), 'cut')
  execFileSync('git', ['clone', '-q', '--depth', '2', `file://${whole}`, cut], { stdio: 'ignore' })
  expect(historyOf(cut)).toBeUndefined()
  expect(told(cut, 'es', { evenIfCut: true })).toEqual([
    '2026-11-03 | gt | values | Policía Nacional Civil | teléfono: antes 1524, ahora 110',
  ])
})

test('without a repository, or without git, nothing is known', () => {
  const bare = emptyFolder()
  mkdirSync(join(bare, 'content/contacts/gt'), { recursive: true })
  writeFileSync(join(bare, 'content', police), before)
  expect(historyOf(bare)).toBeUndefined()
  const folder = repository(['2026-11-01', { [police]: before }], ['2026-11-02', { [police]: real(police) }])
  const path = process.env.PATH
  process.env.PATH = bare
  try {
    expect(historyOf(folder)).toBeUndefined()
  } finally {
    process.env.PATH = path
  }
})

test('where nothing is known, records that a look corrected are named without values', () => {
  const [first] = content.contacts.filter(({ id }) => id.startsWith('gt-'))
  if (!first) throw new Error('Guatemala has no contact')
  const looks = [{ on: '2026-11-20', found: 'corrected' as const, pages: [] }]
  const corrected = { ...onlyContacts(), contacts: [{ ...first, evidence: { ...first.evidence, looks } }] }
  expect(changesOf(corrected, undefined, 'en', translators.en)).toEqual([
    {
      day: '2026-11-20',
      place: 'gt',
      changes: [
        {
          id: first.id,
          group: 'contacts',
          kind: 'corrected',
          title: first.name.en,
          path: `/en/gt/contacts/#${first.id}`,
          told: [],
          reworded: [],
        },
      ],
    },
  ])
})

/** The content with contacts that nobody looked at, and nothing else that could change. */
function onlyContacts(): Content {
  const none = {
    pathways: [],
    recruitment: {},
    credentials: [],
    schemes: [],
    rights: [],
    agreements: [],
    conventions: [],
  }
  const countries = content.countries.map((country) => {
    const { looks: _, ...evidence } = country.evidence
    return { ...country, evidence }
  })
  return { ...content, ...none, figures: [], checklists: [], guides: [], countries }
}

test('the data of the last release stands for the history, from a folder and from an address', async () => {
  const offerCheck = soundOfferCheck('content', (id) => content.fileOf.has(id))
  const contacts = content.contacts.map((contact) =>
    contact.id === 'gt-pnc-110' ? { ...contact, phones: [{ number: '1524', from: ['gt'] }] } : contact,
  )
  const published = openDataFiles(
    { ...content, contacts },
    { site: 'https://old.example.org', today: '2026-11-01', offerCheck, translators },
  )
  const folder = emptyFolder()
  mkdirSync(join(folder, 'data'))
  for (const { name, text } of published) writeFileSync(join(folder, name), text)
  const known = changesSince(await previousData(join(folder, 'data')), content, offerCheck, '2026-12-01')
  expect(changesOf(content, known, 'es', translators.es)).toEqual([
    {
      day: '2026-12-01',
      place: 'gt',
      changes: [expect.objectContaining({ id: 'gt-pnc-110', told: ['teléfono: antes 1524, ahora 110'] })],
    },
  ])
  const fetched: string[] = []
  const realFetch = globalThis.fetch
  globalThis.fetch = async (address) => {
    fetched.push(String(address))
    const name = new URL(String(address)).pathname.slice(1)
    return new Response(published.find((file) => file.name === name)?.text ?? '', { status: 200 })
  }
  try {
    const over = changesSince(await previousData('https://old.example.org/data/'), content, offerCheck, '2026-12-01')
    expect(over).toEqual(known)
    expect(fetched).toContain('https://old.example.org/data/contacts.2.json')
  } finally {
    globalThis.fetch = realFetch
  }
  await expect(previousData(join(folder, 'nowhere'))).rejects.toThrow(/PREVIOUS_DATA: .*contacts\.2\.json/)
})

test('sums, spans, lists and sentences with another figure are told as the page says them', () => {
  const cost = (amount: number) => ({
    kind: 'visa',
    what: text('Visa'),
    payer: 'worker',
    by: 'law',
    amount: { amount, currency: 'USD', as_of: '2025' },
  })
  const fields = (folder: string, old: object, now: object) =>
    differenceOf(folder, { ...old }, { ...now }, saying).fields.map(({ name, before, after }) => ({
      name,
      before,
      after,
    }))
  expect(fields('pathways', { costs: [cost(185)] }, { costs: [cost(205)] })).toEqual([
    { name: 'costs', before: ['Visa: Usted US$185 (2025)'], after: ['Visa: Usted US$205 (2025)'] },
  ])
  expect(
    fields('pathways', { duration: { max: 9, unit: 'month' } }, { duration: { min: 1, max: 10, unit: 'month' } }),
  ).toEqual([{ name: 'duration', before: ['hasta 9 meses'], after: ['1 a 10 meses'] }])
  expect(fields('contacts', { serves: ['gt', 'hn'] }, { serves: ['hn', 'mx'] })).toEqual([
    { name: 'serves', before: ['gt'], after: ['mx'] },
  ])
  expect(
    fields(
      'rights',
      { detail: text('Llame a su consulado. Tiene 30 días para reclamar.') },
      { detail: text('Llame al consulado. Tiene 60 días para reclamar.') },
    ),
  ).toEqual([{ name: 'detail', before: ['Tiene 30 días para reclamar.'], after: ['Tiene 60 días para reclamar.'] }])
  // Each of two sentences with another figure is told, beside what became of it.
  expect(
    fields(
      'rights',
      { detail: text('Tiene 30 días para reclamar. Le pagan 15 días de salario por año. Llame.') },
      { detail: text('Le pagan 20 días de salario por año. Tiene 60 días para reclamar. Llame.') },
    ),
  ).toEqual([
    {
      name: 'detail',
      before: ['Tiene 30 días para reclamar.', 'Le pagan 15 días de salario por año.'],
      after: ['Tiene 60 días para reclamar.', 'Le pagan 20 días de salario por año.'],
    },
  ])
  // A cost that left an origin's own list may stand in its pathway's: the page shows both.
  expect(fields('departures', { costs: [cost(185)] }, { costs: [] })).toEqual([])
  expect(fields('pathways', { status: { value: 'odd' } }, { status: { value: 'open', as_of: 2026 } })).toEqual([
    { name: 'status', before: [], after: ['Abierto'] },
  ])
})

test('every field has its words in every language', () => {
  for (const lang of LANGUAGES)
    for (const name of FIELD_NAMES) expect(translators[lang](`changes.field.${name}`, { of: '1' })).toMatch(/\S/)
})

/** As many changes with values as said on a day in a place, and one of wording. */
function many(day: string, place: string, count: number): ChangesInPlace {
  const change = (at: number, kind: Change['kind']): Change => ({
    ...{ id: `${place}-${at}`, group: 'contacts', title: `${place} ${at}`, path: `/es/${place}/`, kind },
    told: kind === 'values' ? ['teléfono: antes 1, ahora 2'] : [],
    reworded: [],
  })
  return {
    day,
    place,
    changes: [...Array.from({ length: count }, (_, at) => change(at, 'values')), change(999, 'wording')],
  }
}

test('the page gives each place its share of the newest day and leaves the rest to the feed', () => {
  const all = [
    ...[many('2026-11-30', 'gt', 200), many('2026-11-30', 'hn', 3)],
    ...['25', '24', '23', '22'].map((day) => many(`2026-11-${day}`, 'gt', 20)),
  ]
  const shown = shownOnPage(all)
  expect(shown.map(({ day, place, changes, left }) => [day, place, changes.length, left])).toEqual([
    ['2026-11-30', 'gt', 23, 178],
    ['2026-11-30', 'hn', 4, 0],
    ['2026-11-25', 'gt', 16, 5],
  ])
  const feed = JSON.parse(changesFeed(content, all, 'es', translators.es, 'https://a.org').text)
  expect(feed.items[0].content_html.match(/<li>/g)).toHaveLength(201)
  expect(feed.items.map(({ url }: { url: string }) => url.includes('#'))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('the feed tells old and new values, with absolute addresses and escaped words', () => {
  const folder = repository(['2026-11-01', { [police]: before }], ['2026-11-20', { [police]: real(police) }])
  const name = { es: 'x', en: 'Work & <b>rights</b>' }
  const contacts = content.contacts.map((contact) => (contact.id === 'gt-pnc-110' ? { ...contact, name } : contact))
  const named = { ...content, contacts }
  const all = changesOf(named, historyOf(folder), 'en', translators.en)
  const feed = JSON.parse(changesFeed(named, all, 'en', translators.en, 'https://a.org/portal').text)
  expect(feed.items).toEqual([
    {
      id: 'https://a.org/portal/en/changes/#2026-11-20-gt',
      url: 'https://a.org/portal/en/changes/#2026-11-20-gt',
      title: 'Guatemala: 1 record changed',
      date_published: '2026-11-20T00:00:00Z',
      content_html:
        '<ul><li>Contacts: <a href="https://a.org/portal/en/gt/contacts/#gt-pnc-110">Work &amp; &lt;b&gt;rights&lt;/b&gt;</a>. phone: before 1524, now 110</li></ul>',
    },
  ])
})
