import { gzipSync } from 'node:zlib'
import { afterEach, expect, test, vi } from 'vitest'
import { asPacked, packInside, packText, withPack } from '../../../src/offline/edition/edition-pack'

const EDITION = '<!doctype html><title>Guatemala</title><body><p>110</p></body>\n</html>\n'
const PACK = '{"rutaClara":"pack"}\n{"main":"<p>Llame al 1511 </script></body> ñ</p>"}\n'

afterEach(() => vi.unstubAllGlobals())

test('a pack goes into a page that can be read and comes out as it was', async () => {
  const file = withPack(EDITION, await packText(PACK))
  expect(file.startsWith(EDITION.slice(0, 40))).toBe(true)
  expect(file.endsWith('</body>\n</html>\n')).toBe(true)
  expect(await packInside(file)).toEqual({ text: PACK })
})

test('the pack that a build puts in is read as the one that a phone puts in', async () => {
  const packed = gzipSync(PACK, { level: 9 }).toString('base64')
  expect(await packInside(withPack(EDITION, asPacked(packed)))).toEqual({ text: PACK })
})

test('a phone that cannot pack gives it as it is, and nothing in it ends the element', async () => {
  vi.stubGlobal('CompressionStream', undefined)
  const held = await packText(PACK)
  expect(held).not.toContain('<')
  expect(await packInside(withPack(EDITION, held))).toEqual({ text: PACK })
})

test('a file without a pack, one that was cut off and a browser that cannot unpack are told apart', async () => {
  const whole = withPack(EDITION, await packText(PACK))
  expect(await packInside(EDITION)).toBe('none')
  expect(await packInside(PACK)).toBe('none')
  expect(await packInside(whole.slice(0, whole.indexOf('gzip,') + 20))).toBe('broken')
  expect(await packInside(whole.replace(/gzip,.{12}/, 'gzip,'))).toBe('broken')
  vi.stubGlobal('DecompressionStream', undefined)
  expect(await packInside(whole)).toBe('cannot-unpack')
})
