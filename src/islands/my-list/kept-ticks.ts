import { keptValues } from '../optional-apis'

/** Begins with the site's name, so that erasing everything takes it too. */
const KEY = 'ruta-clara:list'

/** The ticks kept on this phone; none where storage is refused or holds something else. */
export function keptTicks(): Set<string> {
  try {
    const data: unknown = JSON.parse(keptValues()?.getItem(KEY) ?? '[]')
    return new Set(Array.isArray(data) ? data.filter((id) => typeof id === 'string') : [])
  } catch {
    return new Set()
  }
}

/** Keeps the ticks. False where the browser does not let the page keep anything. */
export function keepTicks(ticks: ReadonlySet<string>): boolean {
  const values = keptValues()
  try {
    if (!values) return false
    if (ticks.size === 0) values.removeItem(KEY)
    else values.setItem(KEY, JSON.stringify([...ticks]))
    return true
  } catch {
    return false
  }
}
