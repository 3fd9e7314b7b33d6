import preact from '@preact/preset-vite'
import { defineConfig } from 'vitest/config'
import { islandStrings } from './src/build/island-strings'

export default defineConfig({
  plugins: [preact(), islandStrings({ atOnce: true })],
  test: {
    maxWorkers: 2,
    testTimeout: 90_000,
    // A whole site is built before some files, beside all else that a busy machine does.
    hookTimeout: 900_000,
    // As long as the browser tests wait for anything else: a page that comes anew may take more than a second.
    expect: { poll: { timeout: 20_000 } },
    // Other engines are a step of their own in scripts/test.mjs: WebKit's debug browser starves beside a Chromium.
    projects: [
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/{pages,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/{other-engines,old-browsers}.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/{unit,content,search}/**/*.test.{ts,tsx}'],
        },
      },
      { extends: true, test: { name: 'other-engines', include: ['test/e2e/other-engines.test.ts'] } },
      { extends: true, test: { name: 'old-browsers', include: ['test/e2e/old-browsers.test.ts'] } },
    ],
  },
})
