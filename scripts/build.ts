import { build } from 'vite'
import { printBudgets } from '../src/build/budgets'

/** npm run build: the whole site into dist/, then its sizes beside the budgets. Exits 1 when one is exceeded. */
try {
  await build({ logLevel: 'warn', configLoader: 'native' })
  if (!printBudgets('dist')) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
