import { expect, test } from 'vitest'
import { loadContent } from '../../../src/content/load'
import { covers, heldRecords, unsupported } from '../../../src/content/strong-fields'

const { content } = loadContent('content')
const strongOf = (id: string) => heldRecords(content).find((record) => record.id === id)?.strong

test('what hurts most when wrong is strong, with its place in the record', () => {
  expect(strongOf('gt-pnc-110')).toEqual(['phones.0', 'phones.0.hours', 'serves'])
  expect(strongOf('us-h-2a')).toEqual([
    'status',
    'fee_to_worker',
    'duration',
    'children',
    'pay',
    'housing',
    'costs.1.amount',
    'costs.2.amount',
    'costs.3.amount',
    'costs.8.amount',
  ])
  expect(strongOf('reg-conv-c189')).toContain('parties.0.in_force')
})

test('what a pathway says of children, pay, housing and age is strong, unless it says that it is not stated', () => {
  const [first] = content.pathways
  if (!first) throw new Error('no pathway')
  const asked = {
    children: { come: 'no', es: 'No.', en: 'No.' },
    pay: { stated: 'no' },
    age: { min: 18, es: '18', en: '18' },
  } as const
  const { children: _, pay: __, housing: ___, age: ____, ...rest } = first
  const strong = (pathway: typeof first) =>
    heldRecords({ ...content, pathways: [pathway] }).find(({ id }) => id === first.id)?.strong ?? []
  expect(strong({ ...rest, ...asked }).filter((field) => !strong(rest).includes(field))).toEqual(['children', 'age'])
})

test('what is unclear or unknown needs no page', () => {
  const free = heldRecords(content).filter(({ kind, strong }) => kind === 'rights' && strong.length === 0)
  const rights = new Map(content.rights.map((right) => [right.id, right]))
  expect(free.length).toBeGreaterThan(0)
  for (const { id } of free) expect(rights.get(id)?.without_papers).toBe('unclear')
})

test('a page that states a whole states its parts, but a number says nothing of its hours', () => {
  expect(covers('parties', 'parties.3.in_force')).toBe(true)
  expect(covers('costs.1', 'costs.1.amount')).toBe(true)
  expect(covers('costs.1', 'costs.10.amount')).toBe(false)
  expect(covers('phones.0', 'phones.0.hours')).toBe(false)
  const source = { url: 'https://a.org', publisher: 'A', official: true, dated: '2026', supports: ['phones.0'] }
  const evidence = { checked: '2026-11-25', sources: [source] }
  expect(unsupported({ strong: ['phones.0', 'phones.0.hours'], evidence })).toEqual(['phones.0.hours'])
})
