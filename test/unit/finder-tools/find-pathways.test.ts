import { describe, expect, it, test } from 'vitest'
import { type Choices, findPathways, NO_CHOICES } from '../../../src/islands/pathway-finder/find-pathways'
import type { FinderPathway } from '../../../src/islands/pathway-finder/finder-data'
import { queryOf, readCompared, readQuery } from '../../../src/islands/pathway-finder/query'
import { departure, PATHWAYS, pathway } from './pathways'

interface Case {
  name: string
  choices: Partial<Choices>
  matches: string[]
  closed?: string[]
  general?: string[]
  between?: string
  loosen?: Record<string, number>
}

const CASES: Case[] = [
  {
    name: 'nothing chosen: everything, open first and protection last of the open',
    choices: {},
    matches: ['mx-permit', 'us-any', 'us-farm', 'ca-farm', 'us-refuge', 'cr-gt-deal'],
    closed: ['ca-care'],
  },
  {
    name: 'an origin: its own pathways, and those not looked at for it apart',
    choices: { from: 'hn' },
    matches: ['ca-farm', 'us-any', 'us-farm', 'us-refuge'],
    general: ['mx-permit'],
  },
  { name: 'origin and destination', choices: { from: 'hn', to: 'ca' }, matches: ['ca-farm'], between: 'some' },
  {
    name: 'the state of the origin counts',
    choices: { from: 'gt', to: 'ca' },
    matches: [],
    closed: ['ca-farm'],
    between: 'closed',
  },
  {
    name: 'only open leaves out what is paused from there',
    choices: { from: 'gt', openNow: true },
    matches: ['us-farm'],
    general: ['mx-permit'],
  },
  {
    name: 'a programme between two countries is for its partner',
    choices: { from: 'gt', to: 'cr' },
    matches: ['cr-gt-deal'],
    between: 'some',
  },
  {
    name: 'and for nobody else',
    choices: { from: 'hn', to: 'cr' },
    matches: [],
    between: 'none',
    loosen: { to: 5, from: 1 },
  },
  {
    name: 'a pathway of other origins is not offered',
    choices: { from: 'ni', to: 'ca' },
    matches: [],
    between: 'none',
    loosen: { to: 1, from: 1 },
  },
  {
    name: 'work: what is for it comes before what is for any',
    choices: { from: 'hn', to: 'us', work: 'agriculture' },
    matches: ['us-farm', 'us-any', 'us-refuge'],
    between: 'some',
  },
  {
    name: 'months: what is seasonal or short, or of unknown time',
    choices: { from: 'hn', stay: 'months' },
    matches: ['ca-farm', 'us-farm', 'us-refuge'],
    general: ['mx-permit'],
  },
  {
    name: 'a year',
    choices: { from: 'hn', stay: 'year' },
    matches: ['us-any', 'us-farm', 'us-refuge'],
    general: ['mx-permit'],
  },
  {
    name: 'years: what is longer or can be renewed',
    choices: { from: 'hn', to: 'us', stay: 'years' },
    matches: ['us-any', 'us-farm', 'us-refuge'],
    between: 'some',
  },
  {
    name: 'no fee: only where charging is forbidden',
    choices: { from: 'hn', noFee: true },
    matches: ['ca-farm', 'us-farm'],
  },
  {
    name: 'the same country twice',
    choices: { from: 'hn', to: 'hn' },
    matches: [],
    between: 'same',
    loosen: { to: 5, from: 0 },
  },
  {
    name: 'choices that exclude each other name what to give up',
    choices: { from: 'hn', to: 'ca', work: 'care', openNow: true },
    matches: [],
    between: 'some',
    loosen: { work: 1, to: 3 },
  },
]

test.each(CASES)('$name', ({ choices, matches, closed = [], general = [], between = 'not_asked', loosen }) => {
  const found = findPathways(PATHWAYS, { ...NO_CHOICES, ...choices }, 'es')
  expect(found.matches.map(({ pathway }) => pathway.id).sort()).toEqual([...matches].sort())
  expect(found.closed.map(({ pathway }) => pathway.id)).toEqual(closed)
  expect(found.general.map(({ pathway }) => pathway.id)).toEqual(general)
  expect(found.between).toBe(between)
  const named = Object.fromEntries(found.loosen.map(({ drop, count }) => [drop, count]))
  if (loosen) expect(named).toEqual(Object.fromEntries(Object.entries(loosen).filter(([, count]) => count > 0)))
})

