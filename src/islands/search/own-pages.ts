import { savedLinks } from '../../offline/pages'
import { PackStore } from '../../offline/store'
import { serviceWorkers } from '../../site/optional-apis'
import { pagesInList } from '../kept-pages'

/** Among which of the reader's own pages to look: those of the list, or all that open on this phone without a connection. */
export type Own = 'list' | 'saved'

/** Which of the reader's own pages there are to look among. */
export function ownOffered(): Own[] {
  const own: Own[] = pagesInList().length > 0 ? ['list'] : []
  return serviceWorkers()?.controller ? [...own, 'saved'] : own
}

/** The addresses of the reader's own pages; none where the phone does not tell. */
export async function ownPages(own: Own): Promise<string[]> {
  if (own === 'list') return pagesInList().map(({ path }) => path)
  const store = await PackStore.open()
  const links = store.ok ? await savedLinks(store.value) : store
  return links.ok ? links.value.map(({ path }) => path) : []
}
