import { AToZ } from '../components/a-to-z'
import { Island, WithoutIsland } from '../components/island'
import { Crumbs, PageActions } from '../components/page-head'
import { SearchBox } from '../components/search-box'
import { href, type View } from '../components/view'
import { type ListedTitle, NOT_SEARCHED } from '../search/a-to-z'
import { homePath, toolPath } from '../site/addresses'
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
        <PageActions />
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
        <PageActions />
      </>
    ),
    documentOnly: <AToZ entries={entries} lang={lang} heading={t('a_to_z')} hrefOf={(path) => href(base, path)} />,
  }
}

export function missingPage(view: View): PageDraft {
  const { base } = view
  return {
    ...regionDraft(view, 'missing', 'missing', 'essentials'),
    path: '/404.html',
    alternate: homePath('en'),
    title: 'No encontramos esta página · Page not found',
    description: 'No encontramos esta página. We could not find this page.',
    body: (
      <>
        <h1>No encontramos esta página</h1>
        <p>
          Revise la dirección, o vaya al <a href={href(base, homePath('es'))}>inicio</a>, a{' '}
          <a href={href(base, toolPath('es', 'search'))}>buscar</a> o a{' '}
          <a href={href(base, toolPath('es', 'urgent'))}>ayuda urgente</a>.
        </p>
        <section lang="en">
          <h2>We could not find this page</h2>
          <p>
            Check the address, or go to the <a href={href(base, homePath('en'))}>home page</a>, to{' '}
            <a href={href(base, toolPath('en', 'search'))}>search</a> or to{' '}
            <a href={href(base, toolPath('en', 'urgent'))}>urgent help</a>.
          </p>
        </section>
      </>
    ),
  }
}
