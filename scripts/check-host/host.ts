import { type IncomingHttpHeaders, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'

/** What a host answers, as it travels: nothing is unpacked and no redirect followed. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** Milliseconds that a host may take. */
const PATIENCE = 20_000

/** Asks a host for an address; status 0 where it does not answer. */
export function ask(address: string, headers: Record<string, string> = {}): Promise<Answer> {
  const send = address.startsWith('https:') ? secureRequest : plainRequest
  return new Promise((resolve) => {
    const none = () => resolve({ status: 0, headers: {}, body: Buffer.alloc(0) })
    const sent = send(address, { headers, timeout: PATIENCE }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', none)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('timeout', () => sent.destroy())
    sent.on('error', none)
    sent.end()
  })
}

/** A header of an answer in one text; '' where it has none. */
export const headerOf = ({ headers }: Answer, name: string): string => [headers[name] ?? []].flat().join(', ')
