import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** SITE_FOLDER names another build than dist. */
const DIST = process.env.SITE_FOLDER ?? 'dist'

/** A page of the built site: its address and its document. */
export interface BuiltDocument {
  path: string
  html: string
}

/** Every HTML page under dist that a reader can open, single-file editions, sheets of paper and shells left out. */
export function builtDocuments(): BuiltDocument[] {
  if (!existsSync(DIST)) throw new Error('dist/ is missing: run npm run build first')
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.startsWith('shell') && !/^(editions|paper)/.test(name))
    .map((name) => ({ path: `/${name.replace(/index\.html$/, '')}`, html: readFileSync(join(DIST, name), 'utf8') }))
}

/** Values of one attribute in a document, in order. */
export function attributeValues(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  )
}
