import { allowedDebt, checkDebt, countDebt, lowerDebt } from '../../src/content/debt'
import type { Content } from '../../src/content/load'
import { heldRecords, unsupported } from '../../src/content/strong-fields'
import { commandWords } from './command-words'
import { problemLine } from './problem-line'

/** `npm run content -- debt`: strong fields without support by country and kind; of one country, each with its record. */
export function printDebt(content: Content, root: string, given: readonly string[], language: string): void {
  const words = commandWords(language)
  const only = given.find((word) => !word.startsWith('--'))
  const counted = countDebt(content)
  if (only) {
    const owed = heldRecords(content)
      .filter(({ place }) => place === only)
      .flatMap((held) => unsupported(held).map((field) => `${held.kind}/${held.place}/${held.id}: ${field}`))
    for (const line of owed) console.log(line)
    if (owed.length === 0) console.log(words.noDebtAt(only))
  } else {
    const total = Object.values(counted).reduce((sum, kinds) => sum + sumOf(kinds), 0)
    if (total > 0) {
      console.log(words.debtTable)
      console.table(counted)
    }
    const all = heldRecords(content).reduce((sum, { strong }) => sum + strong.length, 0)
    console.log(words.debtTotal(total, all))
  }
  if (given.includes('--write')) {
    const lower = lowerDebt(root, counted)
    console.log(lower.length > 0 ? words.debtLowered(lower.join(', ')) : words.noDebtFell)
  }
  for (const problem of checkDebt(counted, allowedDebt(root))) {
    console.log(problemLine(problem, root, language))
    process.exitCode = 1
  }
}

const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0)
