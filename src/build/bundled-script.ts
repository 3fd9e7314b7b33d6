import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { keptFolder } from '../content/kept-results'

/**
 * The file of a script of ours and all that it imports of ours, as plain JavaScript: loaded module by module as TypeScript, the
 * site's five hundred take a thread two seconds before it does anything. Kept for the next build from the same source.
 */
export async function bundledScript(entry: string): Promise<string> {
  const outDir = resolve(keptFolder(), 'scripts')
  const file = join(outDir, basename(entry).replace(/\.ts$/, '.mjs'))
  if (existsSync(file)) return file
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      target: 'node20',
      minify: false,
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', codeSplitting: false } },
    },
  })
  return file
}
