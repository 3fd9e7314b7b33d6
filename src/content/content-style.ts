import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES } from '../site/languages'
import { canonicalYaml } from './canonical-yaml'
import { KINDS, type RecordKind } from './kinds'
import { type Layout, layoutOf } from './layout'
import { guideParts } from './load-guides'
import { MESSAGES } from './messages'
import type { Problem } from './problem'
import { filesOf, foldersIn } from './record-files'
import { guideFront } from './schema'
import { SEARCH_FILES } from './search-files'
import { textCache } from './text-cache'

/** The layout of a kind's file: that of its record, with `order` after the id. */
export function layoutOfKind(kind: RecordKind): Layout {
  const { id = {}, ...others } = layoutOf(kind.schema).keys ?? {}
  return { keys: { id, order: {}, ...others } }
}

/** Files of the content that are not in the one style of this repository. */
export function checkStyle(root: string): Problem[] {
  const cache = textCache<boolean>('canonical-content')
  const problems = styledFiles(root)
    .filter(({ text, layout, restyle }) => !cache.of(JSON.stringify(layout) + text, () => restyle() === text))
    .map(({ file, record, text, restyle }) => ({
      ...{ file, record, field: '(style)', line: firstOther(text, restyle()) },
      ...MESSAGES.style(),
    }))
  cache.save()
  return problems
}

/** The files whose text changes when it is written in the one style, each with its new text. */
export function restyled(root: string): { file: string; text: string }[] {
  return styledFiles(root).flatMap(({ file, text, restyle }) => {
    const better = restyle()
    return better === text ? [] : [{ file, text: better }]
  })
}

interface StyledFile {
  file: string
  record: string
  text: string
  layout: Layout
  /** The text in the one style; the text as it is where it cannot be read, which other checks say. */
  restyle: () => string
}

function styledFiles(root: string): StyledFile[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const records = Object.values(KINDS).flatMap((kind) => {
    const layout = layoutOfKind(kind)
    return filesOf(root, kind).map(({ file, id }): StyledFile => {
      const text = read(file)
      return { file, record: id, text, layout, restyle: () => orAsItIs(text, () => canonicalYaml(text, layout)) }
    })
  })
  const layout = layoutOf(guideFront)
  const guides = foldersIn(join(root, 'guides')).flatMap((slug) =>
    LANGUAGES.map((language) => `guides/${slug}/${language}.md`)
      .filter((file) => existsSync(join(root, file)))
      .map((file): StyledFile => {
        const text = read(file)
        const restyle = () =>
          orAsItIs(text, () => {
            const parts = guideParts(text)
            return parts ? `---\n${canonicalYaml(parts.front, layout)}---\n${parts.body}` : text
          })
        return { file, record: slug, text, layout, restyle }
      }),
  )
  const ofSearch = SEARCH_FILES.filter(({ file }) => existsSync(join(root, file))).map(
    ({ file, schema }): StyledFile => {
      const text = read(file)
      const layout = layoutOf(schema)
      return { file, record: '(file)', text, layout, restyle: () => orAsItIs(text, () => canonicalYaml(text, layout)) }
    },
  )
  return [...records, ...guides, ...ofSearch]
}

/** The first line, counted from 1, that is not the same in both texts. */
function firstOther(text: string, better: string): number {
  const right = better.split('\n')
  return text.split('\n').findIndex((line, at) => line !== right[at]) + 1
}

function orAsItIs(text: string, restyle: () => string): string {
  try {
    return restyle()
  } catch {
    return text
  }
}
