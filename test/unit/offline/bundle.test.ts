import { afterEach, expect, test, vi } from 'vitest'
import { bundleHead, fetchBundle, type Part } from '../../../src/offline/bundle'

afterEach(() => vi.unstubAllGlobals())

const FILES = [
  ['shell/es.html', '<main>{{main}}</main>'],
  ['assets/words.es-Ab12_-xy.js', 'export default ["ñandú"]'],
  ['packs/pages/empty.json', ''],
] as const
const encoded = (text: string) => new TextEncoder().encode(text)
const BUNDLE = encoded(
  bundleHead(FILES.map(([url, text]) => [url, encoded(text).length])) + FILES.map(([, text]) => text).join(''),
)

/** A server that sends bytes so many at a time, and breaks off where they end early. */
function serve(bytes: Uint8Array, atATime: number, isBroken = false): void {
  vi.stubGlobal('fetch', async () => {
    let at = 0
    const body = new ReadableStream({
      pull(controller) {
        at += atATime
        if (at - atATime < bytes.length) controller.enqueue(bytes.slice(at - atATime, at))
        else if (isBroken) controller.error(new TypeError('network'))
        else controller.close()
      },
    })
    return new Response(body, { headers: { 'content-type': 'text/plain', 'x-policy': 'strict' } })
  })
}

async function come(): Promise<{ failure: string | undefined; came: string[][] }> {
  const came: string[][] = []
  const take = async ({ url, bytes, headers }: Part) => {
    came.push([url, new TextDecoder().decode(bytes), headers.get('x-policy') ?? ''])
  }
  return { failure: await fetchBundle({ base: '/' }, 'es-gt', take), came }
}

test.each([1, 7, 10_000])('files come out of a bundle as they went in, %i bytes at a time', async (atATime) => {
  serve(BUNDLE, atATime)
  expect(await come()).toEqual({ failure: undefined, came: FILES.map((file) => [...file, 'strict']) })
})

test('what came whole before the connection broke is handed on, and no half of a file is', async () => {
  const upToSecond = BUNDLE.length - encoded(FILES[1][1]).length
  serve(BUNDLE.slice(0, upToSecond + 5), 40, true)
  expect(await come()).toEqual({ failure: 'offline', came: [[...FILES[0], 'strict']] })
})

test.each([
  ['half of it comes as if it were whole', BUNDLE.slice(0, -3)],
  ['a login page that says it is text', encoded('<h1>Wifi gratis</h1>\nentre aquí')],
  ['a login page without an end of line', encoded('Wifi gratis '.repeat(3_000))],
])('%s: it is damaged', async (_, bytes) => {
  serve(bytes, 40)
  expect((await come()).failure).toBe('damaged')
})
