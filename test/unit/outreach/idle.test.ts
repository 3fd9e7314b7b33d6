import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IDLE_MS, idleAt } from '../../../src/islands/kiosk/idle'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-25T10:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a touched tablet warns for ten seconds before two minutes are over, then it is over', () => {
  const touched = Date.now()
  const seen = (ms: number) => {
    vi.setSystemTime(touched + ms)
    return idleAt(touched, Date.now())
  }
  expect(seen(0)).toEqual({ at: 'in-use' })
  expect(seen(109_999)).toEqual({ at: 'in-use' })
  expect(seen(110_000)).toEqual({ at: 'warning', seconds: 10 })
  expect(seen(119_001)).toEqual({ at: 'warning', seconds: 1 })
  expect(seen(120_000)).toEqual({ at: 'over' })
})

test('a touch during the warning starts the two minutes again', () => {
  const touched = Date.now()
  vi.advanceTimersByTime(115_000)
  expect(idleAt(touched, Date.now()).at).toBe('warning')
  const again = Date.now()
  vi.advanceTimersByTime(60_000)
  expect(idleAt(again, Date.now())).toEqual({ at: 'in-use' })
})

test('a tablet that slept through the warning is over as soon as it wakes', () => {
  const touched = Date.now()
  vi.setSystemTime(touched + 8 * 3_600_000)
  expect(idleAt(touched, Date.now())).toEqual({ at: 'over' })
})

test('an untouched start page stays as it is for days', () => {
  expect(idleAt(undefined, Date.now() + 3 * 86_400_000)).toEqual({ at: 'in-use' })
})

test('a clock set back does not end the visit', () => {
  expect(idleAt(Date.now() + IDLE_MS * 2, Date.now())).toEqual({ at: 'in-use' })
})
