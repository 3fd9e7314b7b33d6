import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle, transform } from 'lightningcss'
import type { Plugin } from 'vite'
import { colour } from '../styles/colours'

/** The one sheet that every page carries inside: base styles, then those beside components, made small. */
export function pageStylesheet(): string {
  const files = ['src/styles/base.css', ...cssIn('src/components'), ...cssIn('src/pages')]
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

/** Policy under which every page runs; only the inlined sheet is allowed by its hash. */
export function contentSecurityPolicy(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${hash}'`,
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
