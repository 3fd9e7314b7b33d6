import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { devPagesPlugin } from './src/build/dev-pages-plugin'
import { islandStrings } from './src/build/island-strings'
import { sitePlugin } from './src/build/site-plugin'

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  build: {
    target: 'es2020',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => `assets/${islandOf(facadeModuleId ?? '') || '[name]'}-[hash].js`,
        assetFileNames: ({ originalFileNames }) =>
          `assets/${islandOf(originalFileNames[0] ?? '') || '[name]'}-[hash][extname]`,
      },
    },
  },
  plugins: [
    preact(),
    islandStrings(),
    devPagesPlugin(),
    sitePlugin(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['shell/*.html', 'assets/**/*.{js,css}', 'icons/icon.svg', 'manifest-*.webmanifest'],
        dontCacheBustURLsMatching: /assets\//,
      },
    }),
  ],
})

/** Name of the island that a module belongs to, or ''. */
function islandOf(module: string): string {
  return /islands\/([a-z-]+)\//.exec(module)?.[1] ?? ''
}
