// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { act, fireEvent, screen } from '@testing-library/preact'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { between } from '../../../src/content/social-security'
import { acrossBorders, readCountries, writeCountries } from '../../../src/islands/pension-finder/across'
import mount from '../../../src/islands/pension-finder/island'

/** Taps an element and waits for what follows. */
const press = (element: Element) =>
  act(() => {
    fireEvent.click(element)
  })
const strings: Record<string, string> = JSON.parse(readFileSync('src/islands/pension-finder/strings.json', 'utf8')).es
const agreements = [
  { id: 'old', parties: ['gt', 'sv'], status: 'unclear' },
  { id: 'us-mx', parties: ['us', 'mx'], status: 'signed' },
  { id: 'ca-mx', parties: ['ca', 'mx'], status: 'in_force' },
  { id: 'ibero', parties: ['sv', 'do', 'es'], status: 'in_force' },
  { id: 'ended', parties: ['ca', 'sv'], status: 'expired' },
]

test.each([
  ['ca', 'mx', 'in_force', ['ca-mx']],
  ['mx', 'ca', 'in_force', ['ca-mx']],
  ['us', 'mx', 'signed', ['us-mx']],
  ['gt', 'sv', 'unclear', ['old']],
  ['ca', 'sv', 'expired', ['ended']],
  ['gt', 'us', 'none', []],
  ['mx', 'mx', 'none', []],
])('between %s and %s: %s', (a, b, standing, ids) => {
  const found = between(a, b, agreements)
  expect(found.standing).toBe(standing)
  expect(found.agreements.map(({ id }) => id)).toEqual(ids)
})

test.each([
  ['nothing chosen', [], '', 'start', []],
  ['one country', ['us'], '', 'one_more', []],
  ['only where one returns', [], 'gt', 'one_more', []],
  ['worked at home', ['gt'], 'gt', 'same_country', []],
  ['two countries', ['ca'], 'mx', 'pairs', ['mx ca in_force']],
  ['the same twice', ['ca', 'mx'], 'mx', 'pairs', ['mx ca in_force']],
  [
    'three, those with an agreement first',
    ['us', 'ca'],
    'mx',
    'pairs',
    ['mx ca in_force', 'mx us signed', 'us ca none'],
  ],
])('%s', (_, worked, home, state, pairs) => {
  const across = acrossBorders(worked, home, agreements)
  expect(across.state).toBe(state)
  expect(across.pairs.map(({ a, b, standing }) => `${a} ${b} ${standing}`)).toEqual(pairs)
})

test('the address holds the countries and leaves out what it does not know', () => {
  expect(readCountries('?worked=us,xx,us&home=zz', ['us', 'mx'])).toEqual({ worked: ['us'], home: '' })
  expect(writeCountries(['us', 'ca'], 'mx')).toBe('?worked=us,ca&home=mx')
  expect(writeCountries([], '')).toBe('')
})

describe('the finder on its page', () => {
  const open = (stand = '') => {
    localStorage.setItem('ruta-clara:stand', stand)
    history.replaceState(null, '', '/es/pension/')
    document.body.innerHTML = `<div id="island"></div><section id="list">
      <article data-agreement="us-mx" data-parties="us mx" data-status="signed"><h3><a href="/es/acuerdos/#us-mx">EE. UU. y México</a></h3><p data-part="lets">Todavía nada.</p></article></section>
      <section id="seguro-mx" data-insurance="mx"></section><section id="seguro-gt" data-insurance="gt"><span data-part="takes">240 cuotas</span></section>`
    const island = document.getElementById('island')
    if (!island) throw new Error('no island')
    const props = {
      list: 'list',
      members: [
        ['us', 'Estados Unidos'],
        ['mx', 'México'],
        ['gt', 'Guatemala'],
      ],
      others: [['es', 'España']],
    }
    return act(() => mount(island, props, 'es'))
  }
  beforeEach(() => open())
  const choose = (label: string, value: string) => {
    const field = screen.getAllByLabelText<HTMLSelectElement>(label).at(-1)
    if (!field) throw new Error('no field')
    return act(() => {
      fireEvent.change(field, { target: { value } })
    })
  }
  const work = (code: string) => choose(strings.worked ?? '', code)

  it('says what an agreement lets one do, and shows only the insurance of the reader’s countries', async () => {
    await work('us')
    expect(screen.getByRole('status').textContent).toContain('Estados Unidos')
    await choose(strings.home ?? '', 'mx')
    expect(document.querySelector('.card')?.textContent).toContain('Todavía nada.')
    expect(document.querySelector('.pill')?.textContent).toBe(strings['standing-signed'])
    expect(document.getElementById('list')?.hidden).toBe(true)
    expect(document.getElementById('seguro-gt')?.hidden).toBe(true)
    expect(document.getElementById('seguro-mx')?.hidden).toBe(false)
    expect(location.search).toBe('?worked=us&home=mx')
  })

  it('knows the countries that the reader has told, and lets them be changed', async () => {
    await open('gt.us')
    const chosen = () => [...document.querySelectorAll('select')].slice(0, 2).map(({ value }) => value)
    expect(chosen()).toEqual(['us', 'gt'])
    await choose(strings.home ?? '', 'mx')
    expect(chosen()).toEqual(['us', 'mx'])
  })

  it('says the number that decides for each country, or that it is not known', async () => {
    await work('us')
    await choose(strings.home ?? '', 'gt')
    const said = [...document.querySelectorAll('.across-takes li')].map((item) => item.textContent)
    expect(said).toEqual([
      `Para una pensión, Estados Unidos pide: ${strings['takes-unknown']}`,
      'Para una pensión, Guatemala pide: 240 cuotas',
    ])
  })

  it('says what to do where there is no agreement, and starts again', async () => {
    await work('gt')
    await choose(strings['worked-too'] ?? '', 'es')
    expect(location.search).toBe('?worked=gt,es')
    expect(document.body.textContent).toContain(strings['nothing-found'])
    await press(screen.getByText(strings.clear ?? ''))
    expect(screen.getByRole('status').textContent).toBe(strings.start)
    expect(document.getElementById('list')?.hidden).toBe(false)
  })
})
