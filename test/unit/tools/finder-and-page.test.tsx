// @vitest-environment happy-dom

import type { JSX } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { CredentialCard } from '../../../src/components/record-cards'
import { type View, ViewContext } from '../../../src/components/view'
import { loadContent } from '../../../src/content/load'
import { stated } from '../../../src/content/stated'
import { loadTranslators } from '../../../src/i18n/translate'
import { type ListedCredential, listedCredentials } from '../../../src/islands/credential-finder/listed-credentials'
import { ResultCard } from '../../../src/islands/credential-finder/result-card'
import { credentialsPage } from '../../../src/pages/credentials-page'
import { pathwayPage } from '../../../src/pages/pathway-pages'
import { pathwayFinderData } from '../../../src/publish/tool-data/pathway-finder-data'
import { readEdition } from '../../../src/site/edition'

const { content } = loadContent('content')
const translators = loadTranslators('content/locales')
const today = '2026-12-01'

const viewIn = (lang: 'es' | 'en', shown = content): View => ({
  ...{ content: shown, offerCheck: { questions: [], rules: [] }, campaigns: [], lang, t: translators[lang], base: '/' },
  ...{ today, edition: readEdition({}), islands: new Set(['credential-finder']) },
})

function seen(view: View, part: JSX.Element): HTMLElement {
  const element = document.createElement('div')
  element.innerHTML = render(<ViewContext.Provider value={view}>{part}</ViewContext.Provider>)
  return element
}

/** What stands on a card before everything else: that something is paused, has ended or may have. */
const warningOf = (card: ParentNode) =>
  [...card.querySelectorAll('.note:not([hidden])')].map(({ textContent }) => textContent?.trim()).join(' ')

const inFinder = (record: ListedCredential, view: View) =>
  warningOf(
    seen(
      view,
      <ResultCard
        record={record}
        compared={false}
        asksTrade={false}
        full={false}
        onCompare={() => {}}
        say={(key: string) => key}
      />,
    ),
  )

describe.each(['es', 'en'] as const)('in %s, over all content', (lang) => {
  test('the finder of certifications warns of what is paused, has ended or may have as its page does', () => {
    const [first, ...others] = content.credentials
    if (!first) throw new Error('no credentials')
    const ended = { ...first, evidence: { ...first.evidence, until: '2026-01-31' } }
    const view = viewIn(lang, { ...content, credentials: [ended, ...others] })
    const listed = listedCredentials(seen(view, credentialsPage(view).body))
    expect(listed.length).toBe(content.credentials.length)
    const warned = view.content.credentials.filter((credential) => {
      const onPage = warningOf(seen(view, <CredentialCard view={view} credential={credential} />))
      const record = listed.find(({ id }) => id === credential.id)
      expect(record && inFinder(record, view), credential.id).toBe(onPage)
      return onPage
    })
    const notOpen = content.credentials.filter(({ status }) => status && status.value !== 'open')
    expect(warned.map(({ id }) => id).sort()).toEqual([first.id, ...notOpen.map(({ id }) => id)].sort())
    expect(notOpen.map(({ id }) => id)).toContain('hn-senprende')
  })

  test('what a certification says of being suspended or going on is its status, which both show', () => {
    const says = /suspend|en pausa|pregunte si siguen?\b|si sigue\b|paused|if it (?:is still|goes on)/i
    const untold = content.credentials.filter(({ status, what }) => !status && says.test(what[lang]))
    expect(untold.map(({ id }) => id)).toEqual([])
  })

  test('the finder of pathways tells ages in the words of their pages', () => {
    const view = viewIn(lang)
    const told = new Map(pathwayFinderData(content, { lang, t: view.t, today }).pathways.map((one) => [one.id, one]))
    const withAge = content.pathways.filter((pathway) => stated(pathway.age))
    expect(withAge.length).toBeGreaterThan(5)
    for (const pathway of withAge) {
      const page = seen(view, pathwayPage(view, pathway).body)
      const facts = [...page.querySelectorAll('dd')].map(({ textContent }) => textContent)
      expect(facts, pathway.id).toContain(told.get(pathway.id)?.age)
    }
    expect(told.get('ca-sawp')?.age).toMatch(/21.*22/)
  })
})
