import { packing, unpacking } from '../../site/optional-apis'

/**
 * How a single-file edition carries the pack of its pages: in an element that no browser runs or shows, as one line. The
 * text of the pack stands there as gzip in base64, so that it adds a fifth to the file and nothing in it can end the
 * element; or as it is, with `<` written as JSON may, where the phone that made the file cannot pack.
 */
const OPEN = '<script type="text/plain" id="ruta-clara-pack">'
const CLOSE = '</script>\n'
const PACKED = 'gzip,'

/** The edition with a packed pack inside. */
export function withPack(edition: string, pack: string): string {
  const end = edition.lastIndexOf('</body>')
  return edition.slice(0, end) + OPEN + pack + CLOSE + edition.slice(end)
}

/** What an edition holds of a pack that was gzipped and written in base64. */
export const asPacked = (base64: string): string => PACKED + base64

/** A pack's text as an edition holds it. Every line of a pack is JSON, in which `<` may be written as an escape. */
export async function packText(text: string): Promise<string> {
  const Packing = packing()
  if (!Packing) return text.replace(/</g, '\\u003c')
  const bytes = await throughStream(new Blob([text]), new Packing('gzip'))
  return asPacked(base64(new Uint8Array(await bytes.arrayBuffer())))
}

/**
 * The text of the pack inside a file that was opened. 'none' where the file holds none, 'cannot-unpack' where this browser
 * is too old to read it (before Chrome 80), 'broken' where it did not come whole.
 */
export async function packInside(file: string): Promise<{ text: string } | 'none' | 'cannot-unpack' | 'broken'> {
  const from = file.lastIndexOf(OPEN)
  if (from < 0) return 'none'
  const to = file.indexOf(CLOSE, from)
  if (to < 0) return 'broken'
  const held = file.slice(from + OPEN.length, to)
  // A page's text is hashed as it is written, and the pages of a pack never write `<` as an escape themselves.
  if (!held.startsWith(PACKED)) return { text: held.replace(/\\u003c/g, '<') }
  const Unpacking = unpacking()
  if (!Unpacking) return 'cannot-unpack'
  try {
    const bytes = Uint8Array.from(atob(held.slice(PACKED.length)), (letter) => letter.charCodeAt(0))
    return { text: await (await throughStream(new Blob([bytes]), new Unpacking('gzip'))).text() }
  } catch {
    return 'broken'
  }
}

const throughStream = (blob: Blob, stream: GenericTransformStream) => new Response(blob.stream().pipeThrough(stream))

/** Bytes as base64, some at a time: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let letters = ''
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(letters)
}
