// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { composeEdition } from '../../src/islands/pass-on/compose-edition'
import { DIST } from './built-site'

afterEach(() => {
  vi.unstubAllGlobals()
})

it('a single file that a phone makes has both sheets of the page, and the styles for paper that it names beside them', async () => {
  vi.stubGlobal('fetch', async (address: string) => new Response(`.from{content:"${new URL(address).pathname}"}`))
  // The test's own document brings no style sheet.
  const html = readFileSync(join(DIST, 'es/index.html'), 'utf8').replaceAll('rel="stylesheet"', '')
  const page = new DOMParser().parseFromString(html, 'text/html')

  const file = await composeEdition('{}\n', 'Guatemala', 'es', page)

  const sheets = [...page.querySelectorAll('style')].map(({ textContent }) => textContent)
  expect(sheets).toHaveLength(2)
  expect(file).toContain(`<style>${sheets.join('')}</style>`)
  expect(file).toMatch(/<style media="print">\.from\{content:"[^"]*\.css"\}<\/style>/)
})
