import { type Language, languageOf } from '../site/languages'

interface IslandModule {
  default: (element: HTMLElement, props: Record<string, unknown>, lang: Language) => void
}

const ISLANDS = import.meta.glob<IslandModule>('./*/island.tsx')

/** Brings each marked place of the page to life with its island, loaded only where there is one. */
export function wakeIslands(page: Document): void {
  const lang = languageOf(page.documentElement.lang)
  for (const element of page.querySelectorAll<HTMLElement>('[data-island]')) {
    const load = ISLANDS[`./${element.dataset.island}/island.tsx`]
    load?.().then(
      (island) => island.default(element, readObject(element.dataset.props), lang),
      // Its script is not to be had now: what the page says without it stays.
      () => undefined,
    )
  }
}

function readObject(json: string | undefined): Record<string, unknown> {
  const data: unknown = JSON.parse(json ?? '{}')
  return typeof data === 'object' && data !== null ? { ...data } : {}
}
