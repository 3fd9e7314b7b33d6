import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { MAP_SIZE, regionShapes } from '../../../src/pages/region-map/shapes'
import { MEMBER_COUNTRIES } from '../../../src/site/countries'

const { countries, around } = regionShapes()

/** Corners of the box that an outline of relative steps fills. */
function boxOf(outline: string) {
  const corners = outline
    .split('M')
    .filter(Boolean)
    .flatMap((ring) => {
      const [start = '', steps = ''] = ring.replace('z', '').split('l')
      const numbers = (text: string) => (text.match(/-?\d+/g) ?? []).map(Number)
      let [x = 0, y = 0] = numbers(start)
      const path = [[x, y]]
      const moves = numbers(steps)
      for (let at = 0; at < moves.length; at += 2) {
        x += moves[at] ?? 0
        y += moves[at + 1] ?? 0
        path.push([x, y])
      }
      return path
    })
  const xs = corners.map(([x = 0]) => x)
  const ys = corners.map(([, y = 0]) => y)
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

test('every country of the region is drawn, inside the drawing, large enough for a finger or beside its name', () => {
  expect([...countries.keys()].sort()).toEqual([...MEMBER_COUNTRIES].sort())
  for (const [cc, outline] of countries) {
    const { left, right, top, bottom } = boxOf(outline)
    expect(left, cc).toBeGreaterThanOrEqual(0)
    expect(top, cc).toBeGreaterThanOrEqual(0)
    expect(right, cc).toBeLessThanOrEqual(MAP_SIZE.width)
    expect(bottom, cc).toBeLessThanOrEqual(MAP_SIZE.height)
    expect(Math.max(right - left, bottom - top), cc).toBeGreaterThanOrEqual(40)
  }
})

test('neighbours stand where they are: Belize east of Guatemala, Panama south-east of Costa Rica', () => {
  const box = (cc: string) => boxOf(countries.get(cc) ?? '')
  expect(box('bz').right).toBeGreaterThan(box('gt').right)
  expect(box('pa').right).toBeGreaterThan(box('cr').right)
  expect(box('ca').top).toBeLessThan(box('us').top)
  expect(box('us').bottom).toBeLessThan(box('mx').bottom)
})

test('all outlines together stay under 2 KB', () => {
  expect(gzipSync([around, ...countries.values()].join('\n')).length).toBeLessThan(2048)
})
