import { connect, createServer, type Server, type Socket } from 'node:net'

/** How a link behaves: what comes down it waits `latency` ms, then shares `rate` bits per second. */
export interface Link {
  name: string
  latency: number
  rate: number
  /** Part of the answers that are broken off half-way. */
  loss: number
}

export const VILLAGE: Link = { name: 'village (400 ms, 400 kbit/s)', latency: 400, rate: 400_000, loss: 0 }
export const SECOND_GENERATION: Link = {
  name: '2G (1.2 s, 50 kbit/s, 2 % broken off)',
  latency: 1_200,
  rate: 50_000,
  loss: 0.02,
}
export const WIFI: Link = { name: 'Wi-Fi (20 ms, 20 Mbit/s)', latency: 20, rate: 20_000_000, loss: 0 }

/** Bytes that one connection sends before it is another's turn. */
const PACKET = 1_400
/** Bytes of a connection that wait in the link; what is beyond waits in the server, as with a sender that hears of a full pipe. */
const WAITING = 16 * PACKET

interface Packet {
  bytes: Buffer
  /** When it may leave, by the clock of `performance`. */
  from: number
}

interface Line {
  client: Socket
  server: Socket
  queue: Packet[]
  waiting: number
  isOver: boolean
}

/** A slow link before a server: every byte that goes down it is counted, whatever protocol it speaks. */
export class SlowLink {
  /** Bytes that have come down, headers and handshakes included. */
  bytes = 0
  readonly #link: Link
  readonly #lines = new Set<Line>()
  readonly #server: Server
  #turn: Line[] = []
  #isSending = false

  constructor(link: Link, port: number) {
    this.#link = link
    this.#server = createServer((client) => this.#open(client, port))
  }

  /** Begins to listen on a free port, which it returns; after `cut`, on the port given. */
  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    const address = this.#server.address()
    return typeof address === 'object' && address ? address.port : 0
  }

  /** The signal is lost: what is under way breaks off, and nobody answers any more. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    for (const line of this.#lines) line.client.destroy()
    await closed
  }

  #open(client: Socket, port: number): void {
    const server = connect(port, '127.0.0.1')
    const line: Line = { client, server, queue: [], waiting: 0, isOver: false }
    this.#lines.add(line)
    client.setNoDelay(true)
    server.setNoDelay(true)
    client.pipe(server)
    server.on('data', (bytes) => {
      for (let at = 0; at < bytes.length; at += PACKET)
        line.queue.push({ bytes: bytes.subarray(at, at + PACKET), from: performance.now() + this.#link.latency })
      line.waiting += bytes.length
      if (line.waiting > WAITING) server.pause()
      void this.#send()
    })
    const over = () => {
      line.isOver = true
      void this.#send()
    }
    server.on('close', over).on('error', over)
    client.on('error', () => client.destroy())
    client.on('close', () => {
      server.destroy()
      this.#lines.delete(line)
    })
  }

  /** Sends one packet after the other, each connection in its turn, as fast as the link allows. */
  async #send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    let free = performance.now()
    for (let line = this.#next(); line !== undefined; line = this.#next()) {
      if (line === 'later') {
        await pause(1)
        continue
      }
      const packet = line.queue.shift()
      if (!packet) continue
      free = Math.max(free, packet.from) + (packet.bytes.length * 8_000) / this.#link.rate
      while (performance.now() < free - 0.5) await pause(Math.max(1, free - performance.now() - 0.5))
      this.bytes += packet.bytes.length
      line.client.write(packet.bytes)
      line.waiting -= packet.bytes.length
      if (line.waiting < WAITING) line.server.resume()
    }
    this.#isSending = false
  }

  /** The connection whose turn it is; 'later' where packets are still under way; undefined where nothing is. */
  #next(): Line | 'later' | undefined {
    const lines = [...this.#lines]
    for (const line of lines) if (line.isOver && line.queue.length === 0) line.client.end()
    const now = performance.now()
    const ready = lines.filter(({ queue: [first] }) => first && first.from <= now)
    this.#turn = this.#turn.filter((line) => ready.includes(line))
    const next = ready.find((line) => !this.#turn.includes(line)) ?? this.#turn.shift()
    if (next) {
      this.#turn.push(next)
      return next
    }
    return lines.some(({ queue }) => queue.length > 0) ? 'later' : undefined
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
