import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core'

const require = createRequire(import.meta.url)
/** The site's own type is the system's; a build machine may have none, so pictures bring theirs. */
const FONT = 'Public Sans'
export const FONT_FILES = [
  { weight: 400, file: require.resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf') },
  { weight: 700, file: require.resolve('@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf') },
]

/** Lays out trees of boxes, words and drawings in the type of the pictures, and draws them. */
export interface Painter {
  /** Where everything in a tree stands, in pixels. */
  measure(tree: Node): Promise<MeasuredNode>
  /** The tree as a PNG of this size. */
  paint(tree: Node, width: number, height: number): Promise<Buffer>
}

/** @throws where a file of the type cannot be read. */
export async function previewPainter(): Promise<Painter> {
  const renderer = new Renderer()
  for (const { weight, file } of FONT_FILES)
    await renderer.registerFont({ name: FONT, weight, data: readFileSync(file) })
  return {
    measure: (tree) => renderer.measure(tree),
    paint: (tree, width, height) => renderer.render(tree, { width, height, format: 'png' }),
  }
}
