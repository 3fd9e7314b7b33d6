// @vitest-environment happy-dom

import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ContactCard, ContactLines } from '../../src/components/contact-card'
import { gradeWords } from '../../src/components/evidence-note'
import { CostTable, StatusPill } from '../../src/components/record-parts'
import { type View, ViewContext } from '../../src/components/view'
import { gradeOf, supportYear } from '../../src/content/evidence-grade'
import { loadContent } from '../../src/content/load'
import { evidencedRecords } from '../../src/content/records'
import type { Contact, Evidence, Source } from '../../src/content/schema'
import { strongFieldsOf } from '../../src/content/strong-fields'
import { loadTranslators } from '../../src/i18n/translate'
import { markOldPage } from '../../src/islands/page-age'
import { readEdition } from '../../src/site/edition'

const { content } = loadContent('content')
const translators = loadTranslators('content/locales')
const source = (dated: string, ...supports: string[]): Source => ({
  url: `https://a.org/${dated}`,
  publisher: 'Ministry',
  official: true,
  dated,
  ...(supports.length > 0 && { supports }),
})

const contact: Contact = {
  id: 'gt-office',
  name: { es: 'Oficina', en: 'Office' },
  kind: 'ngo',
  located: 'gt',
  serves: 'anyone',
  does: { es: 'Ayuda.', en: 'It helps.' },
  phones: [
    { number: '1524', from: ['gt'] },
    { number: '1529', from: ['gt'] },
  ],
  languages: ['es'],
  evidence: { sources: [source('2021', 'phones.0'), source('2026', 'phones.1')], checked: '2026-11-25' },
}

/** The card of the contact as a reader of that language sees it at a build of 30 November 2026, once script has run on `day`. */
function seen(evidence: Partial<Evidence>, lang: 'es' | 'en' = 'es', day = '', place = ''): string {
  const card: Contact = {
    ...contact,
    ...(place && { address: { es: place, en: place } }),
    evidence: { ...contact.evidence, ...evidence },
  }
  return shown(<ContactCard contact={card} />, lang, day, card)
}

function shown(part: preact.JSX.Element, lang: 'es' | 'en' = 'es', day = '', known = contact): string {
  document.body.innerHTML = render(<ViewContext.Provider value={viewIn(lang, known)}>{part}</ViewContext.Provider>)
  if (day) markOldPage(document, day)
  for (const hidden of document.querySelectorAll('[hidden]')) hidden.remove()
  return document.body.textContent ?? ''
}

function viewIn(lang: 'es' | 'en', known = contact): View {
  return {
    content: { ...content, contacts: [known, ...content.contacts] },
    offerCheck: { questions: [], rules: [] },
    campaigns: [],
    lang,
    t: translators[lang],
    base: '/',
    today: '2026-11-30',
    edition: readEdition({}),
    islands: new Set(),
  }
}

test('beside a number whose newest page is old stands its year and what to do; a new one says nothing', () => {
  expect(seen({})).toMatch(/1524 .*2021: confirme al llamar.*1529/s)
  expect(seen({}).match(/confirme al llamar/g)).toHaveLength(1)
  expect(seen({}, 'en')).toContain('2021: confirm when you call')
  expect(seen({ sources: [source('2020')] }).match(/2020: confirme al llamar/g)).toHaveLength(2)
})

test('a fact says how sure it is in the words of the page about that; who goes to a place is told to call first', () => {
  expect(seen({ sources: [source('2026', 'phones.0', 'phones.1', 'serves')] })).toContain(
    'Firme: 1 fuente, la más nueva de 2026',
  )
  expect(seen({ sources: [source('2026', 'phones.0'), source('unknown')] })).toContain('Regular: 1 fuente')
  expect(seen({ sources: [source('2020')] }, 'en')).toMatch(/Weak: 1 source, the newest from 2020 ·/)
  expect(seen({ sources: [source('2020')] }, 'en', '', '1 Main Street')).toContain('from 2020. Call before you go')
})

test('where one fact makes it weak among more sources, the line says which, as the page about that promises', () => {
  const sources = [source('2026', 'phones.1'), source('unknown', 'phones.0')].map((one, at) => ({
    ...one,
    publisher: `Ministry ${at}`,
  }))
  expect(seen({ sources })).toContain(
    'Débil, por un número: 1 sola fuente, sin fecha. En total, 2 fuentes, la más nueva de 2026',
  )
  expect(
    seen({ sources: sources.map((one) => ({ ...one, dated: one.dated === 'unknown' ? '2019' : one.dated })) }, 'en'),
  ).toContain('Weak, because of a number: only 1 source, from 2019. In all, 2 sources, the newest from 2026')
  expect(seen({ sources: [source('2020')] })).toMatch(/Débil: 1 fuente, la más nueva de 2020/)
})