describe('what a page may leave open', () => {
  const pathways = [
    pathway('us-families', { children: 'yes', housing: 'no', ages: [18, 45], from: { hn: departure() } }),
    pathway('us-alone', { children: 'no', housing: 'yes', ages: [22, 0], from: { hn: departure() } }),
    pathway('us-asked', { children: 'depends', housing: 'depends', from: { hn: departure() } }),
    pathway('us-silent', { from: { hn: departure() } }),
    pathway('us-shut', { status: { value: 'closed', asOf: '2026' }, from: { hn: departure() } }),
  ]
  it.each([
    [{ children: true }, ['us-asked', 'us-families'], ['us-silent']],
    [{ housing: true }, ['us-alone', 'us-asked'], ['us-silent']],
    [{ age: 20 }, ['us-families'], ['us-asked', 'us-silent']],
    [{ age: 50 }, ['us-alone'], ['us-asked', 'us-silent']],
    [{ children: true, age: 45 }, ['us-families'], ['us-asked', 'us-silent']],
  ] as const)('%o: what says no goes, what does not say stands apart', (choices, matches, unsaid) => {
    const found = findPathways(pathways, { ...NO_CHOICES, from: 'hn', ...choices }, 'es')
    expect(found.matches.map(({ pathway }) => pathway.id)).toEqual(matches)
    expect(found.unsaid.map(({ pathway }) => pathway.id)).toEqual(unsaid)
    expect(found.closed.map(({ pathway }) => pathway.id)).toEqual(['us-shut'])
  })
})

describe('what to give up', () => {
  const shut = pathway('us-shut', {
    status: { value: 'paused', asOf: '2026' },
    sectors: ['care'],
    from: { hn: departure() },
  })
  const card = pathway('mx-card', { kind: 'visit', sectors: ['any'], from: { hn: departure() } })
  const farm = pathway('ca-farm', { from: { hn: departure() } })
  const loosenFor = (pathways: FinderPathway[], choices: Partial<Choices>) =>
    findPathways(pathways, { ...NO_CHOICES, from: 'hn', ...choices }, 'es').loosen.map(({ drop, count }) => [
      drop,
      count,
    ])
  it('is named where only what is closed fits, and counts what is open alone', () => {
    expect(loosenFor([shut, farm], { work: 'care' })).toEqual([['work', 1]])
    expect(loosenFor([shut], { work: 'care', stay: 'months' })).toEqual([])
  })
  it('is named where only what does not let one work fits', () => {
    expect(loosenFor([card, farm], { to: 'mx' })).toEqual([['to', 1]])
  })
  it('is not named where something open fits', () => {
    expect(loosenFor([shut, card, farm], { work: 'agriculture' })).toEqual([])
  })
})

describe('the order', () => {
  it('puts open ways first, the chosen work before any, protection after offers', () => {
    const order = findPathways(PATHWAYS, { ...NO_CHOICES, from: 'hn', work: 'agriculture' }, 'es').matches
    expect(order.map(({ pathway }) => pathway.id)).toEqual(['ca-farm', 'us-farm', 'us-any', 'us-refuge'])
  })
  it('puts what is paused from the origin in a list of its own', () => {
    const { matches, closed } = findPathways(PATHWAYS, { ...NO_CHOICES, from: 'gt' }, 'es')
    expect(matches.map(({ status }) => status.value)).toEqual(['open', 'unclear'])
    expect(closed.map(({ pathway }) => pathway.id)).toEqual(['ca-farm'])
  })
  it('puts public programmes of the origin before visas and permits, and what does not let one work apart', () => {
    const open = [
      pathway('mx-card', { name: 'A card', kind: 'visit', sectors: ['any'], from: { hn: departure() } }),
      pathway('us-visa', { name: 'A visa', kind: 'visa', from: { hn: departure() } }),
      pathway('us-zebra', { name: 'Z programme', from: { hn: departure() } }),
    ]
    const { matches, visits, between } = findPathways(open, { ...NO_CHOICES, from: 'hn' }, 'es')
    expect(matches.map(({ pathway }) => pathway.id)).toEqual(['us-zebra', 'us-visa'])
    expect(visits.map(({ pathway }) => pathway.id)).toEqual(['mx-card'])
    expect(between).toBe('not_asked')
    expect(findPathways(open, { ...NO_CHOICES, from: 'hn', to: 'mx' }, 'es').between).toBe('none')
  })
})

describe('the address', () => {
  const known = { places: ['hn', 'ca'], work: ['agriculture'] }
  it('brings the same choices back', () => {
    const choices: Choices = {
      from: 'hn',
      to: 'ca',
      work: 'agriculture',
      stay: 'months',
      noFee: true,
      openNow: true,
      children: true,
      housing: true,
      age: 40,
    }
    const query = queryOf(choices, ['ca-farm', 'us-any'])
    expect(query).toBe(
      '?from=hn&to=ca&work=agriculture&stay=months&fee=none&open=1&children=1&housing=1&age=40&compare=ca-farm.us-any',
    )
    expect(readQuery(query, known)).toEqual(choices)
    expect(readCompared(query, ['us-any', 'ca-farm'])).toEqual(['ca-farm', 'us-any'])
  })
  it('is empty without choices, and takes nothing that it does not know', () => {
    expect(queryOf(NO_CHOICES)).toBe('')
    expect(readQuery('?from=xx&to=%3Cb%3E&work=spy&stay=ever&fee=some&children=yes&age=7', known)).toEqual(NO_CHOICES)
    expect(readCompared('?compare=a.b.c.d.zz.a', ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c'])
  })
})
