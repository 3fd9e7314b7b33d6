import { parseIndex } from '../../src/search/index-format'
import { openIndex } from '../../src/search/open-index'
import { search, warmUp } from '../../src/search/query'

/** Milliseconds of each step of a search in a page that has just been opened. */
export interface SearchTimes {
  /** Text of the index to an index that answers. */
  open: number
  /** The first letters typed, before anything was made ready. */
  first: number
  /** The whole question after them, as from an address that holds it; a mistake in it may need the speller at once. */
  whole: number
  /** What the worker makes ready in steps while the reader begins to type: the longest step, for which a question may wait. */
  slice: number
  spelling: number
  /** Every question letter by letter, from the second letter on. */
  keystrokes: number[]
}

/** Runs in the page: opens an index and types the questions. */
function measureSearch(json: string, questions: string[]): SearchTimes | undefined {
  const start = performance.now()
  const data = parseIndex(json)
  if (!data) return undefined
  const index = openIndex(data)
  const opened = performance.now()
  const asked = questions[0] ?? ''
  search(index, asked.slice(0, 2), { limit: 6 })
  const first = performance.now() - opened
  search(index, asked, { limit: 6 })
  const whole = performance.now() - opened - first
  const slices: number[] = []
  for (let isReady = false; !isReady; ) {
    const before = performance.now()
    isReady = warmUp(index)
    slices.push(performance.now() - before)
  }
  const prepared = performance.now()
  const keystrokes: number[] = []
  for (const question of questions)
    for (let length = 2; length <= question.length; length++) {
      const before = performance.now()
      search(index, question.slice(0, length), { limit: 6 })
      keystrokes.push(performance.now() - before)
    }
  return {
    open: opened - start,
    first,
    whole,
    slice: Math.max(...slices),
    spelling: prepared - opened - first - whole,
    keystrokes,
  }
}

Object.assign(globalThis, { measureSearch })
