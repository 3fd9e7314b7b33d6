import { render } from 'preact-render-to-string'
import { type View, ViewContext } from '../components/view'
import type { Content } from '../content/load'
import { LANGUAGES, TOPICS } from '../content/vocabulary'
import type { BuiltPage, PageDraft } from './built-page'
import { countryPage, topicPage } from './country-pages'
import { credentialsPage } from './credentials-page'
import { figuresPage } from './figures-page'
import { guidePage, guidesPage } from './guide-pages'
import { myListPage } from './my-list-page'
import { offerCheckPage } from './offer-check-page'
import { pathwayPage } from './pathway-pages'
import { pathwaysPage } from './pathways-page'
import { pensionPage } from './pension-page'
import {
  aboutPage,
  agreementsPage,
  glossaryPage,
  homePage,
  languagePage,
  missingPage,
  savedPage,
  searchPage,
  topicIndexPage,
  urgentPage,
} from './region-pages'
import { whoPaysPage } from './who-pays-page'

/** Every page of the site in both languages, in a fixed order: content in, page records out. */
export function buildPages(views: Record<'es' | 'en', View>): BuiltPage[] {
  return LANGUAGES.flatMap((lang) => {
    const view = views[lang]
    const { content } = view
    const drafts: PageDraft[] = [
      ...(lang === 'es' ? [languagePage(view), missingPage(view)] : []),
      homePage(view),
      urgentPage(view),
      savedPage(view),
      aboutPage(view),
      pathwaysPage(view),
      whoPaysPage(view),
      offerCheckPage(view, view.offerCheck),
      credentialsPage(view),
      pensionPage(view),
      myListPage(view),
      topicIndexPage(view, 'rights', 'rights'),
      topicIndexPage(view, 'women', 'women-and-diversity'),
      agreementsPage(view, 'agreements'),
      agreementsPage(view, 'conventions'),
      figuresPage(view),
      glossaryPage(view),
      guidesPage(view),
      ...content.guides.map((guide) => guidePage(view, guide)),
      ...content.countries.flatMap((country) => [
        countryPage(view, country),
        ...TOPICS.map((topic) => topicPage(view, country, topic)),
      ]),
      ...pathwayDrafts(view, content),
    ]
    const entries = drafts
      .filter((draft) => draft.kind !== 'language' && draft.kind !== 'missing')
      .map(({ title, path }) => ({ title, path }))
    return [...drafts, searchPage(view, entries)].map((draft) => finish(view, draft))
  })
}

function pathwayDrafts(view: View, content: Content): PageDraft[] {
  const members = new Set<string>(content.countries.map((country) => country.id))
  return content.pathways.flatMap((pathway) => [
    pathwayPage(view, pathway),
    ...Object.values(pathway.from)
      .filter((departure) => members.has(departure.origin))
      .map((departure) => pathwayPage(view, pathway, departure)),
  ])
}

function finish(view: View, draft: PageDraft): BuiltPage {
  const { body, pack, questions = [], also = [], destination = '', inside = [], ...fields } = draft
  const main = render(<ViewContext.Provider value={view}>{body}</ViewContext.Provider>)
  return { record: { ...fields, main }, pack, questions, also, destination, inside }
}
