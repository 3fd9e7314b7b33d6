// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/preact'
import userEvent from '@testing-library/user-event'
import { render } from 'preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { columnsOf } from '../../../src/content/columns'
import { loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { answerFor } from '../../../src/islands/who-pays/answer'
import mount from '../../../src/islands/who-pays/island'
import { numberToDial } from '../../../src/islands/who-pays/told'
import type { PayingPathway, WhoPaysData } from '../../../src/islands/who-pays/who-pays-data'
import { whoPaysData } from '../../../src/publish/tool-data/who-pays-data'

const data: WhoPaysData = {
  places: { gt: 'Guatemala', hn: 'Honduras', us: 'United States' },
  currencies: { gt: 'GTQ', hn: 'HNL', us: 'USD' },
  rules: { 'us-ban': { words: 'Nobody may charge for the job.', path: '/en/us/fraud/#us-ban' } },
  laws: { us: ['us-ban'], gt: [], hn: [] },
  contacts: {
    'us-whd': {
      name: 'Wage and Hour Division',
      numbers: [{ number: '+18664879243', spoken: '+1 866 487 9243', from: ['us'] }],
    },
    'gt-mintrab': {
      name: 'Labour ministry',
      numbers: [{ number: '1511', spoken: '1511', from: ['gt'], old: 'seen in 2020: confirm when you call' }],
    },
  },
  ask: { gt: ['gt-mintrab'], us: ['us-whd'], hn: [] },
  pathways: [
    {
      id: 'us-h-2a',
      name: 'H-2A visa',
      to: 'us',
      fee: 'prohibited',
      costs: [
        { kind: 'recruitment', what: 'The job', payer: 'employer', by: 'law', rule: 'us-ban' },
        { kind: 'visa', what: 'New fee', payer: 'unknown', by: 'law' },
      ],
      tell: ['us-whd'],
      from: {
        gt: {
          costs: [
            {
              kind: 'documents',
              what: 'Passport',
              payer: 'worker',
              by: 'law',
              amount: 'US$85',
              most: 85,
              currency: 'USD',
            },
          ],
          tell: [],
        },
      },
    },
  ],
}

async function start(query = '', served = data) {
  // As it travels.
  const file = { ...served, pathways: columnsOf(served.pathways) }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(file)))
  history.replaceState(null, '', `/en/who-pays/${query}`)
  document.body.innerHTML = '<div id="island"></div>'
  const island = document.querySelector<HTMLElement>('#island')
  if (!island) throw new Error('no island')
  act(() => mount(island, {}, 'en'))
  await screen.findByRole('form')
}

afterEach(() => {
  localStorage.clear()
  const island = document.querySelector('#island')
  if (island) render(null, island)
  vi.unstubAllGlobals()
})

it('answers for a country first: nobody may charge, with the law and whom to tell', async () => {
  await start()
  expect(document.querySelector('.payers-answer, .payers-rows')).toBeNull()
  await userEvent.setup().selectOptions(screen.getByLabelText('In which country is the job?'), 'us')
  expect(
    await screen.findByRole('heading', { name: 'No. Nobody may charge you for the job in United States.' }),
  ).toBeTruthy()
  const answer = document.querySelector<HTMLElement>('.payers-answer')
  if (!answer) throw new Error('no answer')
  expect(within(answer).getByText('Nobody may charge for the job.').getAttribute('href')).toBe('/en/us/fraud/#us-ban')
  expect(within(answer).getByRole('link', { name: '+1 866 487 9243' })).toBeTruthy()
  await waitFor(() => expect(location.search).toBe('?to=us'))
})

it('opens with whom to call where the reader is; the year of a number stands apart from it', async () => {
  localStorage.setItem('ruta-clara:stand', 'gt.gt')
  await start()
  const first = document.querySelector('.payers')?.firstElementChild
  expect(first?.querySelector('h2')?.textContent).toBe('Call before you pay: Guatemala')
  expect(first?.querySelector('li')?.textContent).toBe('Labour ministry 1511 seen in 2020: confirm when you call')
  expect(first?.querySelector('a')?.textContent).toBe('1511')
})

it('puts nothing above a country that is being chosen: the answer below names whom to tell', async () => {
  await start('?to=us')
  const form = document.querySelector('.payers-form')
  await userEvent.setup().selectOptions(screen.getByLabelText('Where do you leave from?'), 'gt')
  expect(document.querySelector('.payers')?.firstElementChild).toBe(form)
  expect(document.querySelector('.payers-answer .call')?.textContent).toContain('Wage and Hour Division')
})

