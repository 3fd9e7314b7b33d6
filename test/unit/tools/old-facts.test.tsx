// @vitest-environment happy-dom

import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { afterEach, expect, test, vi } from 'vitest'
import { type View, ViewContext } from '../../../src/components/view'
import { type Content, loadContent } from '../../../src/content/load'
import type { Evidence } from '../../../src/content/schema'
import { loadTranslators } from '../../../src/i18n/translate'
import { listedCredentials } from '../../../src/islands/credential-finder/listed-credentials'
import { ResultCard as CredentialResult } from '../../../src/islands/credential-finder/result-card'
import { StatusLine } from '../../../src/islands/pathway-finder/result-card'
import { listedAgreements } from '../../../src/islands/pension-finder/listed-agreements'
import { PairCard } from '../../../src/islands/pension-finder/pair-card'
import { ClaimSummary } from '../../../src/islands/who-pays/claim-summary'
import { EDITION_SCRIPT } from '../../../src/offline/edition/edition-script'
import { agreementsPage } from '../../../src/pages/agreements-page'
import { credentialsPage } from '../../../src/pages/credentials-page'
import { pensionPage } from '../../../src/pages/pension-page'
import { pathwayFinderData } from '../../../src/publish/tool-data/pathway-finder-data'
import { whoPaysData } from '../../../src/publish/tool-data/who-pays-data'
import { readEdition } from '../../../src/site/edition'

const { content: real } = loadContent('content')
const { es: t } = loadTranslators('content/locales')
const wording = { lang: 'es' as const, t, today: '2026-11-30' }
const say = (key: string) => key

const evidence = (year: string): Evidence => ({
  sources: [{ url: 'https://a.org', publisher: 'A', official: true, dated: year }],
  checked: '2026-11-25',
})
const costs = (year: string) => [
  {
    kind: 'visa' as const,
    what: { es: 'Visa', en: 'Visa' },
    payer: 'worker' as const,
    by: 'law' as const,
    amount: { amount: 205, currency: 'USD', as_of: year },
  },
]

/** The content with every price, status, number and agreement last seen in one year. */
function seenIn(year: string): Content {
  return {
    ...real,
    contacts: real.contacts.map((contact) => ({ ...contact, evidence: evidence(year) })),
    pathways: real.pathways.map((pathway) => ({
      ...pathway,
      status: { value: 'open', as_of: year },
      costs: costs(year),
      from: {},
    })),
    credentials: real.credentials.map((credential) => ({ ...credential, costs: costs(year) })),
    agreements: real.agreements.map((agreement) => ({
      ...agreement,
      status: 'in_force' as const,
      evidence: evidence(year),
    })),
  }
}

/** The body of a page, as a document. */
function pageOf(content: Content, page: (view: View) => { body: JSX.Element }): HTMLElement {
  const view: View = {
    ...{ content, offerCheck: { questions: [], rules: [] }, campaigns: [], lang: 'es', t, base: '/' },
    ...{ today: wording.today, edition: readEdition({}), islands: new Set(['credential-finder', 'pension-finder']) },
  }
  const element = document.createElement('div')
  element.innerHTML = render(<ViewContext.Provider value={view}>{page(view).body}</ViewContext.Provider>)
  return element
}

const textOf = (part: JSX.Element) => {
  const element = document.createElement('div')
  element.innerHTML = render(part)
  return element.textContent ?? ''
}

test('the pathway finder says to confirm an old price and an old status, and nothing of new ones', () => {
  const statusOf = (year: string) => {
    const data = pathwayFinderData(seenIn(year), wording)
    const pathway = data.pathways.find(({ id }) => id === 'us-h-2a')
    if (!pathway) throw new Error('no such pathway')
    const match = { pathway, status: pathway.status, origin: 'gt' }
    return [pathway.pays.join(), textOf(<StatusLine match={match} lang="es" say={say} />)]
  }
  expect(statusOf('2021')).toEqual([
    'Visa: US$205 (2021), confirme antes de pagar',
    expect.stringContaining('as-of, confirme antes de pagar'),
  ])
  expect(statusOf('2026').join()).not.toContain('confirme')
})

test('who pays says to confirm an old price, and the year of an old number of whom to tell', () => {
  const told = (year: string) => {
    const data = whoPaysData(seenIn(year), wording)
    const pathway = data.pathways.find(({ id }) => id === 'us-h-2a')
    if (!pathway) throw new Error('no such pathway')
    const summary = (
      <ClaimSummary parts={[]} pathway={pathway} tell={pathway.tell} at="" data={data} lang="es" say={say} />
    )
    return [pathway.costs.at(-1)?.amount, textOf(summary)]
  }
  expect(told('2021')).toEqual([
    'US$205 (2021), confirme antes de pagar',
    expect.stringContaining('2021: confirme al llamar'),
  ])
  expect(told('2026').join()).not.toContain('confirme')
})

test('the list of certifications and its finder say it of prices and numbers', () => {
  const [old] = listedCredentials(pageOf(seenIn('2021'), credentialsPage)).filter(({ phone }) => phone)
  if (!old) throw new Error('no certification has a number')
  expect(old.cost).toMatch(/US\$205 \(2021\), confirme antes de pagar/)
  const card = textOf(
    <CredentialResult record={old} compared={false} asksTrade={false} full={false} onCompare={() => {}} say={say} />,
  )
  expect(card).toMatch(/confirme antes de pagar.*2021: confirme al llamar/s)
  expect(pageOf(seenIn('2026'), credentialsPage).textContent).not.toContain('confirme')
})

test('the pages of agreements and pensions, and the pension finder, say it of the status of an agreement', () => {
  expect(pageOf(seenIn('1996'), (view) => agreementsPage(view, 'agreements')).textContent).toContain(
    'Vigente (1996: confirme si sigue igual)',
  )
  const [agreement] = listedAgreements(pageOf(seenIn('1996'), pensionPage))
  if (!agreement) throw new Error('no agreement is listed')
  const pair = { a: 'mx', b: 'es', standing: 'in_force' as const, agreements: [agreement] }
  const card = (of: typeof agreement) =>
    textOf(<PairCard pair={{ ...pair, agreements: [of] }} names={['A', 'B']} say={say} />)
  expect(card(agreement)).toContain('(1996: confirme si sigue igual)')
  const [recent] = listedAgreements(pageOf(seenIn('2026'), pensionPage))
  expect(recent && card(recent)).not.toContain('confirme')
})

afterEach(() => {
  vi.useRealTimers()
})

test('in a single file what ended says so by the day of the phone, without the site', () => {
  const shownOn = (day: string) => {
    vi.useFakeTimers({ now: Date.parse(`${day}T12:00:00Z`), toFake: ['Date'] })
    document.body.innerHTML = `<form class="edition-search" hidden><input id="edition-query"></form>
      <p id="edition-none" hidden></p><ul id="edition-found"></ul>
      <p data-until="2026-12-31" hidden>Esto terminó</p><p data-until="2025-12-31">Esto ya había terminado</p>`
    new Function(EDITION_SCRIPT)()
    return [...document.querySelectorAll('[data-until]:not([hidden])')].map(({ textContent }) => textContent)
  }
  expect(shownOn('2026-12-31')).toEqual(['Esto ya había terminado'])
  expect(shownOn('2027-01-01')).toEqual(['Esto terminó', 'Esto ya había terminado'])
})
