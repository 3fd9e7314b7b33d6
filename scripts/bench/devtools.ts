import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WebSocket } from 'ws'

/**
 * A browser driven by the bare DevTools protocol. Playwright prepares every document for its own use, which on a CPU
 * slowed four times costs as much as the page itself: what is measured here is the page alone.
 */
export interface BareBrowser {
  send(method: string, params?: object, session?: string): Promise<unknown>
  /** Result of an expression, awaited where it is a promise. */
  evaluate(expression: string, session: string): Promise<unknown>
  close(): void
}

/** Starts a browser on a profile that exists. */
export async function startBareBrowser(executable: string, profile: string): Promise<BareBrowser> {
  const args = ['--headless', '--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run']
  const browser = spawn(executable, [...args, ...quiet, '--window-size=360,740', 'about:blank'], { stdio: 'ignore' })
  const socket = new WebSocket(await addressOf(profile))
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject))
  const waiting = new Map<number, (answer: unknown) => void>()
  socket.on('message', (data) => {
    const message: unknown = JSON.parse(String(data))
    const id = read(message, 'id')
    if (typeof id === 'number') waiting.get(id)?.(read(message, 'result'))
  })
  let last = 0
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<unknown>((resolve) => {
      last += 1
      waiting.set(last, resolve)
      socket.send(JSON.stringify({ id: last, method, params, sessionId }))
    })
  return {
    send,
    async evaluate(expression, session) {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session)
      return read(read(answer, 'result'), 'value')
    },
    close() {
      socket.close()
      browser.kill()
    },
  }
}

/** A field of an answer, or undefined. */
export function read(answer: unknown, field: string): unknown {
  return typeof answer === 'object' && answer !== null ? Reflect.get(answer, field) : undefined
}

/** The browser writes the port that it chose into its profile. */
async function addressOf(profile: string): Promise<string> {
  const file = join(profile, 'DevToolsActivePort')
  for (let wait = 0; wait < 100; wait++) {
    const [port, path] = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    if (port && path) return `ws://127.0.0.1:${port}${path}`
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The browser did not start')
}
