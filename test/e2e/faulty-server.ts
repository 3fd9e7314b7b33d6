import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { createSiteServer } from '../../scripts/serve.mjs'

/** How one request is treated: undefined serves it as it should be. */
export type Fault = (path: string, count: number) => Misdeed | undefined
export type Misdeed =
  | { do: 'drop' | 'stall' | 'truncate' }
  | { do: 'answer'; status: number; type: string; body: string }

/** What a captive portal answers to everything. */
export const PORTAL: Misdeed & { do: 'answer' } = {
  do: 'answer',
  status: 200,
  type: 'text/html',
  body: '<h1>Wifi gratis: entre aquí</h1>',
}

/**
 * A server on the built site that misbehaves on purpose. `faulty.fault` decides on each request; `requests` are those
 * since the fault was set.
 */
export class FaultyServer {
  requests: string[] = []
  /** What a request at a path waits for before it is answered. */
  hold: (path: string) => Promise<void> | undefined = () => undefined
  readonly #folder: string
  readonly #server
  #fault: Fault = () => undefined
  #port = 0

  constructor(folder: string) {
    this.#folder = folder
    const site = createSiteServer(folder)
    this.#server = createServer(async (request, response) => {
      const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')
      this.requests.push(path)
      const misdeed = this.#fault(path, this.requests.length)
      await this.hold(path)
      if (misdeed) this.#misbehave(misdeed, path, request, response)
      else site.emit('request', request, response)
    })
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** From now on requests are counted from one and treated so. */
  set fault(fault: Fault) {
    this.requests = []
    this.#fault = fault
  }

  /** Serves as a sound server does. */
  behave(): void {
    this.fault = () => undefined
    this.hold = () => undefined
  }

  /** Listens; after `refuse`, on the same port again. */
  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve))
    const address = this.#server.address()
    if (typeof address === 'object' && address) this.#port = address.port
  }

  /** Closes the port: connections are refused. */
  refuse(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  #misbehave(misdeed: Misdeed, path: string, request: IncomingMessage, response: ServerResponse): void {
    if (misdeed.do === 'drop') {
      request.socket.destroy()
    } else if (misdeed.do === 'answer') {
      response
        .writeHead(misdeed.status, { 'content-type': misdeed.type, 'cache-control': 'no-store' })
        .end(misdeed.body)
    } else {
      const file = readFileSync(join(this.#folder, path))
      const half = file.subarray(0, Math.floor(file.length / 2))
      // A truncated file comes as if it were complete; a stalled one names its length and never gets there.
      const length = misdeed.do === 'truncate' ? half.length : file.length
      response.writeHead(200, {
        'content-type': path.endsWith('.js') ? 'text/javascript' : 'application/json',
        'content-length': length,
        'cache-control': 'no-store',
      })
      if (misdeed.do === 'truncate') response.end(half)
      else response.write(half)
    }
  }
}
