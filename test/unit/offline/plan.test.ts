import { expect, test } from 'vitest'
import { nearestPages } from '../../../src/offline/nearest-pages'
import type { PackList } from '../../../src/offline/pack-format'
import { isBundleWorth, planDownload, REQUEST_COST } from '../../../src/offline/plan'

const list: PackList = {
  format: 1,
  id: 'es-gt',
  lang: 'es',
  pages: Array.from({ length: 10 }, (_, at) => ({ path: `/es/gt/${at}/`, title: '', hash: `h${at}`, bytes: 2_000 })),
}
const here = (count: number) => new Set(list.pages.slice(0, count).map(({ hash }) => hash))

test('nothing is here: the whole file, in one request', () => {
  expect(planDownload(list, 12_000, here(0))).toMatchObject({ way: 'whole', bytes: 12_000 })
})

test('little changed: only that', () => {
  const plan = planDownload(list, 12_000, here(9))
  expect(plan).toMatchObject({ way: 'pages', bytes: 2_000 })
  expect(plan.missing.map(({ hash }) => hash)).toEqual(['h9'])
})

test('all is here: nothing', () => {
  expect(planDownload(list, 12_000, here(10))).toEqual({ way: 'nothing', missing: [], bytes: 0 })
})

test('the cost of requests decides where bytes are alike', () => {
  const three = 3 * (2_000 + REQUEST_COST) - REQUEST_COST
  expect(planDownload(list, three, here(7)).way).toBe('pages')
  expect(planDownload(list, three - 1, here(7)).way).toBe('whole')
})

test('nearest saved pages: same country first, then the same topic elsewhere, never another language', () => {
  const link = (path: string) => ({ path, title: path })
  const saved = ['/es/mx/fraude/', '/en/gt/fraude/', '/es/gt/contactos/', '/es/gt/', '/es/acerca/', '/es/us/h-2a/gt/']
  expect(nearestPages('/es/gt/fraude/', saved.map(link)).map(({ path }) => path)).toEqual([
    '/es/gt/',
    '/es/mx/fraude/',
    '/es/gt/contactos/',
    '/es/us/h-2a/gt/',
  ])
})

test('a bundle is fetched only where nearly all of it is missing', () => {
  expect([isBundleWorth(3, 3), isBundleWorth(8, 10), isBundleWorth(2, 3), isBundleWorth(0, 0)]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
