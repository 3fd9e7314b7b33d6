import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keptFolder } from './kept-results'

/** Fewer new texts than this are computed again each time: writing the file would cost more. */
const WORTH_WRITING = 20
/** With more old results than this, those that this run did not use are forgotten. */
const MOST_KEPT = 5000

/** Results computed from texts, kept between runs by the hash of the text. */
export interface TextCache<T> {
  /** The result for `text`, from an earlier run or from `compute`, which may throw. */
  of(text: string, compute: () => T): T
  /** Writes the results for the next run, where enough of them are new. */
  save(): void
}

/** A cache named `name`, for as long as the source of the project stays the same: `compute` may follow from it and the text alone. */
export function textCache<T>(name: string): TextCache<T> {
  const file = join(keptFolder(), `${name}.json`)
  const known = readKept<T>(file)
  const used: Record<string, T> = {}
  let computed = 0
  return {
    of(text, compute) {
      const key = createHash('sha1').update(text).digest('base64')
      let result = used[key] ?? known[key]
      if (result === undefined) {
        result = compute()
        computed += 1
      }
      used[key] = result
      return result
    },
    save() {
      if (computed < WORTH_WRITING) return
      computed = 0
      mkdirSync(keptFolder(), { recursive: true })
      const mine = `${file}.${process.pid}`
      const kept = Object.keys(known).length > MOST_KEPT ? used : { ...known, ...used }
      writeFileSync(mine, JSON.stringify(kept))
      renameSync(mine, file)
    },
  }
}

function readKept<T>(file: string): Record<string, T> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}
