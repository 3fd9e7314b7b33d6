import { readFileSync } from 'node:fs'
import { measureBudgets } from '../src/build/budgets'
import { type MeasuredSize, sizeChanges } from './size-changes'

/**
 * npm run sizes: what was built, measured, as JSON.
 * npm run sizes -- before.json: the change since those sizes were written, as a Markdown table.
 * OUT_DIR names the built folder (dist when unset).
 */
const after = measureBudgets(process.env.OUT_DIR ?? 'dist').map(({ what, bytes, budget }) => ({ what, bytes, budget }))
const file = process.argv[2]
console.log(file ? sizeChanges(readSizes(file), after) : JSON.stringify(after, null, 1))

function readSizes(name: string): MeasuredSize[] {
  const data: unknown = JSON.parse(readFileSync(name, 'utf8'))
  if (!Array.isArray(data) || !data.every(isSize)) throw new Error(`${name} is not a list of sizes`)
  return data
}

function isSize(data: unknown): data is MeasuredSize {
  return (
    typeof data === 'object' &&
    data !== null &&
    'what' in data &&
    typeof data.what === 'string' &&
    'bytes' in data &&
    typeof data.bytes === 'number' &&
    'budget' in data &&
    typeof data.budget === 'number'
  )
}
