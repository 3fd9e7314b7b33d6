// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { composeEdition } from '../../src/islands/pass-on/compose-edition'
import { DIST } from './built-site'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('a single file that a phone makes has the styles for paper that the page names beside its own', async () => {
  vi.stubGlobal('fetch', async (address: string) => new Response(`.from{content:"${new URL(address).pathname}"}`))
  // The test's own document brings no style sheet.
  const html = readFileSync(join(DIST, 'es/index.html'), 'utf8').replaceAll('rel="stylesheet"', '')
  const page = new DOMParser().parseFromString(html, 'text/html')

  const file = await composeEdition('{}\n', 'Guatemala', 'es', page)

  expect(file).toMatch(/<style media="print">\.from\{content:"[^"]*\.css"\}<\/style>/)
})
