import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { BUILT_SITE, serveFolder } from './site-server'

/**
 * A real Chromium, started the same way for every end-to-end test; `npm test` says by CHROMIUM_PATH which. `letters` is the size
 * in px that its reader has set for text.
 */
export function launchBrowser(letters = 16): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--blink-settings=defaultFontSize=${letters}`,
    ],
  })
}

/** A new phone: small, with nothing stored. */
export async function newPhone(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options })
  context.setDefaultTimeout(20_000)
  return { context, page: await context.newPage() }
}

/** The built site on a server of its own, and a browser that opens it; one phone at a time. */
export interface SiteUnderTest {
  /** Without a slash at the end. */
  readonly origin: string
  readonly browser: Browser
  /** That of the phone in use. */
  readonly context: BrowserContext
  /** Policy violations, page errors and requests to other sites: any of them fails the test. */
  readonly faults: string[]
  /** Starts a phone with nothing stored. */
  phone(options?: BrowserContextOptions): Promise<Page>
}

/** Serves the built site and opens a browser for the tests of a file; `letters` as for the browser. */
export function siteUnderTest(folder = BUILT_SITE, letters = 16): SiteUnderTest {
  let running: { browser: Browser; site: Awaited<ReturnType<typeof serveFolder>> } | undefined
  let context: BrowserContext | undefined
  const faults: string[] = []
  const started = () => {
    if (!running) throw new Error('The site is served while tests run')
    return running
  }
  beforeAll(async () => {
    running = { browser: await launchBrowser(letters), site: await serveFolder(folder) }
  })
  afterEach(async () => {
    await context?.close()
    context = undefined
    expect(faults.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await running?.browser.close()
    await running?.site.close()
  })
  return {
    faults,
    get origin() {
      return started().site.origin
    },
    get browser() {
      return started().browser
    },
    get context() {
      if (!context) throw new Error('No phone was started')
      return context
    },
    async phone(options) {
      const { browser, site } = started()
      await context?.close()
      const phone = await newPhone(browser, options)
      context = phone.context
      context.on('request', (request) => {
        if (!request.url().startsWith(site.origin)) faults.push(`asked ${request.url()}`)
      })
      phone.page.on('pageerror', (error) => faults.push(error.message))
      phone.page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) faults.push(message.text())
      })
      return phone.page
    },
  }
}

/** Sends the worker a message, once it has the page, and waits for its answer. */
export async function askWorker(page: Page, message: object): Promise<unknown> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  return page.evaluate(
    (data) =>
      new Promise<unknown>((resolve) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = (event) => resolve(event.data)
        navigator.serviceWorker.controller?.postMessage(data, [channel.port2])
      }),
    message,
  )
}

/** Waits until the worker has the page and says that the essentials of its language are saved. */
export async function essentialsSaved(page: Page): Promise<void> {
  const lang = await page.evaluate(() => document.documentElement.lang)
  expect(await askWorker(page, { type: 'save-essentials', lang })).toBe('saved')
}
