import type { BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { nextRelease } from '../../scripts/bench/next-release'
import { askWorker, essentialsSaved } from './browser'
import type { FaultyServer } from './faulty-server'
import { eachOnFaultySite, stopWorkers } from './faulty-site'
import { BUILT_SITE } from './site-server'
import { forgetRows, storedContent } from './stored-content'

let server: FaultyServer
let context: BrowserContext
let page: Page
eachOnFaultySite((site) => {
  ;({ server, context, page } = site)
})

/** A call of IndexedDB in the worker: the count-th of its kind on a store. */
interface Moment {
  store: string
  call: 'put' | 'delete'
  count: number
}

/** The worker's code stops for ever at a moment of its transactions, which it says in the page just before. */
async function haltWorkerAt(moment: Moment): Promise<void> {
  const worker = context.serviceWorkers().at(-1)
  if (!worker) throw new Error('There is no worker')
  await worker.evaluate(({ store, call, count }) => {
    const real = IDBObjectStore.prototype.put
    const channel = new BroadcastChannel('moment')
    let calls = 0
    const reached = (name: string, which: string) => {
      if (name !== store || which !== call || ++calls !== count) return
      channel.postMessage('reached')
      for (;;);
    }
    IDBObjectStore.prototype.put = function (value, key) {
      const request = key === undefined ? real.call(this, value) : real.call(this, value, key)
      reached(this.name, 'put')
      return request
    }
    const remove = IDBCursor.prototype.delete
    IDBCursor.prototype.delete = function () {
      const request = remove.call(this)
      if (this.source instanceof IDBObjectStore) reached(this.source.name, 'delete')
      return request
    }
  }, moment)
}

const MOMENTS: [name: string, moment: Moment][] = [
  ['the first page is written', { store: 'pages', call: 'put', count: 1 }],
  ['half of the pages are written', { store: 'pages', call: 'put', count: 11 }],
  ['the list is written, which is the last but one', { store: 'lists', call: 'put', count: 1 }],
  ['what was staged is cleared, which is the last', { store: 'staging', call: 'delete', count: 1 }],
]

test.each(MOMENTS)('the worker is killed in its transaction as %s', async (_, moment) => {
  await page.goto(`${server.origin}/es/gt/`)
  await essentialsSaved(page)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Listo. Ya puede leer').waitFor()
  await page.goto(`${server.origin}/es/acerca/`)
  // The tools come after a country by themselves: nothing else is to write meanwhile.
  expect(await askWorker(page, { type: 'keep-tools', lang: 'es' })).toBe('saved')
  const saved = await storedContent(page)
  const { files, hash } = nextRelease(BUILT_SITE, 'es-gt', '/es/gt/fraude/', false)
  server.fault = (path) => {
    const body = files.get(path)
    return body === undefined ? undefined : { do: 'answer', status: 200, type: 'application/json', body }
  }
  await forgetRows(page, [['meta', 'index']])
  await haltWorkerAt(moment)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        new BroadcastChannel('moment').onmessage = () => resolve()
        navigator.serviceWorker.controller?.postMessage({ type: 'keep-up' })
      }),
  )
  await stopWorkers(page)
  const now = await storedContent(page)
  expect(now).toEqual(saved)
  await page.goto(`${server.origin}/es/gt/fraude/`)
  expect(await page.locator('main .card').count()).toBeGreaterThan(0)
  await forgetRows(page, [['meta', 'index']])
  await askWorker(page, { type: 'keep-up' })
  const updated = await storedContent(page)
  expect(updated.packs['es-gt']).toBe(hash)
  expect(updated.missing).toEqual([])
  expect(Object.keys(updated.pages)).toEqual(Object.keys(saved.pages))
})
