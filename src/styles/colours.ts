import { readFileSync } from 'node:fs'

const SHEET = 'src/styles/base.css'

let known: ReadonlyMap<string, string> | undefined

/**
 * A colour of the site in daylight, by the name of its token in the base style sheet ('brand', 'paper'): the one place
 * where colours stand, which manifests, previews and pictures read.
 * @throws where there is no such token
 */
export function colour(name: string): string {
  known ??= coloursIn(readFileSync(SHEET, 'utf8'))
  const found = known.get(name)
  if (found === undefined) throw new Error(`${SHEET} has no colour --${name}`)
  return found
}

/** The colours that the first rule of a style sheet names, by token. */
function coloursIn(css: string): ReadonlyMap<string, string> {
  const [, tokens = ''] = /:root \{([^}]*)\}/.exec(css) ?? []
  return new Map([...tokens.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]))
}
