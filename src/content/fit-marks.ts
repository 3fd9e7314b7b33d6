import { CREDENTIAL_KINDS, FOR_WHOM, HAVE } from './vocabulary'

/** What decides whether a credential suits someone. */
export interface Fit {
  kind: string
  have: readonly string[]
  for: readonly string[]
}

/**
 * A credential's kind, what one must have and whom it is for, as short as a page of them needs: places in the
 * vocabulary's lists, "0 14 03".
 */
export function fitMarks(fit: Fit): string {
  const places = (list: readonly string[], words: readonly string[]) => words.map((word) => list.indexOf(word)).join('')
  return [places(CREDENTIAL_KINDS, [fit.kind]), places(HAVE, fit.have), places(FOR_WHOM, fit.for)].join(' ')
}

/** The same, read back. */
export function readFitMarks(marks: string): Fit {
  const [kind = '', have = '', whom = ''] = marks.split(' ')
  const words = (list: readonly string[], places: string) => [...places].flatMap((place) => list[Number(place)] ?? [])
  return { kind: words(CREDENTIAL_KINDS, kind)[0] ?? '', have: words(HAVE, have), for: words(FOR_WHOM, whom) }
}
