import { type Browser, chromium } from 'playwright-core'

/** A real Chromium, started the same way for every end-to-end test. CHROMIUM_PATH is set by `npm test`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
