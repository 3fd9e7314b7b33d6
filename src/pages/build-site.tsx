import { render } from 'preact-render-to-string'
import { type View, ViewContext } from '../components/view'
import type { Content } from '../content/load'
import { FIRST_LANGUAGE, hasPage, LANGUAGES, type Language, languageOf, languageRow } from '../site/languages'
import { TOPICS } from '../site/topics'
import { aboutPage, surenessPage } from './about-pages'
import { actorsPage } from './actors-page'
import { agreementsPage } from './agreements-page'
import { type BuiltPage, type PageDraft, withMain } from './built-page'
import type { ChangesInPlace } from './changes'
import { changesPage } from './changes-page'
import { countryPage, topicPage } from './country-pages'
import { credentialsPage } from './credentials-page'
import { figuresPage } from './figures-page'
import { missingPage, savedPage, searchPage } from './finding-pages'
import { guidePage, guidesPage } from './guide-pages'
import { homePage } from './home-page'
import { myListPage } from './my-list-page'
import { offerCheckPage } from './offer-check-page'
import { openDataPage } from './open-data-page'
import { pageTree } from './page-tree'
import { pathwayPage } from './pathway-pages'
import { pathwaysPage } from './pathways-page'
import { pensionPage } from './pension-page'
import { glossaryPage, languagePage } from './region-pages'
import { sharePage } from './share-page'
import { checkNested, shortHtml } from './short-html'
import { topicIndexPage } from './topic-index-page'
import { urgentPage } from './urgent-page'
import { whoPaysPage } from './who-pays-page'

/** What changed in the content, in each language. */
type Changes = Record<Language, readonly ChangesInPlace[]>

/** Every page of the site in both languages, in a fixed order: content and what changed in it in, page records out. */
export const buildPages = (views: Record<Language, View>, changes: Changes): BuiltPage[] =>
  draftPages(views, changes).map((draft) => buildPage(views[draft.lang], draft))

/** Every page that the site has, before any is rendered. */
export function draftPages(views: Record<Language, View>, changes: Changes): PageDraft[] {
  return LANGUAGES.flatMap((lang) => {
    const view = views[lang]
    const { content } = view
    const drafts: PageDraft[] = [
      ...(lang === FIRST_LANGUAGE ? [languagePage(views), missingPage(views)] : []),
      homePage(view),
      urgentPage(view),
      savedPage(view),
      aboutPage(view),
      surenessPage(view),
      changesPage(view, changes[lang]),
      openDataPage(view),
      pathwaysPage(view),
      whoPaysPage(view),
      offerCheckPage(view, view.offerCheck),
      credentialsPage(view),
      pensionPage(view),
      myListPage(view),
      sharePage(view),
      topicIndexPage(view, 'rights', 'rights'),
      topicIndexPage(view, 'women', 'women-and-diversity'),
      agreementsPage(view, 'agreements'),
      agreementsPage(view, 'conventions'),
      figuresPage(view),
      actorsPage(view),
      glossaryPage(view),
      guidesPage(view),
      ...content.guides.map((guide) => guidePage(view, guide)),
      ...content.countries.flatMap((country) => [
        countryPage(view, country),
        ...TOPICS.map((topic) => topicPage(view, country, topic)),
      ]),
      ...pathwayDrafts(view, content),
    ]
    const own = drafts.filter(({ path }) => languageOf(path) === lang)
    checkNamedPages(lang, own)
    const entries = own
      .filter((draft) => draft.kind !== 'language' && draft.kind !== 'missing')
      .map(({ title, path, kind }) => ({ title, path, kind }))
    return [...own, ...(hasPage(lang, 'search') ? [searchPage(view, entries)] : [])]
  })
}

/** @throws where the table of languages names a page for a language with few pages that the site has not got. */
function checkNamedPages(lang: Language, own: readonly PageDraft[]): void {
  const { pages } = languageRow(lang)
  const made = own.length + (pages?.includes('search') ? 1 : 0)
  if (!pages || (made === pages.length && pages.includes('home'))) return
  const found = own.map(({ path }) => path).join(' ')
  throw new Error(
    `${lang} names ${pages.length} pages (${pages.join(' ')}), among them must be home; there are ${found}`,
  )
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

/** Pages of running text, where a reader may meet a word of officials. */
const MARKED_KINDS = ['topic', 'pathway', 'departure']
/** Each mark costs the reader about 20 bytes. */
const TERMS_A_PAGE = 4

/** Renders a page. */
export function buildPage(view: View, draft: PageDraft): BuiltPage {
  const { body, documentOnly, contactsAtEnd = [], pack, questions = [], also = [], destination = '', ...rest } = draft
  const { inside = [], ...fields } = rest
  const reading: View = {
    ...view,
    contactsShown: new Set(contactsAtEnd),
    ...(MARKED_KINDS.includes(draft.kind) && { termMarks: { seen: new Set<string>(), most: TERMS_A_PAGE } }),
  }
  const html = render(<ViewContext.Provider value={reading}>{body}</ViewContext.Provider>)
  const tree = pageTree(html)
  checkNested(html, tree, draft.path)
  const main = shortHtml(tree)
  const listing = documentOnly ? render(documentOnly) : ''
  return withMain({ record: { ...fields, main }, listing, pack, questions, also, destination, inside }, main)
}
