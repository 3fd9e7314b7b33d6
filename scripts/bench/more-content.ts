import type { Content } from '../../src/content/load'
import { isLanguage } from '../../src/site/languages'
import { inMadeUpWords } from './made-up-words'

/** Records that there are more of when the site tells of more. */
const GROWING = ['contacts', 'pathways', 'credentials', 'schemes', 'rights', 'figures'] as const

/**
 * The content so many times over: every record that a country may have more of, with texts and sources of its own each time,
 * and leading to the others of its copy. Countries, guides and words stay as they are.
 */
export function moreContent(content: Content, times: number): Content {
  const recruitment = Object.values(content.recruitment).flatMap((of): { id: string }[] => Object.values(of).flat())
  const departures = content.pathways.flatMap(({ from }) => Object.values(from))
  const growing = GROWING.flatMap((kind): { id: string }[] => content[kind])
  const records = [...growing, ...recruitment, ...departures]
  const ids = new Set(records.map(({ id }) => id))
  const copies = Array.from({ length: times - 1 }, (_, at) => copier(ids, at + 1))
  const many = <T>(list: T[]): T[] => [...list, ...copies.flatMap((copy) => list.map((one) => copy(one)))]
  const grown = { ...content, fileOf: new Map(content.fileOf) }
  for (const id of ids) for (const copy of copies) grown.fileOf.set(copy(id), content.fileOf.get(id) ?? '')
  return {
    ...grown,
    contacts: many(content.contacts),
    pathways: many(content.pathways),
    credentials: many(content.credentials),
    schemes: many(content.schemes),
    rights: many(content.rights),
    figures: many(content.figures),
    recruitment: Object.fromEntries(
      Object.entries(content.recruitment).map(([cc, { rules, registers, scams }]) => [
        cc,
        { rules: many(rules), registers: many(registers), scams: many(scams) },
      ]),
    ),
  }
}

/** Makes the copies of one number: ids of what is copied get it, and texts and addresses have other words. */
function copier(ids: ReadonlySet<string>, number: number) {
  function copy<T>(value: T, key?: string): T
  function copy(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return value.map((item) => copy(item, key))
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part, name)]))
    if (typeof value !== 'string') return value
    if (ids.has(value)) return `${value}-x${number}`
    if (key === 'url') return elsewhere(value, number)
    return isLanguage(key) ? inMadeUpWords(value, number) : value
  }
  return <T>(value: T): T => copy(value)
}

/** Another address of the same host. */
function elsewhere(address: string, number: number): string {
  const { origin } = new URL(address)
  return origin + inMadeUpWords(address.slice(origin.length), number)
}
