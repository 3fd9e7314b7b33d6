import { afterAll, expect, test } from 'vitest'
import { coreJourneys, text, until } from './core-journeys'
import type { Engine } from './engines'
import { FaultyServer } from './faulty-server'
import { OLD_CHROMIUM, startOldChromium } from './old-chromium'
import { BUILT_SITE } from './site-server'

const table: { engine: string; case: string; result: string }[] = []
afterAll(() => {
  console.table(table)
})

/** Our scripts are written in the syntax of this Chromium. */
const SYNTAX_FROM = 80
/** Most that a page and the worker may hold, in megabytes, once all eleven countries are saved: a phone of 1 GB gives a page some 100. */
const MOST_HEAP = 20

type Say = (name: string, result?: string) => void

/** A browser that cannot read our scripts: it reads every page, and is told what it cannot do. */
async function readsWithoutScript(engine: Engine, server: FaultyServer, note: Say): Promise<void> {
  await engine.open(`${server.origin}/es/gt/`)
  expect(await text(engine, 'h1')).toBe('Guatemala')
  expect(await text(engine, '[data-island=save-country]')).toMatch(/navegador es muy antiguo/)
  note('a page opens, and says that the browser is too old to save')
  for (const path of ['/es/us/h-2a/gt/', '/es/revisar-oferta/', '/es/certificar/']) {
    await engine.open(server.origin + path)
    expect(await text(engine, 'main h1')).not.toBe('')
  }
  await engine.open(`${server.origin}/es/ayuda-urgente/`)
  expect(await engine.evaluate('document.querySelectorAll(\'a[href^="tel:"]\').length')).toBeGreaterThan(10)
  note('a pathway, the tools’ pages and urgent help are read')
}

/** Every country is saved, one after the other as a reader does; the page's memory is measured before and after. */
async function savesAll(engine: Engine, server: FaultyServer, heap: () => Promise<number>, note: Say): Promise<void> {
  await engine.open(`${server.origin}/es/guardado/`)
  const before = await heap()
  for (const cc of ['bz', 'ca', 'cr', 'do', 'gt', 'hn', 'mx', 'ni', 'pa', 'sv', 'us']) {
    await engine.open(`${server.origin}/es/${cc}/`)
    const island = "document.querySelector('[data-island=save-country]')"
    await until(
      engine,
      `${island}.querySelector('.btn') || /Listo\\./.test(${island}.textContent)`,
      `${cc} can be saved`,
    )
    await engine.evaluate(`${island}.querySelector('.btn') && ${island}.querySelector('.btn').click()`)
    await until(engine, `/Listo\\./.test(${island}.textContent)`, `${cc} is saved`)
  }
  const most = await heap()
  await engine.open(`${server.origin}/es/guardado/`)
  const after = await heap()
  note(
    'all eleven countries are saved',
    `holds; heap of page and worker ${[before, most, after].map((mb) => mb.toFixed(1)).join(', ')} MB before, at the end, in the list`,
  )
  expect(Math.max(most, after)).toBeLessThan(MOST_HEAP)
}

test.each(OLD_CHROMIUM)('the core journeys in Chromium $version', { timeout: 600_000 }, async (old) => {
  const note: Say = (name, result = 'holds') => table.push({ engine: `Chromium ${old.version}`, case: name, result })
  const started = await startOldChromium(old)
  if ('reason' in started) return void note('all', `not run: ${started.reason}`)
  const servers = [new FaultyServer(BUILT_SITE), new FaultyServer(BUILT_SITE)] as const
  for (const server of servers) await server.listen()
  try {
    if (old.version < SYNTAX_FROM) return await readsWithoutScript(started.engine, servers[0], note)
    await savesAll(started.engine, servers[0], started.heapMegabytes, note)
    // Another address, so that nothing is saved yet.
    await coreJourneys(started.engine, servers[1], note)
  } finally {
    await started.engine.close()
    for (const server of servers) await server.refuse()
  }
})
