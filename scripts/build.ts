import { resolve } from 'node:path'
import { build } from 'vite'
import { printBudgets } from '../src/build/budgets'

/** npm run build: the whole site into dist/ (or OUT_DIR), then its sizes beside the budgets. Exits 1 when one is exceeded. */
const outDir = resolve(process.env.OUT_DIR ?? 'dist')
try {
  await build({ logLevel: 'warn', configLoader: 'native', build: { outDir, emptyOutDir: true } })
  if (!printBudgets(outDir)) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
