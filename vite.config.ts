import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { writeBundles } from './src/build/bundles'
import { TOGETHER } from './src/build/chunks'
import { devPagesPlugin } from './src/build/dev-pages-plugin'
import { islandStrings, wordsFileName } from './src/build/island-strings'
import { readIslands } from './src/build/islands'
import { besideScript, leanImports } from './src/build/lean-imports'
import { releaseList } from './src/build/release-list'
import { readScriptGraph } from './src/build/script-graph'
import { signingKey } from './src/build/signing-key'
import { siteOrigin } from './src/build/site-origin'
import { smallerScripts } from './src/build/smaller-scripts'
import { brandInStyles } from './src/build/stylesheet'

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  // The page's script carries the public key that imported packs are checked with.
  define: { 'import.meta.env.PACK_KEY': JSON.stringify(signingKey(siteOrigin()).publicKey) },
  build: {
    target: 'es2020',
    modulePreload: { polyfill: false, resolveDependencies: (_, files) => besideScript(files) },
    assetsInlineLimit: 0,
    // What loads what: budgets and the worker's list are made from it.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            // What the entry imports stands in its own file, though nearly every island asks for some of it too.
            { name: 'index', tags: ['$initial'] },
            ...TOGETHER.map(({ name, test }) => ({ name, test })),
          ],
        },
        chunkFileNames: ({ facadeModuleId }) => `assets/${nameOf(facadeModuleId ?? '') || '[name]'}-[hash].js`,
        assetFileNames: ({ originalFileNames }) =>
          `assets/${islandOf(originalFileNames[0] ?? '') || '[name]'}-[hash][extname]`,
      },
    },
  },
  worker: { plugins: () => [smallerScripts()] },
  plugins: [
    preact(),
    leanImports(),
    smallerScripts(),
    islandStrings(),
    brandInStyles(),
    devPagesPlugin(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        buildPlugins: { vite: [smallerScripts({ hoist_funs: true })] },
        globPatterns: [
          'shell/*.html',
          'assets/**/*.{js,css}',
          'icons/icon.svg',
          // Where one goes who leaves quickly with no signal.
          'arroz-con-leche.html',
          'rice-pudding.html',
          'manifest-*.webmanifest',
          'search/*.json',
        ],
      },
      integration: {
        // The worker keeps a file only where it has the hash that this list names, and brings it when this list says.
        configureOptions({ build: { outDir } }, { injectManifest }) {
          if (injectManifest)
            injectManifest.manifestTransforms = [
              (files) => {
                const manifest = releaseList(outDir, files, readScriptGraph(outDir, readIslands()))
                writeBundles(outDir, manifest)
                return { manifest }
              },
            ]
        },
      },
    }),
  ],
})

/** Name of a chunk that begins with a module of an island, or with words of a language; else ''. */
function nameOf(module: string): string {
  return wordsFileName(module) ?? islandOf(module)
}

/** Name of the island that a module belongs to, or ''. */
function islandOf(module: string): string {
  return /src\/islands\/([a-z-]+)\//.exec(module)?.[1] ?? ''
}