test('every weak record of the content says so as the page about that defines it', () => {
  const { t } = viewIn('es')
  const weak = evidencedRecords(content, { questions: [], rules: [] }, []).flatMap(({ id, evidence }) => {
    const words = gradeWords(evidence, 2026, t, { strong: strongFieldsOf(content, id) })
    return words.startsWith('Débil') ? [`${id}: ${words}`] : []
  })
  expect(weak.length).toBeGreaterThan(0)
  expect(weak.filter((line) => !/: Débil(: 1 fuente|, por [^:]+: 1 sola fuente),/.test(line))).toEqual([])
})

test('a publisher is named in the page’s language where the directory has both names', () => {
  const belize = { ...source('2026'), publisher: 'Belize Immigration Department' }
  expect(seen({ sources: [belize] })).toContain('Departamento de Inmigración de Belice')
  expect(seen({ sources: [belize] }, 'en')).toContain('Belize Immigration Department')
})

test('a contact stands in full once; where it is named again, its number and the age of that stand too', () => {
  const twice = (before: readonly string[]) => {
    const contactsShown = new Set(before)
    const view: View = { ...viewIn('es'), contactsShown }
    const lines = <ContactLines ids={['gt-office']} />
    document.body.innerHTML = render(<ViewContext.Provider value={view}>{[lines, lines]}</ViewContext.Provider>)
    return [document.querySelectorAll('.call').length, document.body.textContent?.match(/1524/g)?.length]
  }
  expect(twice([])).toEqual([1, 2])
  expect(document.querySelector('p')?.textContent).toBe('Oficina: 1524 (visto en 2021: confirme al llamar)')
  // It stands in full at the end of such a page.
  expect(twice(['gt-office'])).toEqual([0, 2])
})

test('an old price and an old status say to confirm them', () => {
  const cost = (as_of: string) => ({
    kind: 'visa' as const,
    what: { es: 'Visa', en: 'Visa' },
    payer: 'worker' as const,
    by: 'law' as const,
    amount: { amount: 205, currency: 'USD', as_of },
  })
  expect(shown(<CostTable costs={[cost('2021-05')]} />)).toContain('US$205 (2021), confirme antes de pagar')
  expect(shown(<CostTable costs={[cost('2024')]} />)).not.toContain('confirme')
  expect(shown(<StatusPill status={{ value: 'open', as_of: '2021-05' }} />)).toContain('confirme antes de pagar')
  expect(shown(<StatusPill status={{ value: 'open', as_of: '2026-05' }} />)).not.toContain('confirme')
})

test('what ends says so from the day after on, on the phone too', () => {
  const until = '2026-12-31'
  const ended = 'Esto terminó el 31 de diciembre de 2026'
  expect(seen({ until })).not.toContain(ended)
  expect(seen({ until }, 'es', '2026-12-31')).not.toContain(ended)
  expect(seen({ until }, 'es', '2027-01-01')).toContain(ended)
  expect(seen({ until: '2026-11-29' }, 'en')).toContain('This ended on')
})

test('what was searched for in vain says when and whom to ask; a confirmed record by whom; one look says so', () => {
  const sought = { on: '2026-11-29', what: ['programa retorno'], ask: 'gt-office' }
  expect(seen({ sought })).toMatch(/Lo buscamos el 29 de noviembre de 2026 y no hallamos nada\. Pregunte en: Oficina/)
  const confirmed = { by: 'gt-office', on: '2026-11-29', how: 'e-mail' }
  expect(seen({ confirmed }, 'en')).toMatch(/Confirmed by Office on .*2026/)
  expect(seen({})).toContain('mirado una vez')
  expect(seen({})).not.toMatch(/Confirmado por/)
  expect(
    seen({ looks: [{ on: '2026-11-30', sought: ['x'], pages: ['https://b.org'], found: 'confirmed' }] }),
  ).not.toContain('mirado una vez')
})

test('the weakest strong field decides the grade; one that no page is said to state is never firm', () => {
  const evidence: Evidence = { sources: [source('2026', 'serves'), source('2020', 'phones.0')], checked: '2026-11-25' }
  expect(gradeOf(evidence, 2026).level).toBe('strong')
  expect(gradeOf(evidence, 2026, ['serves']).level).toBe('strong')
  expect(gradeOf(evidence, 2026, ['serves', 'phones.0']).level).toBe('weak')
  expect(gradeOf(evidence, 2026, ['serves', 'confidential']).level).toBe('fair')
  expect(supportYear(evidence, 'phones.0')).toBe(2020)
  expect(supportYear(evidence, 'whatsapp')).toBe(2026)
})
