import { valuesOfVisit } from '../optional-apis'

const KEY = 'ruta-clara:kiosk-way'
const MOST = 40

/** The pages of this visit before the open one. The browser's own history stays empty, so that nobody can go back into it. */
export function wayBack(): string[] {
  try {
    const data: unknown = JSON.parse(valuesOfVisit()?.getItem(KEY) ?? '[]')
    return Array.isArray(data) ? data.filter((address) => typeof address === 'string') : []
  } catch {
    return []
  }
}

/** Opens a page in place of this one and remembers this one as the way back. */
export function goOn(address: string): void {
  const way = [...wayBack(), location.href].slice(-MOST)
  keepWay(way)
  location.replace(address)
}

/** Opens the page before. */
export function goBack(): void {
  const way = wayBack()
  const last = way.pop()
  if (last === undefined) return
  keepWay(way)
  location.replace(last)
}

function keepWay(way: readonly string[]): void {
  try {
    valuesOfVisit()?.setItem(KEY, JSON.stringify(way))
  } catch {
    // Nothing can be kept: the page opens all the same, without a way back.
  }
}
