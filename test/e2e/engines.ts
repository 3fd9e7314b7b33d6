import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { Builder } from 'selenium-webdriver'
import { DriverService } from 'selenium-webdriver/remote/index.js'
import { installFromSystem } from '../../scripts/setup.mjs'

/** A browser of another engine, with as much of it as the core journeys need. */
export interface Engine {
  name: string
  /** Goes to an address and waits until its document is there. */
  open(url: string): Promise<void>
  /** The value of an expression in the page, as JSON carries it; a promise is awaited. */
  evaluate(expression: string): Promise<unknown>
  close(): Promise<void>
}

/** An engine that runs, or why there is none here. */
export type Started = { engine: Engine } | { reason: string }

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox']
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver']
const WEBKIT_BROWSER = ['x86_64', 'aarch64']
  .flatMap((machine) => ['4.1', '6.0', '4.0'].map((api) => ({ machine, api })))
  .map(({ machine, api }) => `/usr/lib/${machine}-linux-gnu/webkit${api === '6.0' ? '' : '2'}gtk-${api}/MiniBrowser`)
const SCREEN = ['/usr/bin/Xvfb']

/** Firefox as it is installed, driven over WebDriver BiDi. */
export async function startFirefox(): Promise<Started> {
  const executablePath = await findOrInstall(FIREFOX, ['firefox-esr'])
  if (!executablePath) return { reason: 'Firefox is not here and Debian’s firefox-esr could not be installed' }
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    // A script waits for a worker to install on a busy machine.
    protocolTimeout: 120_000,
    env: { ...process.env, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  })
  const page = await browser.newPage()
  return {
    engine: {
      name: 'Firefox',
      async open(url) {
        await page.goto(url, { waitUntil: 'load' })
      },
      evaluate: (expression) => page.evaluate(expression),
      close: () => browser.close(),
    },
  }
}

/** WebKit as GTK has it, driven by its own WebDriver, on a screen that nobody sees. */
export async function startWebKit(): Promise<Started> {
  const program = await findOrInstall(WEBKIT_DRIVER, ['webkit2gtk-driver', 'xvfb'])
  const binary = WEBKIT_BROWSER.find(existsSync)
  if (!program || !binary) return { reason: 'Debian’s webkit2gtk-driver is not here and could not be installed' }
  const screen = await findOrInstall(SCREEN, ['xvfb'])
  if (!screen && !process.env.DISPLAY) return { reason: 'there is no screen, and xvfb could not be installed' }
  const xvfb = screen
    ? spawn(screen, ['-displayfd', '1', '-screen', '0', '400x800x24'], { stdio: ['ignore', 'pipe', 'ignore'] })
    : undefined
  const display = xvfb ? `:${await saidBy(xvfb, /(\d+)/)}` : (process.env.DISPLAY ?? '')
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const service = new DriverService(program, {
    loopback: true,
    hostname: '127.0.0.1',
    port,
    args: [`--port=${port}`],
    path: null,
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  })
  const stop = async () => {
    await service.kill()
    xvfb?.kill()
  }
  try {
    const options = { binary, args: ['--automation'] }
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(await service.start())
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': options,
        timeouts: { script: 60_000 },
      })
      .build()
    return {
      engine: {
        name: 'WebKit',
        open: (url) => driver.get(url),
        evaluate: (expression) =>
          driver.executeAsyncScript(
            `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done(value ?? null), (error) => done(String(error)))`,
          ),
        async close() {
          await driver.quit().catch(() => undefined)
          await stop()
        },
      },
    }
  } catch (error) {
    await stop()
    return { reason: `WebKitWebDriver starts no browser here: ${String(error)}` }
  }
}

/** The first of these programs that is here, after trying Debian's package manager where none is. */
export async function findOrInstall(
  programs: readonly string[],
  packages: readonly string[],
): Promise<string | undefined> {
  const here = () => programs.find(existsSync)
  if (here() || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return here()
  installFromSystem(packages, ['--no-install-recommends'])
  return here()
}

/** What a program says of itself, within half a minute. */
function saidBy(child: ChildProcess, pattern: RegExp): Promise<string | undefined> {
  return new Promise((resolve) => {
    let said = ''
    const timer = setTimeout(resolve, 30_000, undefined)
    const end = (found?: string) => {
      clearTimeout(timer)
      resolve(found)
    }
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        said += String(text)
        const found = pattern.exec(said)?.[1]
        if (found) end(found)
      })
    child.on('exit', () => end())
  })
}
