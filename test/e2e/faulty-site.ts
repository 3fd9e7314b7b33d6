import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launchBrowser, newPhone } from './browser'
import { FaultyServer } from './faulty-server'
import { BUILT_SITE } from './site-server'

/** What a test on a misbehaving server begins with. */
export interface FaultySite {
  browser: Browser
  server: FaultyServer
  /** Those of a phone with nothing stored. */
  context: BrowserContext
  page: Page
}

/** Serves the built site from a server that can misbehave, and gives each test a new phone. At the end it prints which cases held. */
export function eachOnFaultySite(begin: (site: FaultySite) => void): void {
  const table: { case: string; result: string }[] = []
  let running: Pick<FaultySite, 'browser' | 'server'> | undefined
  let context: BrowserContext | undefined
  beforeAll(async () => {
    const server = new FaultyServer(BUILT_SITE)
    running = { server, browser: await launchBrowser() }
    await server.listen()
  })
  beforeEach(async () => {
    if (!running) throw new Error('The site is served while tests run')
    running.server.behave()
    const phone = await newPhone(running.browser)
    context = phone.context
    begin({ ...running, ...phone })
  })
  afterEach(async ({ task }) => {
    table.push({ case: task.name, result: task.result?.state === 'pass' ? 'holds' : 'FAILS' })
    await context?.close()
  })
  afterAll(async () => {
    await running?.browser.close()
    await running?.server.refuse()
    console.table(table)
  })
}

/**
 * Ends the phone's workers, as a browser does that needs the memory: the next request starts them anew. `before` is where the
 * page goes first, so that it starts none.
 */
export async function stopWorkers(page: Page, before?: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const stopped = new Promise<void>((resolve) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve()
    })
  })
  await devtools.send('ServiceWorker.enable')
  if (before) await page.goto(before)
  await devtools.send('ServiceWorker.stopAllWorkers')
  await stopped
  await devtools.detach()
}
