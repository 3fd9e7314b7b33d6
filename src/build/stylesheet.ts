import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, transform } from 'lightningcss'
import type { Plugin } from 'vite'
import { colour } from '../styles/colours'
import type { PageStyles } from '../styles/page-styles'

/** What pages are made of, in the order in which one overrides another. */
const CONTENT = [
  'flow',
  'tiles',
  'cards',
  'notes',
  'tight',
  'marks',
  'facts',
  'steps',
  'tables',
  'rows',
  'details',
  'foot',
]

/** The sheets of every page, made small. @throws where a sheet of `styles/content` has no place in the order */
export function pageStyles(): PageStyles {
  const unplaced = cssIn('src/styles/content').filter((file) => !CONTENT.some((name) => file.endsWith(`/${name}.css`)))
  if (unplaced.length > 0) throw new Error(`Say where it stands in the order: ${unplaced.join(', ')}`)
  return {
    untilTitle: small(['src/styles/base.css']),
    afterTitle: small([
      ...CONTENT.map((name) => `src/styles/content/${name}.css`),
      ...cssIn('src/components'),
      ...cssIn('src/pages'),
      'src/styles/hidden.css',
    ]),
  }
}

function small(files: readonly string[]): string {
  const css = withBrand(files.map((file) => readFileSync(file, 'utf8')).join('\n'))
  return transform({ filename: 'page.css', code: Buffer.from(css), minify: true }).code.toString()
}

/** A style sheet with the site's own green in the place of its token: written out, it costs a page fewer bytes. */
export const withBrand = (css: string): string =>
  css.replace(/ *--brand: .*\n/, '').replaceAll('var(--brand)', colour('brand'))

/** The same for the sheets of islands. */
export const brandInStyles = (): Plugin => ({
  name: 'ruta-clara:brand',
  enforce: 'pre',
  transform: (code, id) => (/\.css$/.test(id) ? withBrand(code) : undefined),
})

/** The sheet for paper and for wide screens, small. A file of its own, so that no page carries it to a phone that only shows it. */
export function sheetBeside(): { name: string; text: string } {
  const text = bundle({ filename: 'src/styles/beside.css', minify: true }).code.toString()
  return { name: `assets/print-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`, text }
}

/** Whether a built file is that sheet. */
export const isPrintSheet = (file: string) => /^assets\/print-[0-9a-f]{8}\.css$/.test(file)

/** Policy under which every page runs; only the inlined sheets are allowed, by their hashes. */
export function contentSecurityPolicy(...sheets: string[]): string {
  const hashes = sheets.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`)
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${hashes.join(' ')}`,
    "img-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')
}

function cssIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => join(folder, name))
}
