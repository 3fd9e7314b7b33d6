import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type View, ViewContext } from '../../src/components/view'
import { loadContent } from '../../src/content/load'
import { loadTranslators } from '../../src/i18n/translate'
import { topicPage } from '../../src/pages/country-pages'
import { readEdition } from '../../src/site/edition'

const { content } = loadContent('content')
const { es: t } = loadTranslators('content/locales')

test.each(content.countries.map((country) => [country.id, country] as const))(
  'who was cheated sees on the page of fraud of %s whom to call before everything else',
  (_, country) => {
    const view: View = {
      ...{ content, offerCheck: { questions: [], rules: [] }, campaigns: [], lang: 'es', t, base: '/' },
      ...{ today: '2026-12-01', edition: readEdition({}), islands: new Set(), contactsShown: new Set<string>() },
    }
    const { body, contactsAtEnd = [] } = topicPage(view, country, 'fraud')
    const page = render(<ViewContext.Provider value={view}>{body}</ViewContext.Provider>)
    const [head = ''] = page.split('class="lead"')
    const first = content.contacts.find(({ id }) => id === contactsAtEnd[0])
    expect(head).toContain(first?.name.es)
    expect(head).toContain(`href="tel:${first?.phones[0]?.number}"`)
  },
)
