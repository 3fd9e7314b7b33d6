// @vitest-environment happy-dom

import { render } from 'preact-render-to-string'
import { describe, expect, it, test } from 'vitest'
import { type View, ViewContext } from '../../src/components/view'
import { loadContent } from '../../src/content/load'
import { loadTranslators } from '../../src/i18n/translate'
import { guidePage, markdownHtml } from '../../src/pages/guide-pages'
import { readEdition } from '../../src/site/edition'
import { LANGUAGES, type Language } from '../../src/site/languages'

const { content } = loadContent('content')
const translators = loadTranslators('content/locales')

const viewIn = (lang: Language): View => ({
  ...{ content, offerCheck: { questions: [], rules: [] }, campaigns: [], lang, base: '/' },
  ...{ t: translators[lang], today: '2026-11-30', edition: readEdition({}), islands: new Set<string>() },
})

/** What a guide says, as a document. */
function proseOf(slug: string, lang: Language): HTMLElement {
  const guide = content.guides.find((one) => one.slug === slug)
  if (!guide) throw new Error(`no guide ${slug}`)
  const view = viewIn(lang)
  const page = document.createElement('div')
  page.innerHTML = render(<ViewContext.Provider value={view}>{guidePage(view, guide).body}</ViewContext.Provider>)
  const prose = page.querySelector<HTMLElement>('.prose')
  if (!prose) throw new Error('no prose')
  return prose
}

/** What stands under a heading, up to the next. */
function under(prose: HTMLElement, heading: Element | null | undefined): Element[] {
  const found: Element[] = []
  let next = heading?.nextElementSibling
  while (next && next.tagName !== 'H2') {
    found.push(next)
    next = next.nextElementSibling
  }
  if (found.length === 0) throw new Error(`nothing there in ${prose.textContent.slice(0, 40)}`)
  return found
}

describe.each(LANGUAGES)('in %s', (lang) => {
  it('what is listed by country says of which it is, and other lists keep their order', () => {
    const countriesIn = (slug: string) =>
      [...proseOf(slug, lang).querySelectorAll<HTMLElement>('[data-cc]')].map(({ dataset }) => dataset.cc)
    const codes = content.countries.map(({ id }) => id)
    expect(new Set(countriesIn('your-documents'))).toEqual(new Set(codes))
    expect(countriesIn('leaving-an-abusive-situation').slice(0, 3)).toEqual(['us', 'ca', 'mx'])
    expect(countriesIn('how-to-complain')).toContain('do hn')
    expect(countriesIn('pension-two-countries')).toContain('do sv')
    const steps = [...proseOf('your-documents', lang).querySelectorAll('ol [data-cc]')]
    expect(steps).toEqual([])
  })

  it('who is watched is first told not to ask yet, then whom to call, last to ask in writing', () => {
    const prose = proseOf('your-documents', lang)
    const [first, steps, , lines] = under(prose, prose.querySelector('#taken'))
    expect(first?.textContent).toMatch(/No lo pida todavía|Do not ask for it yet/)
    expect(steps?.firstElementChild?.querySelector('a')?.getAttribute('href')).toMatch(/ayuda-urgente|urgent-help/)
    expect(steps?.lastElementChild?.textContent).toMatch(/por escrito solo si|in writing only if/)
    const items = [...(lines?.children ?? [])]
    expect(items).toHaveLength(content.countries.length + 1)
    for (const item of items) expect(item.querySelector('a[href^="tel:"]'), item.textContent).not.toBeNull()
  })

  it('who was deported first reads what help there is, with where the returnee centre is', () => {
    const prose = proseOf('coming-back', lang)
    const [help] = under(prose, prose.querySelector('h2'))
    expect(prose.querySelector('h2')?.textContent).toMatch(/ayuda hay al llegar|help is there when I arrive/)
    expect(help?.querySelector('a[href$="#hn-camr-sps"]')).not.toBeNull()
    expect([...prose.querySelectorAll('h2')].at(-1)?.textContent).toMatch(/CBP|viaje|trip/)
  })

  it('looking for work, each of the countries has a line of its own', () => {
    const prose = proseOf('job-search-after-return', lang)
    const rows = [...prose.querySelectorAll('td:first-child')].map(({ textContent }) => textContent)
    const home = content.countries.filter(({ id }) => id !== 'us' && id !== 'ca')
    expect(home.map(({ name }) => name[lang]).filter((name) => !rows.includes(name))).toEqual([])
    expect(prose.querySelector('a[href$="#hn-camr-sps"]')).not.toBeNull()
  })

  it('pay owed in the United States is claimed from home before looking for what was recovered', () => {
    const prose = proseOf('pay-and-deductions', lang)
    const [, steps, recovered] = under(prose, prose.querySelector('#from-home'))
    expect(steps?.firstElementChild?.textContent).toMatch(/dos años|two years/)
    expect(steps?.querySelector('a[href$="#us-whd"]')).not.toBeNull()
    expect(steps?.querySelector('a[href="tel:+528005901773"]')).not.toBeNull()
    expect(recovered?.textContent).toContain('Workers Owed Wages')
  })
})

test('steps inside what is listed by country keep their order, and the list is still of countries', () => {
  const prose = document.createElement('div')
  prose.innerHTML = markdownHtml(
    viewIn('es'),
    '- Honduras: haga esto.\n  1. Guatemala: primero.\n  2. México: después.\n- Panamá: haga otra cosa.\n',
  )
  expect([...prose.querySelectorAll('ol > li')].map(({ textContent }) => textContent.trim())).toEqual([
    'Guatemala: primero.',
    'México: después.',
  ])
  const named = [...prose.querySelectorAll<HTMLElement>('[data-cc]')]
  expect(named.map(({ dataset, parentElement }) => [parentElement?.tagName, dataset.cc])).toEqual([
    ['UL', 'hn'],
    ['UL', 'pa'],
  ])
})

test.each(['911', '*212', '+50224222500'])('a link to %s in a guide is a link', (number) => {
  const prose = document.createElement('div')
  prose.innerHTML = markdownHtml(viewIn('es'), `Llame [aquí](tel:${number}).`)
  expect(prose.textContent.trim()).toBe('Llame aquí.')
  expect(prose.querySelector('a')?.getAttribute('href')).toBe(`tel:${number}`)
})

test('a number of three digits in a guide can be called with a tap', () => {
  expect(proseOf('your-documents', 'es').querySelector('a[href="tel:145"]')?.textContent).toBe('145')
})

test('a number that begins with a star is written as it is dialled', () => {
  const line = proseOf('leaving-an-abusive-situation', 'es').querySelector('a[href="tel:*212"]')
  expect(line?.textContent).toBe('*212')
  expect(line?.parentElement?.textContent).not.toContain('\\')
})
