import { expect } from 'vitest'
import type { Engine } from './engines'
import type { FaultyServer } from './faulty-server'

const COUNTRY = '/es/gt/'

/** Is told of a case and how it went. */
export type Note = (name: string, result?: string) => void

/** Whether an expression in the page becomes true within `patience` milliseconds. */
async function becomes(engine: Engine, expression: string, patience: number): Promise<boolean> {
  const found = await engine.evaluate(`new Promise((resolve) => {
    const end = Date.now() + ${patience}
    const look = async () => {
      const value = await (${expression})
      if (value || Date.now() > end) resolve(Boolean(value))
      else setTimeout(look, 100)
    }
    look()
  })`)
  return found === true
}

/** Waits until an expression in the page is true. */
export async function until(engine: Engine, expression: string, what: string): Promise<void> {
  expect(await becomes(engine, expression, 45_000), `${engine.name}: ${what}`).toBe(true)
}

/** Opens a page until the worker has it: at the first opening, or on a slow machine at one of the next. */
async function openWithWorker(engine: Engine, url: string): Promise<void> {
  for (let opening = 1; opening <= 3; opening++) {
    await engine.open(url)
    if (await becomes(engine, 'navigator.serviceWorker.controller !== null', 20_000)) return
  }
  expect.fail(`${engine.name}: the worker does not take the page`)
}

/** The text of the first element that a selector finds; '' where there is none. Written for old browsers, as all that is evaluated here. */
export const text = (engine: Engine, selector: string) =>
  engine.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent)[0] || ''`)

const ESSENTIALS = `new Promise((resolve) => {
  const channel = new MessageChannel()
  channel.port1.onmessage = (event) => resolve(event.data)
  navigator.serviceWorker.controller.postMessage({ type: 'save-essentials', lang: 'es' }, [channel.port2])
})`

/** What the engine lacks of what saving needs, in words; undefined where it has all of it. */
async function lacks(engine: Engine, server: FaultyServer): Promise<string | undefined> {
  // A file of the site that starts nothing.
  await engine.open(`${server.origin}/icons/icon.svg`)
  const has = await engine.evaluate(
    "({ worker: 'serviceWorker' in navigator, storage: 'indexedDB' in window, digest: Boolean(crypto.subtle), caches: 'caches' in window })",
  )
  const missing = Object.entries(Object(has)).filter(([, here]) => !here)
  return missing.length > 0 ? `this build has no ${missing.map(([name]) => name).join(', ')}` : undefined
}

/** What every reader does, in an engine: reads, saves, opens with no server. `note` is told each thing that holds, or why it cannot. */
export async function coreJourneys(engine: Engine, server: FaultyServer, note: Note): Promise<void> {
  // GTK's WebKit never ends a registration whose page was left while it was under way: the worker comes first.
  const reason = await lacks(engine, server)
  if (reason) await engine.open(server.origin + COUNTRY)
  else await openWithWorker(engine, server.origin + COUNTRY)
  expect(await text(engine, 'h1')).toBe('Guatemala')
  note('a page opens')
  await engine.open(`${server.origin}/es/ayuda-urgente/`)
  expect(await engine.evaluate('document.querySelectorAll(\'a[href^="tel:"]\').length')).toBeGreaterThan(10)
  note('urgent help has numbers to tap')

  if (reason) {
    for (const name of ['a country is saved', 'a saved page opens with no server']) note(name, `cannot: ${reason}`)
    await engine.open(server.origin + COUNTRY)
    await until(
      engine,
      "/no permite guardar/.test(document.querySelector('main').textContent)",
      'says that it cannot save',
    )
    note('the reader is told that pages cannot be saved')
    return
  }
  await engine.open(server.origin + COUNTRY)
  expect(await engine.evaluate(ESSENTIALS)).toBe('saved')
  await until(engine, "document.querySelector('[data-island=save-country] .btn')", 'the button to save is there')
  await engine.evaluate("document.querySelector('[data-island=save-country] .btn').click()")
  await until(
    engine,
    "/Listo\\./.test(document.querySelector('[data-island=save-country]').textContent)",
    'Guatemala is saved',
  )
  note('a country is saved')

  await server.refuse()
  await engine.open(`${server.origin}/es/gt/fraude/`)
  expect(await text(engine, 'h1')).toMatch(/fraude/i)
  note('a saved page opens with no server')
  await engine.open(`${server.origin}/es/ayuda-urgente/`)
  expect(await engine.evaluate('document.querySelectorAll(\'a[href^="tel:"]\').length')).toBeGreaterThan(10)
  note('urgent help opens with no server')
  await engine.open(`${server.origin}/es/mx/derechos/`)
  expect(await text(engine, 'h1')).toMatch(/no está guardada/)
  note('a page that is not saved says so')
}
