import { minify } from 'terser'
import type { Plugin } from 'vite'
import { keptLater } from '../content/kept-results'

/** Terser after the bundler's own, and no idle half of idb: 1.4 KB less at every first visit, most of it in the worker of search. */
export function smallerScripts(): Plugin {
  return {
    name: 'ruta-clara:smaller-scripts',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/idb\/build\/index\.js$/ },
      handler: (code) => ({ code: withoutIterators(code), map: null }),
    },
    renderChunk: {
      order: 'post',
      async handler(code) {
        return { code: await keptLater('smaller script', [code], () => smaller(code)), map: null }
      },
    },
  }
}

/** idb adds iterators of cursors when it is loaded, which nothing of ours asks for: said to be pure, the bundler leaves them out. */
function withoutIterators(code: string): string {
  const at = code.lastIndexOf('replaceTraps(')
  if (!code.slice(at).includes('isIteratorProp')) throw new Error('idb adds its iterators in another way now')
  return `${code.slice(0, at)}/* @__PURE__ */ ${code.slice(at)}`
}

async function smaller(code: string): Promise<string> {
  const made = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
  })
  return made.code ?? code
}
