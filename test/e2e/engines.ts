import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { run } from '../../scripts/setup.mjs'

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

/** Firefox, driven over WebDriver BiDi, which it speaks itself. */
export async function startFirefox(): Promise<Started> {
  const executable = await findOrInstall(FIREFOX, ['firefox-esr'])
  if (!executable) return { reason: 'Firefox is not here and Debian’s firefox-esr could not be installed' }
  const profile = mkdtempSync(join(tmpdir(), 'ruta-clara-firefox-'))
  const child = spawn(executable, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile, MOZ_DISABLE_CONTENT_SANDBOX: '1' },
  })
  const address = await saidBy(child, /WebDriver BiDi listening on (ws:\/\/\S+)/)
  if (!address) return { reason: 'Firefox did not say where it listens' }
  const send = await openBidi(`${address}/session`)
  await send('session.new', { capabilities: {} })
  const context = read(await send('browsingContext.create', { type: 'tab' }), 'context')
  return {
    engine: {
      name: 'Firefox',
      async open(url) {
        await send('browsingContext.navigate', { context, url, wait: 'complete' })
      },
      async evaluate(expression) {
        const answer = await send('script.evaluate', {
          // Only text crosses the wire, so that every value looks the same in both engines.
          expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value) ?? 'null')`,
          target: { context },
          awaitPromise: true,
        })
        return JSON.parse(String(read(read(answer, 'result'), 'value')))
      },
      async close() {
        await send('browser.close', {}).catch(() => undefined)
        child.kill()
      },
    },
  }
}

/** WebKit as GTK has it, driven by its own WebDriver, on a screen that nobody sees. */
export async function startWebKit(): Promise<Started> {
  const driver = await findOrInstall(WEBKIT_DRIVER, ['webkit2gtk-driver', 'xvfb'])
  const binary = WEBKIT_BROWSER.find(existsSync)
  if (!driver || !binary) return { reason: 'Debian’s webkit2gtk-driver is not here and could not be installed' }
  const screen = await findOrInstall(SCREEN, ['xvfb'])
  if (!screen && !process.env.DISPLAY) return { reason: 'there is no screen, and xvfb could not be installed' }
  const xvfb = screen
    ? spawn(screen, ['-displayfd', '1', '-screen', '0', '400x800x24'], { stdio: ['ignore', 'pipe', 'ignore'] })
    : undefined
  const display = xvfb ? `:${await saidBy(xvfb, /(\d+)/)}` : process.env.DISPLAY
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display } })
  const stop = () => {
    child.kill()
    xvfb?.kill()
  }
  const ask = (method: string, path: string, body?: object) =>
    askDriver(`http://127.0.0.1:${port}${path}`, method, body)
  const options = { binary, args: ['--automation'] }
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options, timeouts: { script: 60_000 } } }
  const session = await patiently(() => ask('POST', '/session', { capabilities }))
  const id = read(session, 'sessionId')
  if (typeof id !== 'string') {
    stop()
    return { reason: `WebKitWebDriver starts no browser here: ${JSON.stringify(session)}` }
  }
  return {
    engine: {
      name: 'WebKit',
      async open(url) {
        await ask('POST', `/session/${id}/url`, { url })
      },
      async evaluate(expression) {
        const script = `const done = arguments[0]; Promise.resolve(${expression}).then((value) => done(JSON.stringify(value) ?? 'null'), (error) => done(JSON.stringify(String(error))))`
        return JSON.parse(String(await ask('POST', `/session/${id}/execute/async`, { script, args: [] })))
      },
      async close() {
        await ask('DELETE', `/session/${id}`).catch(() => undefined)
        stop()
      },
    },
  }
}

/** The first of these programs that is here, after trying Debian's package manager where none is. */
async function findOrInstall(programs: readonly string[], packages: readonly string[]): Promise<string | undefined> {
  const here = () => programs.find(existsSync)
  if (here() || process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return here()
  const [command = '', ...rest] = [...(process.getuid?.() === 0 ? [] : ['sudo', '-n']), 'apt-get']
  run(command, [...rest, 'update', '-qq'], 'ignore')
  run(command, [...rest, 'install', '-y', '-qq', '--no-install-recommends', ...packages], 'ignore')
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

async function openBidi(address: string): Promise<(method: string, params: object) => Promise<unknown>> {
  const socket = new WebSocket(address)
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  socket.on('message', (data) => {
    const message: unknown = JSON.parse(String(data))
    const asked = waiting.get(Number(read(message, 'id')))
    if (read(message, 'type') === 'error') asked?.reject(new Error(String(read(message, 'message'))))
    else asked?.resolve(read(message, 'result'))
  })
  let last = 0
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}

/** The value that a WebDriver answers with; where it answers with an error, that. */
async function askDriver(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) })
  return read(await response.json(), 'value')
}

/** A driver needs a moment before it listens. */
async function patiently<T>(work: () => Promise<T>): Promise<T | undefined> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      return await work()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  return undefined
}

function read(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
}
