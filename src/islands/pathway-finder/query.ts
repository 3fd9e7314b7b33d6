import { type Choices, STAYS } from './find-pathways'

/** Most pathways that are compared at once. */
export const MOST_COMPARED = 3

/** What an address like `?from=hn&to=ca&work=agriculture` asks for; what the tool does not know is left out. */
export function readQuery(query: string, known: { places: readonly string[]; work: readonly string[] }): Choices {
  const asked = new URLSearchParams(query)
  const oneOf = (name: string, values: readonly string[]) => values.find((value) => value === asked.get(name)) ?? ''
  return {
    from: oneOf('from', known.places),
    to: oneOf('to', known.places),
    work: oneOf('work', known.work),
    stay: STAYS.find((stay) => stay === asked.get('stay')) ?? '',
    noFee: asked.get('fee') === 'none',
    openNow: asked.get('open') === '1',
    children: asked.get('children') === '1',
    housing: asked.get('housing') === '1',
    age: readAge(asked.get('age') ?? ''),
  }
}

/** The years of age that somebody typed; 0 where it is no age at which people work. */
export function readAge(typed: string): number {
  const age = /^\d{2}$/.test(typed.trim()) ? Number(typed) : 0
  return age >= 14 ? age : 0
}

/** Ids of the pathways that an address compares. */
export function readCompared(query: string, ids: readonly string[]): string[] {
  const asked = new URLSearchParams(query).get('compare')?.split('.') ?? []
  return [...new Set(asked)].filter((id) => ids.includes(id)).slice(0, MOST_COMPARED)
}

/** The address that brings these choices back, '' where there are none. */
export function queryOf(choices: Choices, compared: readonly string[] = []): string {
  const query = new URLSearchParams()
  for (const name of ['from', 'to', 'work', 'stay'] as const) if (choices[name]) query.set(name, choices[name])
  if (choices.noFee) query.set('fee', 'none')
  if (choices.openNow) query.set('open', '1')
  for (const name of ['children', 'housing'] as const) if (choices[name]) query.set(name, '1')
  if (choices.age) query.set('age', String(choices.age))
  if (compared.length > 0) query.set('compare', compared.join('.'))
  const words = query.toString()
  return words && `?${words}`
}
