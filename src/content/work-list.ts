import { FIRST_LANGUAGE } from '../site/languages'
import { valueAt } from './field-path'
import { AGE_LIMIT_DAYS, type AgeKind, dueDay } from './freshness'
import type { Content } from './load'
import type { EvidencedRecord } from './records'
import { heldRecords, unsupported } from './strong-fields'

/** A record that somebody is to look at again. */
export interface Turn {
  /** When its turn comes, YYYY-MM-DD. Turns are spread, so that a country is not due all on one day. */
  day: string
  /** The last day of its age limit. */
  last: string
  /** The contact that answers for it, else its country or `reg`. */
  owner: string
  place: string
  kind: string
  id: string
}

/** The turns of records, the earliest first. */
export function turns(records: readonly EvidencedRecord[], ownerOf: (id: string) => string | undefined): Turn[] {
  return records
    .map(({ id, owner, kind, evidence, age }) => ({
      day: turnDay(id, evidence.checked, age),
      last: dueDay(evidence.checked, age),
      owner: ownerOf(id) ?? owner,
      place: owner,
      kind,
      id,
    }))
    .sort((a, b) => compare(a.day, b.day) || compare(a.id, b.id))
}

/**
 * The day on which the turn of a record comes: always the same for the same record and check, somewhere in the second
 * half of its age limit and never after it.
 */
export function turnDay(id: string, checked: string, age: AgeKind): string {
  let hash = 0
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  const early = hash % Math.floor(AGE_LIMIT_DAYS[age] / 2)
  return new Date(Date.parse(`${dueDay(checked, age)}T00:00:00Z`) - early * 86_400_000).toISOString().slice(0, 10)
}

/** How the turns of one place are spread: the first and the last day, and how many come in each month (YYYY-MM). */
export interface Spread {
  place: string
  records: number
  first: string
  last: string
  months: readonly (readonly [month: string, records: number])[]
}

/** The spread of the turns by place, in the order of their codes. */
export function spreadOf(list: readonly Turn[]): Spread[] {
  const places = [...new Set(list.map(({ place }) => place))].sort()
  return places.map((place) => {
    const days = list.flatMap((turn) => (turn.place === place ? turn.day : [])).sort()
    const months = new Map<string, number>()
    for (const day of days) months.set(day.slice(0, 7), (months.get(day.slice(0, 7)) ?? 0) + 1)
    return { place, records: days.length, first: days[0] ?? '', last: days.at(-1) ?? '', months: [...months] }
  })
}

/** The turns as a calendar (RFC 5545): one event for each day and owner, with its records in the description. */
export function calendarOf(list: readonly Turn[], today: string): string {
  const byDay = new Map<string, Turn[]>()
  for (const turn of list) {
    const key = `${turn.day} ${turn.owner}`
    byDay.set(key, [...(byDay.get(key) ?? []), turn])
  }
  const events = [...byDay].flatMap(([key, group]) => {
    const [day = '', owner = ''] = key.split(' ')
    return [
      'BEGIN:VEVENT',
      `UID:${day}-${owner}@ruta-clara`,
      `DTSTAMP:${today.replaceAll('-', '')}T000000Z`,
      `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
      `SUMMARY:Ruta Clara: ${owner}\\, ${group.length}`,
      `DESCRIPTION:${group.map(({ kind, id }) => `${kind} ${id}`).join('\\n')}`,
      'END:VEVENT',
    ]
  })
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ruta Clara//due//EN', ...events, 'END:VCALENDAR']
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** A strong field with what it says and the pages that are said to state it. */
export interface Claim {
  kind: string
  record: string
  field: string
  value: string
  supported: string
  sources: string
  checked: string
}

/** Every strong field of a country (or `reg`), as a sheet to check by: those without support first in each record. */
export function claimsOf(content: Content, place: string): Claim[] {
  return heldRecords(content)
    .filter((held) => held.place === place)
    .flatMap((held) => {
      const open = new Set(unsupported(held))
      const { evidence } = held
      return [...held.strong]
        .sort((a, b) => Number(open.has(b)) - Number(open.has(a)))
        .map((field) => ({
          kind: held.kind,
          record: held.id,
          field,
          value: shortly(valueAt(held.record, field)),
          supported: open.has(field) ? '' : 'yes',
          sources: evidence.sources.map(({ url, dated }) => `${url} (${dated})`).join(' '),
          checked: evidence.checked,
        }))
    })
}

/** A value in few words: texts in the first language, lists with commas. */
function shortly(value: unknown): string {
  if (Array.isArray(value)) return value.map(shortly).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  const fields: Record<string, unknown> = { ...value }
  if (FIRST_LANGUAGE in fields) return String(fields[FIRST_LANGUAGE])
  return Object.values(fields).map(shortly).join(' · ')
}

/** A line in pieces of at most 75 bytes, as calendars ask. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  for (const letter of line) {
    if (Buffer.byteLength(piece + letter) > (pieces.length === 0 ? 75 : 74)) {
      pieces.push(piece)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece].join('\r\n ')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
