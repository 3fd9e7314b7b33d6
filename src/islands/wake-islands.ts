import { type Language, languageOf } from '../site/languages'
import { bringWords } from './bring-words'
import { whenSafe } from './register-worker'

interface IslandModule {
  default: (element: HTMLElement, props: Record<string, unknown>, lang: Language) => void
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
  const lang = languageOf(page.documentElement.lang)
  const late = new Promise((resolve) => setTimeout(resolve, FOLLOWER_PATIENCE))
  for (const element of page.querySelectorAll<HTMLElement>('[data-island]')) {
    const { island: name = '' } = element.dataset
    const load = ISLANDS[`./${name}/island.tsx`]
    if (!load) continue
    const before = name === 'save-country' ? whenSafe() : undefined
    Promise.all([Promise.resolve(before).then(load), bringWords(lang, name), Promise.race([follow, late])]).then(
      ([island]) => island.default(element, readObject(element.dataset.props), lang),
      // Its script is not to be had now: what the page says without it stays.
      () => undefined,
    )
  }
}

function readObject(json: string | undefined): Record<string, unknown> {
  const data: unknown = JSON.parse(json ?? '{}')
  return typeof data === 'object' && data !== null ? { ...data } : {}
}
