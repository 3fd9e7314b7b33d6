import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalYaml } from '../../src/content/canonical-yaml'
import { layoutOfKind } from '../../src/content/content-style'
import { KINDS } from '../../src/content/kinds'
import { skeletonOf } from '../../src/content/skeleton'
import type { CommandWords } from './command-words'

/** `npm run content -- new <kind> <country> [id]`: a record to fill in; `reg` for what crosses countries. */
export function writeSkeleton(root: string, given: readonly string[], day: string, words: CommandWords): void {
  const [folder = '', country = '', name] = given.filter((word) => !word.startsWith('--'))
  const kind = Object.values(KINDS).find((candidate) => candidate.folder === folder)
  if (!kind || !/^[a-z]{2,3}$/.test(country)) {
    const kinds = Object.values(KINDS).map((candidate) => candidate.folder)
    console.log(words.howNew(kinds.join(', ')))
    process.exitCode = 1
    return
  }
  const id = name ?? idOf(folder, country)
  const file = join(root, kind.home === 'shared' ? `${folder}/${id}.yaml` : `${folder}/${country}/${id}.yaml`)
  if (existsSync(file)) {
    console.log(words.isThere(file))
    process.exitCode = 1
    return
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, canonicalYaml(skeletonOf(kind, id, country, day), layoutOfKind(kind)))
  // The check of one country passes over what crosses countries.
  const isOfCountry = kind.home === 'country' || folder === 'countries'
  console.log(words.fillIn(file, isOfCountry ? `npm run content -- ${country}` : 'npm run content'))
}

/** The id of a new record where none is given: a country's own is its code. */
function idOf(folder: string, country: string): string {
  if (folder === 'countries') return country
  return folder === 'departures' ? `xx-pathway-from-${country}` : `${country}-new`
}
