import { Fragment } from 'preact'
import { AToZ } from '../components/a-to-z'
import { Island, WithoutIsland } from '../components/island'
import { Crumbs } from '../components/page-head'
import { SearchBox } from '../components/search-box'
import { href, type View } from '../components/view'
import { type ListedTitle, NOT_SEARCHED } from '../search/a-to-z'
import { homePath, toolPath } from '../site/addresses'
import { besideOf, FIRST_LANGUAGE, LANGUAGES, type Language } from '../site/languages'
import type { PageDraft } from './built-page'
import { regionDraft } from './region-draft'

/** Pages by which a reader finds other pages: what is saved, search, and what is not there. */

export function savedPage(view: View): PageDraft {
  const { t, lang, base } = view
  return {
    ...regionDraft(view, 'saved', 'saved', 'essentials'),
    title: t('saved_title'),
    description: t('saved_lead'),
    message: t('message.saved'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('saved_title')}</h1>
        <p class="lead">{t('saved_lead')}</p>
        <Island name="saved">
          <WithoutIsland words={t('save_needs_script')} />
        </Island>
        <p>
          <a href={href(base, toolPath(lang, 'list'))}>{t('list.title')}</a>
        </p>
      </>
    ),
  }
}

/**
 * Search, and without script the A–Z of everything. `entries` are title and path of every page in this language. The list
 * stands in the document alone: a stored page is opened with script, which draws it from the search index.
 */
export function searchPage(view: View, entries: readonly (ListedTitle & { kind: string })[]): PageDraft {
  const { t, lang, base } = view
  return {
    ...regionDraft(view, 'search', 'search', 'essentials'),
    title: t('search_title'),
    description: t('search_lead'),
    message: t('message.search'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('search_title')}</h1>
        <SearchBox view={view} page={true} beside={entries.filter(({ kind }) => NOT_SEARCHED.includes(kind))} />
      </>
    ),
    documentOnly: <AToZ entries={entries} lang={lang} heading={t('a_to_z')} hrefOf={(path) => href(base, path)} />,
  }
}

/** What a host answers to an address that is nowhere: in all languages, since it is in none. */
export function missingPage(views: Record<Language, View>): PageDraft {
  const view = views[FIRST_LANGUAGE]
  const inAll = (key: string) => LANGUAGES.map((lang) => views[lang].t(key))
  return {
    ...regionDraft(view, 'missing', 'missing', 'essentials'),
    path: '/404.html',
    alternate: homePath(besideOf(FIRST_LANGUAGE)),
    title: inAll('missing.name').join(' · '),
    description: inAll('missing.title')
      .map((sentence) => `${sentence}.`)
      .join(' '),
    body: (
      <>
        {LANGUAGES.map((lang) =>
          lang === FIRST_LANGUAGE ? (
            <Fragment key={lang}>
              <h1>{views[lang].t('missing.title')}</h1>
              <WayOn view={views[lang]} />
            </Fragment>
          ) : (
            <section key={lang} lang={lang}>
              <h2>{views[lang].t('missing.title')}</h2>
              <WayOn view={views[lang]} />
            </section>
          ),
        )}
      </>
    ),
  }
}

/** Where to go from an address that is nowhere. In the text the three links stand in brackets. */
function WayOn({ view: { t, lang, base } }: { view: View }) {
  const places = [homePath(lang), toolPath(lang, 'search'), toolPath(lang, 'urgent')]
  return (
    <p>
      {t('missing.way_on')
        .split(/[[\]]/)
        .map((part, at) =>
          at % 2 === 1 ? <a href={href(base, places[(at - 1) / 2] ?? homePath(lang))}>{part}</a> : part,
        )}
    </p>
  )
}
