interface IslandModule {
  default: (element: HTMLElement, props: Record<string, unknown>, strings: Record<string, string>) => void
}

const ISLANDS = import.meta.glob<IslandModule>('./*/island.tsx')

/** Milliseconds that islands wait for what follows a translator; without it they wake all the same. */
const FOLLOWER_PATIENCE = 1_000

/**
 * Brings each marked place of the page to life with its island, loaded only where there is one. Before any of them writes a
 * word, the page is watched for translators.
 */
export function wakeIslands(page: Document): void {
  const follow = import('./follow-translator/follow-translator').then(
    ({ followTranslator }) => followTranslator(page.body),
    () => undefined,
  )
  const late = new Promise((resolve) => setTimeout(resolve, FOLLOWER_PATIENCE))
  for (const element of page.querySelectorAll<HTMLElement>('[data-island]')) {
    const load = ISLANDS[`./${element.dataset.island}/island.tsx`]
    if (!load) continue
    Promise.all([load(), Promise.race([follow, late])]).then(
      ([island]) => island.default(element, readObject(element.dataset.props), readStrings(element.dataset.strings)),
      // Its script is not to be had now: what the page says without it stays.
      () => undefined,
    )
  }
}

function readObject(json: string | undefined): Record<string, unknown> {
  const data: unknown = JSON.parse(json ?? '{}')
  return typeof data === 'object' && data !== null ? { ...data } : {}
}

function readStrings(json: string | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(readObject(json)).map(([key, words]) => [key, String(words)]))
}
