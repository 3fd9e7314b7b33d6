/** How wide a text stands in one font, so that lines can be broken before anything is drawn. */
export interface FontMetrics {
  /** Width of a text at a size in pixels, kerning left out. */
  widthOf: (text: string, size: number) => number
  /** Characters of a text that the font has no drawing for. */
  missingIn: (text: string) => string[]
}

/**
 * Reads what it needs of a TrueType file: `head`, `hhea`, `hmtx` and a `cmap` of format 4.
 * @throws where the file lacks one of these.
 */
export function readFontMetrics(file: Buffer): FontMetrics {
  const tables = new Map<string, number>()
  const count = file.readUInt16BE(4)
  for (let index = 0; index < count; index++) {
    const entry = 12 + index * 16
    tables.set(file.toString('latin1', entry, entry + 4), file.readUInt32BE(entry + 8))
  }
  const table = (name: string): number => {
    const offset = tables.get(name)
    if (offset === undefined) throw new Error(`The font has no ${name} table`)
    return offset
  }
  const unitsPerEm = file.readUInt16BE(table('head') + 18)
  const measured = file.readUInt16BE(table('hhea') + 34)
  const hmtx = table('hmtx')
  const glyphOf = readCharacterMap(file, table('cmap'))
  // Glyphs past the measured ones are as wide as the last of them.
  const advance = (glyph: number) => file.readUInt16BE(hmtx + Math.min(glyph, measured - 1) * 4)
  const known = new Map<string, number>()
  const unitsOf = (character: string) => {
    const units = known.get(character) ?? advance(glyphOf(character.codePointAt(0) ?? 0))
    known.set(character, units)
    return units
  }
  return {
    widthOf: (text, size) => {
      let units = 0
      for (const character of text) units += unitsOf(character)
      return (units * size) / unitsPerEm
    },
    missingIn: (text) => [...new Set(text)].filter((character) => glyphOf(character.codePointAt(0) ?? 0) === 0),
  }
}

/** Glyph number of a code point, 0 where the font has none. */
function readCharacterMap(file: Buffer, cmap: number): (codePoint: number) => number {
  const subtables = file.readUInt16BE(cmap + 2)
  for (let index = 0; index < subtables; index++) {
    const start = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (file.readUInt16BE(start) === 4) return segmentMap(file, start)
  }
  throw new Error('The font has no character map of format 4')
}

/** A map of format 4: runs of code points, each with a delta or a list of glyphs. */
function segmentMap(file: Buffer, start: number): (codePoint: number) => number {
  const doubled = file.readUInt16BE(start + 6)
  const ends = start + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    for (let at = 0; at < doubled; at += 2) {
      if (codePoint > file.readUInt16BE(ends + at)) continue
      const first = file.readUInt16BE(starts + at)
      if (codePoint < first) return 0
      const delta = file.readUInt16BE(deltas + at)
      const offset = file.readUInt16BE(offsets + at)
      if (offset === 0) return (codePoint + delta) & 0xffff
      const glyph = file.readUInt16BE(offsets + at + offset + (codePoint - first) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}
