import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { PAGE_CHUNK } from './chunks'

/** The bundler's own chunk, which gives a module its exports where the module's chunk has others too. */
const RUNTIME_CHUNK = 'rolldown-runtime'
const RUNTIME = /import\s*\{\s*\w+ as ([\w$]+)\s*\}\s*from\s*["'`]\.\/rolldown-runtime-[^"'`]+["'`];?/

const OWN_HELPER = fileURLToPath(new URL('../islands/bring-script.ts', import.meta.url))

/**
 * What the bundlers write around an import(), made small: ours in place of Vite's helper, which every page would pay for,
 * and Rolldown's few lines in each chunk that asks for them, which as a file of their own would be one request more.
 */
export function leanImports(): Plugin {
  return {
    name: 'ruta-clara:lean-imports',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => ({
        code: `export { bringScript as __vitePreload } from ${JSON.stringify(OWN_HELPER)}`,
        map: null,
      }),
    },
    renderChunk(code, { name }) {
      if (name === RUNTIME_CHUNK) return null
      const inlined = code.replace(RUNTIME, (_, helper: string) => `const ${helper} = ${EXPORTS};`)
      if (inlined.includes(RUNTIME_CHUNK)) throw new Error(`${name} asks for the bundler's runtime in another way now`)
      return { code: inlined, map: null }
    },
    generateBundle(_, bundle) {
      for (const [file, { name }] of Object.entries(bundle)) if (name === RUNTIME_CHUNK) delete bundle[file]
    },
  }
}

/** An object whose properties are read when they are asked for, as exports are. */
const EXPORTS = `(getters) => {
  const exported = {}
  for (const name in getters) Object.defineProperty(exported, name, { get: getters[name] })
  return exported
}`

/** Of the files beside a script those that are worth asking for at the same time: every page asks for the others anyway. */
export const besideScript = (files: readonly string[]): string[] =>
  files.filter((file) => ![RUNTIME_CHUNK, PAGE_CHUNK].some((name) => file.startsWith(`assets/${name}-`)))
