import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** SITE_FOLDER names another build than dist. */
export const DIST = process.env.SITE_FOLDER ?? 'dist'

/** Where that build is published, '' for a trial. */
export const SITE = process.env.SITE_URL ?? ''

/** A page of the built site: its address and its document. */
export interface BuiltDocument {
  path: string
  html: string
}

/** What is seen by who leaves quickly with no signal: it is to look like no page of this site. */
const RECIPES = ['arroz-con-leche.html', 'rice-pudding.html']

/** Every HTML page of the site under dist, single-file editions, sheets of paper, lists of sources, shells and recipes left out. */
export function builtDocuments(): BuiltDocument[] {
  if (!existsSync(DIST)) throw new Error('dist/ is missing: run npm run build first')
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !name.startsWith('shell') && !/^(editions|paper|sources)/.test(name))
    .filter((name) => !RECIPES.includes(name))
    .map((name) => ({ path: `/${name.replace(/index\.html$/, '')}`, html: readFileSync(join(DIST, name), 'utf8') }))
}

/**
 * The place inside the site of an address that is published: with its origin, or with none in a trial.
 * @throws where it is the address of anything else
 */
export function placeInSite(address: string): { path: string; anchor: string } {
  if (!address.startsWith(`${SITE}/`)) throw new Error(`${address} is not an address of ${SITE || 'a trial'}`)
  const { pathname, hash } = new URL(address, 'https://trial.example')
  return { path: pathname, anchor: hash.slice(1) }
}

/** Values of one attribute in a document, in order. */
export function attributeValues(html: string, attribute: string): string[] {
  const form = new RegExp(`\\s${attribute}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'g')
  return [...html.matchAll(form)].map(([, double, single, plain]) =>
    (double ?? single ?? plain ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  )
}
