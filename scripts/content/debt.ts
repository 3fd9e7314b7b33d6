import { allowedDebt, checkDebt, countDebt, lowerDebt } from '../../src/content/debt'
import type { Content } from '../../src/content/load'
import { heldRecords, unsupported } from '../../src/content/strong-fields'

/** `npm run content -- debt`: strong fields without support by country and kind; of one country, each with its record. */
export function printDebt(content: Content, root: string, words: readonly string[]): void {
  const only = words.find((word) => !word.startsWith('--'))
  const counted = countDebt(content)
  if (only) {
    for (const held of heldRecords(content))
      if (held.place === only)
        for (const field of unsupported(held)) console.log(`${held.kind}/${held.place}/${held.id}: ${field}`)
  } else {
    console.log('Strong fields that no page is said to support, by country and kind:')
    console.table(counted)
    const total = Object.values(counted).reduce((sum, kinds) => sum + sumOf(kinds), 0)
    const all = heldRecords(content).reduce((sum, { strong }) => sum + strong.length, 0)
    console.log(`${total} of ${all} strong fields are a debt.`)
  }
  if (words.includes('--write')) {
    const lower = lowerDebt(root, counted)
    console.log(lower.length > 0 ? `Lowered: ${lower.join(', ')}.` : 'No number fell.')
  }
  for (const { file, record, expected } of checkDebt(counted, allowedDebt(root))) {
    console.log(`${file} › ${record}: expected ${expected}`)
    process.exitCode = 1
  }
}

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
