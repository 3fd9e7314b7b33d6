import type { Plugin } from 'vite'
import type { StartedSite } from './site-started'
import { filesIn, removeOthers } from './written-files'

/** Files of the bundler's that it writes after the site, or of which it does not tell. */
const OF_BUNDLER = ['sw.js', '.vite/manifest.json']

/**
 * Waits for the site once the scripts are bundled, before the worker lists what to precache, and takes away what an
 * earlier build left.
 */
export function sitePlugin(site: StartedSite): Plugin {
  let outDir = 'dist'
  let publicDir = 'public'
  return {
    name: 'ruta-clara:site',
    configResolved(config) {
      outDir = config.build.outDir
      publicDir = config.publicDir
    },
    async writeBundle(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
      if (!entry) throw new Error('The build made no entry script')
      const { written, warnings } = await site.finish(entry.fileName)
      removeOthers(outDir, new Set([...Object.keys(bundle), ...filesIn(publicDir), ...written, ...OF_BUNDLER]))
      for (const warning of warnings) console.warn(warning)
    },
  }
}
