import type { PayingPathway } from './who-pays-data'

/** Most pathways that are offered for what somebody types. */
const MOST = 5

/** Lower case, no accents, and "H-2A" as "H2A". */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(\w{1,2})[- ](\d)/g, '$1$2')

/**
 * The pathways that somebody means who types a name or a part of it, those open now first. Each word that is typed begins a
 * word of the pathway's names or of its country's; none for a single letter.
 */
export function pathwaysTyped(
  typed: string,
  pathways: readonly PayingPathway[],
  places: Readonly<Record<string, string>>,
): PayingPathway[] {
  const wanted = fold(typed).match(/[\p{L}\d]+/gu) ?? []
  if (wanted.join('').length < 2) return []
  const found = pathways.filter(({ name, official = '', to }) => {
    const words = fold(`${name} ${official} ${places[to]}`).match(/[\p{L}\d]+/gu) ?? []
    return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)))
  })
  const isShut = ({ closed }: PayingPathway) => Number(closed === true)
  return found.sort((a, b) => isShut(a) - isShut(b)).slice(0, MOST)
}
