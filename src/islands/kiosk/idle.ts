/** Milliseconds without a touch after which the next person must find the start. */
export const IDLE_MS = 120_000
/** How long before that the screen says so. */
export const WARNING_MS = 10_000

export type Idle = { at: 'in-use' } | { at: 'warning'; seconds: number } | { at: 'over' }

/**
 * How long the tablet has been left alone. `touchedAt` is the last touch, undefined where nobody has touched the start page
 * since it opened: then there is nothing to go back from. A clock set back counts as a touch.
 */
export function idleAt(touchedAt: number | undefined, now: number): Idle {
  if (touchedAt === undefined) return { at: 'in-use' }
  const left = IDLE_MS - Math.max(0, now - touchedAt)
  if (left <= 0) return { at: 'over' }
  return left > WARNING_MS ? { at: 'in-use' } : { at: 'warning', seconds: Math.ceil(left / 1000) }
}
