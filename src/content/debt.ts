import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from './load'
import { MESSAGES } from './messages'
import type { Problem } from './problem'
import { heldRecords, unsupported } from './strong-fields'

/** Strong fields that no page is said to support, by country (or `reg`) and kind of record. */
export type Debt = Record<string, Record<string, number>>

const FOLDER = 'debt'

/** The debt of the content as it is. */
export function countDebt(content: Content): Debt {
  const debt: Debt = {}
  for (const held of heldRecords(content)) {
    const count = unsupported(held).length
    if (count === 0) continue
    const ofPlace = debt[held.place] ?? {}
    ofPlace[held.kind] = (ofPlace[held.kind] ?? 0) + count
    debt[held.place] = ofPlace
  }
  return debt
}

/** The most debt that is allowed, from the files `debt/<country>.json` under `root`. */
export function allowedDebt(root: string): Debt {
  const folder = join(root, FOLDER)
  if (!existsSync(folder)) return {}
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return Object.fromEntries(
    names.map((name) => {
      return [name.replace('.json', ''), countsIn(readFileSync(join(folder, name), 'utf8'))]
    }),
  )
}

/** What is allowed by one file; nothing where it cannot be read, which `checkJsonFiles` says. */
function countsIn(text: string): Record<string, number> {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

/** Where there is more debt than is allowed: it may only go down. */
export function checkDebt(counted: Debt, allowed: Debt): Problem[] {
  return Object.entries(counted).flatMap(([place, kinds]) =>
    Object.entries(kinds).flatMap(([kind, count]) => {
      const most = allowed[place]?.[kind] ?? 0
      if (count <= most) return []
      return [
        {
          file: `${FOLDER}/${place}.json`,
          record: kind,
          field: '(debt)',
          ...MESSAGES.lessDebt(String(most), String(count), place),
        },
      ]
    }),
  )
}

/** Lowers the allowed debt under `root` to what there is, never raises it. Returns the places whose number fell. */
export function lowerDebt(root: string, counted: Debt): string[] {
  const allowed = allowedDebt(root)
  return Object.entries(allowed).flatMap(([place, kinds]) => {
    const lower = Object.fromEntries(
      Object.entries(kinds).flatMap(([kind, most]) => {
        const count = Math.min(most, counted[place]?.[kind] ?? 0)
        return count > 0 ? [[kind, count]] : []
      }),
    )
    if (JSON.stringify(lower) === JSON.stringify(kinds)) return []
    writeDebt(root, place, lower)
    return [place]
  })
}

function writeDebt(root: string, place: string, counts: Record<string, number>): void {
  mkdirSync(join(root, FOLDER), { recursive: true })
  writeFileSync(join(root, FOLDER, `${place}.json`), `${JSON.stringify(counts, null, 2)}\n`)
}
