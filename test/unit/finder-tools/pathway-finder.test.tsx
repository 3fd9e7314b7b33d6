// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, cleanup, screen } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import type { FinderData } from '../../../src/islands/pathway-finder/finder-data'
import mount from '../../../src/islands/pathway-finder/island'
import { PATHWAYS } from './pathways'

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
  offices: { 'hn-stss': { name: 'STSS', path: '/es/hn/contactos/#hn-stss' } },
  scams: { ni: [{ title: 'Visa falsa', path: '/es/ni/fraude/#falsa' }] },
  pathways: PATHWAYS,
}

async function start(query = '', answer: () => Promise<Response> = async () => new Response(JSON.stringify(data))) {
  vi.stubGlobal('fetch', vi.fn(answer))
  history.replaceState(null, '', `/es/caminos/${query}`)
  document.body.innerHTML = '<div id="island">lista</div>'
  const island = document.querySelector<HTMLElement>('#island')
  if (!island) throw new Error('no island')
  act(() => mount(island, { lang: 'es' }, strings))
  await settle()
}
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)))
const cards = () => [...document.querySelectorAll('.card h3')].map((heading) => heading.textContent)

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
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
  await settle()
  await user.click(screen.getByLabelText(/Solo lo abierto/))
  await settle()
  expect(location.search).toBe('?from=hn&open=1')
  await user.click(screen.getByRole('button', { name: 'Empezar de nuevo' }))
  await settle()
  expect(location.search).toBe('')
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
  await settle()
  expect(cards()).toEqual(['ca-farm'])
})

it('answers the same country twice with the way to its own page', async () => {
  await start('?from=gt&to=gt')
  expect(screen.getByRole('link', { name: 'Trabajar en Guatemala' }).getAttribute('href')).toBe('/es/gt/trabajar-aqui/')
})

it('compares up to three side by side, and lets one be taken out', async () => {
  await start('?from=hn')
  const user = userEvent.setup()
  const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: /Comparar/ })
  for (const index of [0, 1, 2]) {
    const box = boxes()[index]
    if (box) await user.click(box)
    await settle()
  }
  expect(document.querySelectorAll('.finder-compare thead th')).toHaveLength(3)
  expect(boxes().some((box) => box.disabled)).toBe(true)
  expect(location.search).toMatch(/compare=/)
  const [remove] = screen.getAllByRole('button', { name: /Quitar/ })
  if (remove) await user.click(remove)
  await settle()
  expect(document.querySelectorAll('.finder-compare thead th')).toHaveLength(2)
})

it.each([
  ['no signal', () => Promise.reject(new TypeError('offline'))],
  ['a captive portal', async () => new Response('<html>')],
  ['other data', async () => new Response('{"pathways":3}')],
])('points to the list with %s and tries again', async (_, answer) => {
  await start('', answer)
  expect(screen.getByText(/Use la lista de abajo/)).toBeTruthy()
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(data)))
  await userEvent.setup().click(screen.getByRole('button', { name: 'Intentar otra vez' }))
  await settle()
  expect(screen.getByText(/Elija de dónde sale/)).toBeTruthy()
})
