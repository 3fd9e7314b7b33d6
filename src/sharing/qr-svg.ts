import { correction, generate } from 'lean-qr/nano'

/** Free space around a code, in its own squares, that readers need to find it. */
const QUIET = 4

/** How many bytes a code holds at most at this correction level: two fewer than for ASCII, which names no character set. */
const MOST_BYTES = 2329

/**
 * The dark squares of a text's QR code as one SVG path. A seventh of it may be dirty or folded (correction level M).
 * Throws where the text does not fit a code.
 */
export function qrPath(text: string): { size: number; path: string } {
  const code = generate(text, { minCorrectionLevel: correction.M })
  let path = ''
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue
      const from = x
      while (code.get(x + 1, y)) x++
      path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`
    }
  return { size: code.size, path }
}

/** Whether a text is short enough for a code. */
export const fitsCode = (text: string): boolean => new TextEncoder().encode(text).length <= MOST_BYTES

/**
 * A text's QR code as an SVG element's markup: black on white in any colour scheme, with the quiet space around it.
 * Throws where the text does not fit a code.
 */
export function qrSvg(text: string): string {
  const { size, path } = qrPath(text)
  const all = size + 2 * QUIET
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${all} ${all}" shape-rendering="crispEdges" aria-hidden="true"><path fill="#fff" d="M${-QUIET} ${-QUIET}h${all}v${all}h${-all}z"/><path d="${path}"/></svg>`
}
