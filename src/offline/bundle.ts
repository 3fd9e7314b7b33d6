import type { Language } from '../site/languages'
import { download, type FetchFailure, type Source } from './download'

/** A file that came in a bundle: its address inside the site without the base path, and the bundle's own headers. */
export interface Part {
  url: string
  bytes: Uint8Array<ArrayBuffer>
  headers: Headers
}

/** Address of a bundle: of a pack's first files ('es-gt'), or of a stage of a language ('es-search'). */
export const bundleAddress = (name: string) => `/first/${name}.txt`

/** Address of what stands in a bundle for the shell of a language: how it is found in the document of any page. */
export const outlineAddress = (lang: Language) => `first/${lang}.shell.txt`

/** The first line of a bundle: address and bytes of each file, in the order in which they follow one another. */
export const bundleHead = (files: readonly (readonly [url: string, size: number])[]) => `${JSON.stringify(files)}\n`

/** Bytes within which the first line of a bundle ends. */
const LONGEST_HEAD = 20_000

/**
 * Fetches many files in one request. Each is handed on as soon as it is here, so that nothing that came is lost with the
 * connection; who takes it looks whether it is what it should be. @returns what failed, or undefined
 */
export async function fetchBundle(
  source: Source,
  name: string,
  take: (part: Part) => Promise<void>,
): Promise<FetchFailure | undefined> {
  let left: [url: string, size: number][] | undefined
  let waiting = new Uint8Array()
  const failure = await download(source, bundleAddress(name), 'no-cache', async (chunk, headers) => {
    waiting = joined(waiting, chunk)
    if (!left) {
      const end = waiting.indexOf(10)
      if (end < 0) return waiting.length < LONGEST_HEAD
      left = parseHead(new TextDecoder().decode(waiting.subarray(0, end)))
      waiting = waiting.slice(end + 1)
    }
    for (let next = left?.[0]; next && waiting.length >= next[1]; next = left?.[0]) {
      const [url, size] = next
      if (source.signal?.aborted) return false
      left?.shift()
      await take({ url, bytes: waiting.slice(0, size), headers })
      waiting = waiting.slice(size)
    }
    return left !== undefined && left.length > 0
  })
  return failure ?? (left?.length === 0 ? undefined : 'damaged')
}

function joined(first: Uint8Array<ArrayBuffer>, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function parseHead(line: string): [string, number][] | undefined {
  try {
    const data: unknown = JSON.parse(line)
    return Array.isArray(data) && data.every(isListed) ? data : undefined
  } catch {
    return undefined
  }
}

const isListed = (value: unknown): value is [string, number] =>
  Array.isArray(value) && typeof value[0] === 'string' && Number.isSafeInteger(value[1]) && value[1] >= 0