it('says from where a number is dialled, where that is not where the reader is', async () => {
  localStorage.setItem('ruta-clara:stand', 'gt.gt')
  await start('?to=us')
  const told = [...document.querySelectorAll('.payers-answer .call')].map((line) => line.textContent)
  expect(told).toContain('Wage and Hour Division +1 866 487 9243 Dial from: United States')
})

it('takes who only says to be from a country for nowhere: each number says from where it is dialled', async () => {
  localStorage.setItem('ruta-clara:stand', 'gt.')
  await start('?pathway=us-h-2a')
  expect(document.querySelector('.payers')?.firstElementChild?.textContent).toBe(
    'Call before you pay: GuatemalaLabour ministry 1511 Dial from: Guatemala · seen in 2020: confirm when you call',
  )
  expect(document.querySelector('.payers-sum .call')?.textContent).toContain('Dial from: United States')
})

it('gives who only says to be from a country the number that is dialled from everywhere', async () => {
  localStorage.setItem('ruta-clara:stand', 'gt.')
  const numbers = [
    { number: '1511', spoken: '1511', from: ['gt'] },
    { number: '+50224222500', spoken: '+502 2422 2500' },
  ]
  const mintrab = { name: 'Labour ministry', numbers }
  const [farm] = data.pathways
  if (!farm) throw new Error('no pathway')
  const told = { ...farm, tell: ['gt-mintrab'] }
  await start('', { ...data, contacts: { ...data.contacts, 'gt-mintrab': mintrab }, pathways: [told] })
  const user = userEvent.setup()
  const called = (part: string) => document.querySelector(`${part} .call a`)?.textContent
  await user.selectOptions(screen.getByLabelText('In which country is the job?'), 'us')
  expect(called('section')).toBe('+502 2422 2500')
  expect(called('.payers-answer')).toBe('+502 2422 2500')
  await user.selectOptions(screen.getByLabelText(/By which pathway/), 'us-h-2a')
  expect(called('.payers-sum')).toBe('+502 2422 2500')
})

it('gives of the numbers of an office that which can be dialled where the reader is', () => {
  const free = { number: '+18664879243', spoken: '+1 866 487 9243', from: ['us'] }
  const fromAll = { number: '+12025550100', spoken: '+1 202 555 0100' }
  expect(numberToDial([free, fromAll], 'gt')).toBe(fromAll)
  expect(numberToDial([free, fromAll], 'us')).toBe(free)
  expect(numberToDial([free], 'gt')).toBe(free)
})

it('puts the reader’s own countries first in the list below', async () => {
  localStorage.setItem('ruta-clara:stand', 'gt.us')
  document.body.innerHTML = ''
  await start()
  const list = document.createElement('details')
  list.innerHTML = '<summary>Countries</summary><section id="to-ca"></section><section id="to-us"></section>'
  document.body.append(list)
  const again = document.body.appendChild(document.createElement('div'))
  act(() => mount(again, {}, 'en'))
  expect([...list.querySelectorAll('section')].map(({ id }) => id)).toEqual(['to-us', 'to-ca'])
  render(null, again)
})

it('shows the costs once a pathway is chosen among those of the country, those of the origin first', async () => {
  await start('?to=us')
  expect(document.querySelector('.payers-rows')).toBeNull()
  const user = userEvent.setup()
  await user.selectOptions(screen.getByLabelText('Where do you leave from?'), 'gt')
  await user.selectOptions(screen.getByLabelText(/By which pathway/), 'us-h-2a')
  await waitFor(() => expect(location.search).toBe('?from=gt&pathway=us-h-2a'))
  const first = [...document.querySelectorAll('.payers-rows .card b')].slice(0, 3).map((name) => name.textContent)
  expect(first).toEqual(['Passport', 'The job', 'New fee'])
})

it('finds a way by the name that is typed, and shows its costs', async () => {
  await start()
  const user = userEvent.setup()
  const field = screen.getByLabelText(/what the visa or programme is called/)
  await user.type(field, 'zzz')
  expect(screen.getByText(/We did not find that name/)).toBeTruthy()
  await user.clear(field)
  await user.type(field, 'h2a')
  await user.click(screen.getByRole('button', { name: 'H-2A visa · United States' }))
  expect(await screen.findByRole('heading', { name: 'Tick what they charge you' })).toBeTruthy()
  await waitFor(() => expect(location.search).toBe('?pathway=us-h-2a'))
  expect(screen.queryByRole('button', { name: /H-2A visa/ })).toBeNull()
})

it('begins with the country that the reader is from and the one where the reader is', async () => {
  localStorage.setItem('ruta-clara:stand', 'gt.us')
  await start()
  expect(screen.getByLabelText<HTMLSelectElement>('Where do you leave from?').value).toBe('gt')
  expect(screen.getByLabelText<HTMLSelectElement>('In which country is the job?').value).toBe('us')
})

