// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, screen, waitFor } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { render } from 'preact'
import { afterEach, expect, it, vi } from 'vitest'
import { columnsOf } from '../../../src/content/columns'
import type { FinderData } from '../../../src/islands/pathway-finder/finder-data'
import mount from '../../../src/islands/pathway-finder/island'
import { departure, PATHWAYS, pathway } from './pathways'

const strings: Record<string, string> = JSON.parse(readFileSync('src/islands/pathway-finder/strings.json', 'utf8')).es
const data: FinderData = {
  places: {
    hn: 'Honduras',
    gt: 'Guatemala',
    ni: 'Nicaragua',
    ca: 'Canadá',
    us: 'Estados Unidos',
    mx: 'México',
    cr: 'Costa Rica',
    sv: 'El Salvador',
  },
  offices: { 'hn-stss': { name: 'STSS' } },
  scams: { ni: [{ id: 'falsa', title: 'Visa falsa' }] },
  pathways: PATHWAYS,
}

/** The data as it travels. */
const file = { ...data, pathways: columnsOf(data.pathways) }

async function start(query = '', answer: () => Promise<Response> = async () => new Response(JSON.stringify(file))) {
  vi.stubGlobal('fetch', vi.fn(answer))
  history.replaceState(null, '', `/es/caminos/${query}`)
  document.body.innerHTML = `<header class="top"><a hreflang="en" href="/en/pathways/">English</a></header>
    <div id="island">lista<nav><svg><a href="?to=ca#to-ca" data-to="ca"><text>Canadá</text></a></svg></nav></div>`
  const island = document.querySelector<HTMLElement>('#island')
  if (!island) throw new Error('no island')
  act(() => mount(island, {}, 'es'))
  await waitFor(() => expect(screen.queryByText(strings.loading ?? '')).toBeNull())
}
const cards = () => [...document.querySelectorAll('.card h3')].map((heading) => heading.textContent)

afterEach(() => {
  localStorage.clear()
  const island = document.querySelector('#island')
  if (island) render(null, island)
  vi.unstubAllGlobals()
})

it('takes nothing for its data that lacks a part of it, and points to the page’s own list', async () => {
  const { offices: _, ...broken } = file
  await start('?from=hn&to=ca', async () => new Response(JSON.stringify(broken)))
  expect(cards()).toEqual([])
  expect(screen.getByText(strings.failed ?? '')).toBeTruthy()
  expect(screen.getByRole('button', { name: strings.again ?? '' })).toBeTruthy()
})

it('asks for a choice first and shows nothing else', async () => {
  await start()
  expect(screen.getByText(/Elija de dónde sale/)).toBeTruthy()
  expect(cards()).toEqual([])
})

it('shows the cards that an address asks for, with link and office of that origin', async () => {
  await start('?from=hn&to=ca&work=agriculture')
  expect(cards()).toEqual(['ca-farm'])
  expect(screen.getByRole('link', { name: 'ca-farm' }).getAttribute('href')).toBe('/es/ca/farm/hn/')
  expect(screen.getByRole('link', { name: 'STSS' }).getAttribute('href')).toBe('/es/hn/contactos/#hn-stss')
})

it('keeps the choices in the address', async () => {
  await start()
  const user = userEvent.setup()
  await user.selectOptions(screen.getByLabelText('¿De dónde sale?'), 'hn')
  await user.click(screen.getByLabelText(/Solo lo abierto/))
  await waitFor(() => expect(location.search).toBe('?from=hn&open=1'))
  expect(screen.getByRole<HTMLAnchorElement>('link', { name: 'English' }).search).toBe('?from=hn&open=1')
  await user.click(screen.getByRole('button', { name: 'Empezar de nuevo' }))
  await waitFor(() => expect(location.search).toBe(''))
  expect(screen.getByRole('link', { name: 'English' }).getAttribute('href')).not.toContain('?from')
})

it('takes a country of the page’s map as the destination, and folds the map', async () => {
  await start('?from=hn')
  const country = (await screen.findByText('Canadá', { selector: 'text' })).closest('a')
  if (!country) throw new Error('no link')
  expect(country.getAttribute('href')).toBe('/es/caminos/?from=hn&to=ca')
  await userEvent.setup().click(country)
  await waitFor(() => expect(location.search).toBe('?from=hn&to=ca'))
  expect(country.getAttribute('aria-current')).toBe('true')
  expect(document.querySelector<HTMLDetailsElement>('.finder-map')?.open).toBe(false)
  expect(document.activeElement?.textContent).toContain('Caminos')
  expect(cards()).toEqual(['ca-farm'])
})

it('leads from a pathway to who pays in it and to the check of an offer, with what was chosen', async () => {
  await start('?from=hn&to=ca')
  expect((await screen.findByRole('link', { name: 'Quién paga qué' })).getAttribute('href')).toBe(
    '/es/quien-paga/?from=hn&pathway=ca-farm',
  )
  expect(screen.getByRole('link', { name: 'Revisar una oferta' }).getAttribute('href')).toBe(
    '/es/revisar-oferta/#a=.hn',
  )
})

