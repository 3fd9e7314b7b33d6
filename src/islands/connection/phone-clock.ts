const DAY = 86_400_000
/** As much as time zones and a slow answer may make. */
const LEEWAY = 2 * DAY
/** A release older than this is less likely than a clock that is wrong. */
const OLDEST_RELEASE = 3 * 365 * DAY

/** What the page knows of time, in milliseconds. */
export interface KnownTimes {
  /** By the phone. */
  now: number
  /** Before this the page could not be: the day of the release, or the day on which its facts were checked. */
  made: number
  /** By the server, where it answers. */
  served?: number
}

/** Whether the phone's clock cannot be right. */
export function clockIsWrong({ now, made, served }: KnownTimes): boolean {
  if (served !== undefined && served >= made - LEEWAY) return Math.abs(now - served) > LEEWAY
  return now < made - LEEWAY || now > made + OLDEST_RELEASE
}

/**
 * Looks whether the phone's clock is wrong; the server is asked only where it may be. Where it is, the page's warning that
 * it is old, which goes by that clock, goes by the server's, and where that is unknown by the day of the release.
 */
export async function findWrongClock(page: Document): Promise<boolean> {
  const { due = '' } = page.body.dataset
  const days = [
    page.querySelector('meta[name="release"]')?.getAttribute('content'),
    page.querySelector('[data-day]')?.getAttribute('data-day'),
  ]
  const made = Math.max(...days.map((day) => Date.parse(day ?? '') || 0))
  const times: KnownTimes = { now: Date.now(), made }
  if (!clockIsWrong(times) && (due === '' || times.now < Date.parse(due))) return false
  const served = await servedTime(page)
  const isWrong = clockIsWrong({ ...times, ...(served && { served }) })
  const warning = page.getElementById('old')
  if (isWrong && warning) warning.hidden = due === '' || Math.max(served ?? 0, made) < Date.parse(due) + DAY
  return isWrong
}

/** What time it is by the server; undefined where it does not answer. */
async function servedTime(page: Document): Promise<number | undefined> {
  try {
    const { headers } = await fetch(page.location.href, { method: 'HEAD', cache: 'no-store' })
    return Date.parse(headers.get('date') ?? '') || undefined
  } catch {
    return undefined
  }
}