describe('the answer for a country', () => {
  const way = (id: string, more: Partial<PayingPathway> = {}): PayingPathway => ({
    id,
    name: id,
    to: 'us',
    fee: 'prohibited',
    costs: [],
    tell: ['us-whd'],
    from: { gt: { costs: [], tell: ['gt-mintrab'] } },
    ...more,
  })
  const of = (pathways: PayingPathway[], from = 'gt', at = '') =>
    answerFor({ ...data, laws: { us: ['us-ban'], gt: ['gt-law'] }, pathways }, { from, to: 'us', at })
  it.each([
    ['no', [way('a'), way('b')]],
    ['no', [way('a'), way('shut', { fee: 'unclear', closed: true })]],
    ['some', [way('a'), way('b', { fee: 'unclear' })]],
    ['unclear', [way('a', { fee: 'limited' }), way('shut', { closed: true })]],
    ['no_way', [way('a', { from: { hn: { costs: [], tell: [] } } })]],
  ] as const)('is %s', (says, pathways) => {
    expect(of([...pathways]).says).toBe(says)
  })
  it('names the law of the ways in which it is forbidden, and of the origin; where none is, that of the country', () => {
    const ruled = way('a', {
      costs: [{ kind: 'recruitment', what: 'Job', payer: 'employer', by: 'law', rule: 'us-ban' }],
    })
    expect(of([ruled]).laws).toEqual(['us-ban', 'gt-law'])
    expect(of([way('a')]).laws).toEqual(['gt-law'])
    expect(of([way('a', { fee: 'unclear' })]).laws).toEqual(['us-ban', 'gt-law'])
  })
  it('names who is near first', () => {
    expect(of([way('a')]).tell).toEqual(['gt-mintrab', 'us-whd'])
    expect(of([way('a')], 'gt', 'us').tell).toEqual(['us-whd', 'gt-mintrab'])
  })
})

it('takes a charge for forbidden only where a page is said to state it', () => {
  const { content } = loadContent('content')
  const [farm] = content.pathways.filter(({ fee_to_worker }) => fee_to_worker === 'prohibited')
  if (!farm) throw new Error('no pathway')
  const wording = { lang: 'en' as const, t: loadTranslators('content/locales').en, today: '2026-11-30' }
  const bare = { ...farm, evidence: { ...farm.evidence, sources: [] } }
  expect(whoPaysData({ ...content, pathways: [farm] }, wording).pathways[0]?.fee).toBe('prohibited')
  expect(whoPaysData({ ...content, pathways: [bare] }, wording).pathways[0]?.fee).toBe('unclear')
})

it('adds up what was charged and tells what may be asked back, what is too much and what is not known', async () => {
  await start('?from=gt&pathway=us-h-2a')
  const user = userEvent.setup()
  for (const [name, amount] of [
    ['Passport', '100'],
    ['The job', '1,250'],
    ['New fee', ''],
  ] as const) {
    const box = screen.getByLabelText(name)
    await user.click(box)
    const row = box.closest('li')
    if (!row) throw new Error('no row')
    const field = await within(row).findByLabelText('How much did they charge?')
    if (amount) await user.type(field, amount)
  }
  expect(await screen.findByText(/They charged you in all: GTQ 1,250 \+ USD 100/)).toBeTruthy()
  expect(screen.getByText(/you may ask for it back: GTQ 1,250/)).toBeTruthy()
  expect(screen.getByText(/more than the official fee: USD 15/)).toBeTruthy()
  expect(screen.getByText(/Not known or in dispute/)).toBeTruthy()
  expect(screen.getByRole('link', { name: '+1 866 487 9243' }).getAttribute('href')).toBe('tel:+18664879243')
  expect(screen.getAllByRole('link', { name: 'Nobody may charge for the job.' })[0]?.getAttribute('href')).toBe(
    '/en/us/fraud/#us-ban',
  )
  expect(location.search).toBe('?from=gt&pathway=us-h-2a')
})

it('says of common charges without a rule that none is known', async () => {
  await start('?pathway=us-h-2a')
  await userEvent.setup().click(screen.getByLabelText('Deposit or bond'))
  expect(await screen.findByText(/Not known or in dispute/)).toBeTruthy()
  expect(screen.getByText(/They charged you in all: no amount/)).toBeTruthy()
})

it('says so where the pathway was not looked at for that origin', async () => {
  await start('?from=hn&pathway=us-h-2a')
  expect(screen.getByText(/We did not check this pathway from Honduras/)).toBeTruthy()
})

it('prints', async () => {
  await start('?pathway=us-h-2a')
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await userEvent.setup().click(screen.getByRole('button', { name: 'Print this list' }))
  expect(print).toHaveBeenCalledOnce()
})
