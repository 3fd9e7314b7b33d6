import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type View, ViewContext } from '../../src/components/view'
import { loadContent } from '../../src/content/load'
import { loadTranslators } from '../../src/i18n/translate'
import { aboutPage } from '../../src/pages/about-pages'
import { readEdition } from '../../src/site/edition'

const { content } = loadContent('content')
const translators = loadTranslators('content/locales')

/** What the page says beside the code of the fact that a reader came from. */
function told(lang: 'es' | 'en', settings: Record<string, string>): string {
  const view: View = {
    ...{ content, offerCheck: { questions: [], rules: [] }, campaigns: [], lang, t: translators[lang], base: '/' },
    ...{ today: '2026-12-01', edition: readEdition(settings), islands: new Set() },
  }
  const page = render(<ViewContext.Provider value={view}>{aboutPage(view).body}</ViewContext.Provider>)
  return /id="reported"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ''
}

test('who has the code of a wrong fact is told who can be told, also where nobody runs the edition', () => {
  expect(told('es', {})).toMatch(/Nadie administra esta edición.*llame a la institución que nombra/s)
  expect(told('en', {})).toMatch(/no one gets reports here.*call the institution that it names/s)
  expect(told('es', { RUN_BY: 'Consulado en Tapachula' })).toContain('publica esta edición: Consulado en Tapachula')
  expect(told('es', {})).not.toContain('<a ')
  expect(told('en', { REPOSITORY: 'https://code.example/ruta' })).toContain('href="https://code.example/ruta"')
})
