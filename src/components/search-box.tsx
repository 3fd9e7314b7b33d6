import type { ListedTitle } from '../search/a-to-z'
import { toolPath } from '../site/addresses'
import { Island } from './island'
import { href, type View } from './view'

/** The search box: a plain form that script turns into search as you type. */
export function SearchBox({ view, page, beside = [] }: { view: View; page: boolean; beside?: readonly ListedTitle[] }) {
  const { t, lang, base } = view
  const props = {
    lang,
    ...(page && { page, heading: t('a_to_z'), beside: beside.map(({ title, path }) => ({ title, path })) }),
  }
  return (
    <Island name="search" props={props}>
      <form class="search" action={href(base, toolPath(lang, 'search'))}>
        <input
          type="search"
          name="q"
          aria-label={t('search_label')}
          placeholder={t('search_example')}
          autocomplete="off"
        />
        <button class="btn" type="submit">
          {t('search')}
        </button>
      </form>
    </Island>
  )
}
