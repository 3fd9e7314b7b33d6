import { parse } from 'opentype.js/dist/opentype.mjs'

/** How wide a text stands in one font, so that lines can be broken before anything is drawn. */
export interface FontMetrics {
  /** Width of a text at a size in pixels, kerning left out. */
  widthOf: (text: string, size: number) => number
  /** Characters of a text that the font has no drawing for. */
  missingIn: (text: string) => string[]
}

/**
 * Reads a TrueType or OpenType file.
 * @throws where it is neither.
 */
export function readFontMetrics(file: Buffer): FontMetrics {
  const font = parse(new Uint8Array(file).buffer)
  const known = new Map<string, number>()
  const unitsOf = (character: string) => {
    const units = known.get(character) ?? font.charToGlyph(character).advanceWidth ?? 0
    known.set(character, units)
    return units
  }
  return {
    widthOf: (text, size) => {
      let units = 0
      for (const character of text) units += unitsOf(character)
      return (units * size) / font.unitsPerEm
    },
    missingIn: (text) => [...new Set(text)].filter((character) => font.charToGlyphIndex(character) === 0),
  }
}
