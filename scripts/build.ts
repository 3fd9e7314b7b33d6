import { resolve } from 'node:path'
import { signingKey } from '../src/build/signing-key'
import { siteOrigin } from '../src/build/site-origin'
import { startSite } from '../src/build/site-started'

/** npm run build: the whole site into dist/ (or OUT_DIR), then its sizes beside the budgets. Exits 1 when one is exceeded. */
const outDir = resolve(process.env.OUT_DIR ?? 'dist')
try {
  // What cannot be published is said before anything is made.
  signingKey(siteOrigin())
  if (!(await buildInto(outDir))) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Whether the site that was built is within its budgets. */
async function buildInto(folder: string): Promise<boolean> {
  const site = await startSite(process.env.BASE_PATH ?? '/', folder)
  try {
    // The bundler takes a while to load: the site begins before it.
    const { build } = await import('vite')
    const { sitePlugin } = await import('../src/build/site-plugin')
    await build({
      logLevel: 'warn',
      configLoader: 'native',
      build: { outDir: folder, emptyOutDir: false },
      plugins: [sitePlugin(site)],
    })
    // A trial is not served by a host that would look for them.
    if (siteOrigin()) await (await import('../src/build/compressed-files')).writeCompressed(folder)
    const { printBudgets } = await import('../src/build/budgets')
    return printBudgets(folder)
  } finally {
    site.stop()
  }
}
