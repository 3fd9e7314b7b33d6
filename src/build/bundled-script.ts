import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { sourceHash } from '../content/source-hash'

/** Beside the packages, since the script asks for them. */
const FOLDER = resolve('node_modules', '.cache', 'ruta-clara-scripts')
/** Scripts of other sources that stay: of another branch, or of a copy under test. */
const MOST_KEPT = 12

/**
 * The file of a script of ours and all that it imports of ours, as plain JavaScript: loaded module by module as TypeScript, the
 * site's five hundred take a thread two seconds before it does anything. Kept for the next build from the same source.
 */
export async function bundledScript(entry: string): Promise<string> {
  const name = `${basename(entry, '.ts')}-${sourceHash()}.mjs`
  const file = join(FOLDER, name)
  if (existsSync(file)) return file
  // Whoever looks for it meanwhile finds all of it or nothing.
  const mine = `${process.pid}-${name}`
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: entry,
      target: 'node20',
      minify: false,
      outDir: FOLDER,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: mine, codeSplitting: false } },
    },
  })
  renameSync(join(FOLDER, mine), file)
  forgetOld()
  return file
}

function forgetOld(): void {
  const scripts = readdirSync(FOLDER)
    .map((name) => ({ file: join(FOLDER, name), at: statSync(join(FOLDER, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at)
  for (const { file } of scripts.slice(MOST_KEPT)) rmSync(file, { force: true })
}
