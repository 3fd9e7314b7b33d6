// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findWrongClock } from '../../../src/islands/connection/phone-clock'
import { markOldPage } from '../../../src/islands/page-age'

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What a reader is told on a page of the release of 1 March 2027. Days are YYYY-MM-DD; without `served` no server answers. */
async function told({ phone, due, served }: { phone: string; due: string; served?: string }) {
  vi.setSystemTime(new Date(`${phone}T12:00:00Z`))
  vi.stubGlobal('fetch', async () => {
    if (!served) throw new TypeError('no connection')
    return new Response(null, { headers: { date: new Date(`${served}T12:00:00Z`).toUTCString() } })
  })
  document.head.innerHTML = '<meta name="release" content="2027-03-01">'
  document.body.innerHTML = '<p id="old" hidden>Esta página es vieja.</p>'
  document.body.dataset.due = due
  markOldPage(document, phone)
  const clock = await findWrongClock(document)
  return { clock, old: document.getElementById('old')?.hidden === false }
}

test('a phone whose clock is right says nothing of it, and that a page is old once it is due', async () => {
  expect(await told({ phone: '2027-05-01', due: '2027-06-01' })).toEqual({ clock: false, old: false })
  expect(await told({ phone: '2027-06-02', due: '2027-06-01', served: '2027-06-02' })).toEqual({
    clock: false,
    old: true,
  })
  expect(await told({ phone: '2027-06-02', due: '2027-06-01' })).toEqual({ clock: false, old: true })
})

test('a clock far ahead or behind is told, with a server that answers and without', async () => {
  for (const phone of ['1970-01-02', '2020-03-01', '2035-06-01'])
    for (const served of ['2027-05-01', undefined])
      expect(await told({ phone, due: '2027-06-01', ...(served && { served }) }), `${phone} ${served}`).toEqual({
        clock: true,
        old: false,
      })
  expect(await told({ phone: '2027-07-01', due: '2027-06-01', served: '2027-05-01' })).toEqual({
    clock: true,
    old: false,
  })
})

test('whatever the phone says, a page is old that was due before its server’s day, or before it was published', async () => {
  expect(await told({ phone: '2020-03-01', due: '2027-06-01', served: '2027-08-01' })).toEqual({
    clock: true,
    old: true,
  })
  expect(await told({ phone: '2020-03-01', due: '2027-02-01' })).toEqual({ clock: true, old: true })
  expect(await told({ phone: '2035-03-01', due: '2027-02-01', served: '2027-03-02' })).toEqual({
    clock: true,
    old: true,
  })
})
