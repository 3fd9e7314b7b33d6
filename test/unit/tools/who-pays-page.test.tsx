// @vitest-environment happy-dom

import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type View, ViewContext } from '../../../src/components/view'
import { loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { whoPaysPage } from '../../../src/pages/who-pays-page'
import { readEdition } from '../../../src/site/edition'

const { content } = loadContent('content')
const view: View = {
  ...{ content, offerCheck: { questions: [], rules: [] }, campaigns: [], lang: 'es', base: '/' },
  ...{ t: loadTranslators('content/locales').es, today: '2026-11-30', edition: readEdition({}) },
  islands: new Set(['who-pays']),
}
const page = document.createElement('div')
page.innerHTML = render(<ViewContext.Provider value={view}>{whoPaysPage(view).body}</ViewContext.Provider>)

test('first says not to pay, and whom to call; the tool and the countries come after', () => {
  const [note, tool, list] = ['h1 + .note', '[data-island="who-pays"]', 'details#by-country'].map((selector) =>
    page.querySelector(selector),
  )
  expect(note?.querySelector('h2')?.textContent).toBe('No pague todavía')
  expect(note?.querySelector('a')?.getAttribute('href')).toBe('/es/revisar-oferta/#help')
  expect(note?.nextElementSibling).toBe(tool)
  expect(tool?.nextElementSibling).toBe(list)
  expect(list?.hasAttribute('open')).toBe(false)
})

test('countries where a rule was found stand before those where none was', () => {
  const words = [...page.querySelectorAll('#by-country section')].map(({ textContent }) => textContent)
  const isRuled = (text: string) => /Nadie puede cobrarle|prohíbe algunos cobros/.test(text)
  const none = words.findIndex((text) => !isRuled(text))
  expect(none).toBeGreaterThan(0)
  expect(words.slice(none).filter(isRuled)).toEqual([])
})
