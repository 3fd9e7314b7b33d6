// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { makeRoomForHeader } from '../../../src/islands/header-room'

afterEach(() => document.documentElement.removeAttribute('style'))

function roomBelow(height: number) {
  document.body.innerHTML = '<header class="top"></header><h2 id="there">There</h2>'
  const header = document.querySelector<HTMLElement>('.top')
  if (!header) throw new Error('no header')
  header.getBoundingClientRect = () => new DOMRect(0, 0, 360, height)
  makeRoomForHeader(document)
  const { style } = document.documentElement
  return {
    goes: header.classList.contains('tall'),
    header: style.getPropertyValue('--header'),
    padding: style.getPropertyValue('scroll-padding-block-start'),
  }
}

test('what stays in sight below the header learns its height, and a link leads to just below that', () => {
  expect(roomBelow(64)).toEqual({ goes: false, header: '64px', padding: 'calc(var(--header) + 0.5rem)' })
})

test('a header that takes too much of the screen goes with the page and takes none', () => {
  expect(roomBelow(innerHeight / 4)).toMatchObject({ goes: true, header: '0px' })
})