it('says plainly where there is no way, and what is sold instead', async () => {
  await start('?from=ni&to=ca')
  expect(screen.getByText(/No encontramos un camino regular de trabajo de Nicaragua a Canadá/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Visa falsa' })).toBeTruthy()
})

it('offers to give up the choice that stands in the way', async () => {
  await start('?from=hn&to=ca&work=care')
  const user = userEvent.setup()
  await user.click(screen.getByRole('button', { name: /Cualquier trabajo/ }))
  await waitFor(() => expect(cards()).toEqual(['ca-farm']))
})

it('says that what fits is closed, and what to give up, above the closed list', async () => {
  await start('?from=sv&to=ca&work=care')
  const status = screen.getByText(strings['found-closed'] ?? '')
  expect(status.closest('[role=status]')).toBeTruthy()
  expect(screen.queryByText(strings['found-none'] ?? '')).toBeNull()
  expect(cards()).toEqual(['ca-care'])
  await userEvent.setup().click(screen.getByRole('button', { name: /Cualquier destino/ }))
  await waitFor(() => expect(cards()).toContain('mx-permit'))
})

it('says in card and comparison what is stated and what is not', async () => {
  const farm = pathway('ca-farm', {
    from: { hn: departure() },
    children: 'no',
    pay: 'Al menos CAD 17 la hora.',
    ages: [18, 0],
    age: '18 años o más; otras páginas dicen 21.',
  })
  const told = { ...data, pathways: columnsOf([farm, pathway('us-farm', { from: { hn: departure() } })]) }
  await start('?from=hn&compare=ca-farm.us-farm', async () => new Response(JSON.stringify(told)))
  const card = document.querySelector('.card')?.textContent
  expect(card).toContain(strings['children-no'])
  expect(card).toContain('Al menos CAD 17 la hora.')
  expect(card).toContain('18 años o más; otras páginas dicen 21.')
  expect(card).toContain('No se dice: Vivienda. Pregunte.')
  const row = (label: string) => {
    const cells = screen.getByRole('rowheader', { name: label }).closest('tbody')?.querySelectorAll('td')
    return [...(cells ?? [])].map((cell) => cell.textContent)
  }
  expect(row('Hijos')).toEqual([strings['children-no'], strings.unsaid])
  const labels = screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
  expect(labels.indexOf('Hijos')).toBe(1)
  expect(row('Usted paga').every((words) => words.includes('no quiere decir que sea gratis'))).toBe(true)
  expect(row('Vivienda')).toEqual([strings.unsaid, strings.unsaid])
})

it('keeps those that do not say apart, with their number, when children are asked for', async () => {
  await start('?from=hn&to=ca')
  await userEvent.setup().click(screen.getByLabelText(strings['only-children'] ?? ''))
  expect(await screen.findByText(`${strings['unsaid-list']} (1)`)).toBeTruthy()
  expect(cards()).toEqual(['ca-farm'])
})

it('takes an age once it is whole, and forgets it when one starts again', async () => {
  await start('?from=hn')
  const user = userEvent.setup()
  const age = screen.getByLabelText<HTMLInputElement>(strings['your-age'] ?? '')
  await user.type(age, '3')
  expect([age.value, location.search]).toEqual(['3', '?from=hn'])
  await user.type(age, '5')
  await waitFor(() => expect(location.search).toBe('?from=hn&age=35'))
  await user.click(screen.getByRole('button', { name: 'Empezar de nuevo' }))
  await waitFor(() => expect(age.value).toBe(''))
})

it.each([
  ['', 'hn'],
  ['?from=gt', 'gt'],
])('begins with the country that the reader is from, unless the address says another: %o', async (query, from) => {
  localStorage.setItem('ruta-clara:stand', 'hn.us')
  await start(query)
  expect(screen.getByLabelText<HTMLSelectElement>('¿De dónde sale?').value).toBe(from)
})

it('answers the same country twice with the way to its own page', async () => {
  await start('?from=gt&to=gt')
  expect(screen.getByRole('link', { name: 'Trabajar en Guatemala' }).getAttribute('href')).toBe('/es/gt/trabajar-aqui/')
})

it('keeps the comparison one tap away while pathways are chosen', async () => {
  await start('?from=hn')
  const user = userEvent.setup()
  expect(screen.queryByRole('button', { name: /^Comparar \(/ })).toBeNull()
  const [first, second] = screen.getAllByRole('checkbox', { name: /Comparar/ })
  if (!first || !second) throw new Error('two pathways are found')
  await user.click(first)
  await user.click(second)
  const show = await screen.findByRole('button', { name: 'Comparar (2)' })
  const table = await screen.findByRole('table')
  await user.click(show)
  expect(document.activeElement?.contains(table)).toBe(true)
})

it('compares up to three side by side, and lets one be taken out', async () => {
  await start('?from=hn')
  const user = userEvent.setup()
  const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: /Comparar/ })
  for (const index of [0, 1, 2]) {
    const box = boxes()[index]
    if (box) await user.click(box)
  }
  await waitFor(() => expect(screen.getAllByRole('columnheader', { name: /Quitar/ })).toHaveLength(3))
  expect(boxes().some((box) => box.disabled)).toBe(true)
  await waitFor(() => expect(location.search).toMatch(/compare=/))
  const [remove] = screen.getAllByRole('button', { name: /Quitar/ })
  if (remove) await user.click(remove)
  await waitFor(() => expect(screen.getAllByRole('columnheader', { name: /Quitar/ })).toHaveLength(2))
})

it.each([
  ['no signal', () => Promise.reject(new TypeError('offline'))],
  ['a captive portal', async () => new Response('<html>')],
  ['other data', async () => new Response('{"pathways":3}')],
])('points to the list with %s and tries again', async (_, answer) => {
  await start('', answer)
  expect(screen.getByText(/Use la lista de abajo/)).toBeTruthy()
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(file)))
  await userEvent.setup().click(screen.getByRole('button', { name: 'Intentar otra vez' }))
  expect(await screen.findByText(/Elija de dónde sale/)).toBeTruthy()
})
