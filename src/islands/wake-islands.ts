import { type Language, languageOf } from '../site/languages'
import { bringWords } from './bring-words'

type Wake = (element: HTMLElement, props: Record<string, unknown>, lang: Language) => void

/** The islands that have a file of their own. */
const ISLANDS = import.meta.glob<{ default: Wake }>([
  './*/island.tsx',
  '!./connection/island.tsx',
  '!./save-country/island.tsx',
])

/** Milliseconds that islands wait for what follows a translator; without it they wake all the same. */
const FOLLOWER_PATIENCE = 1_000

/**
 * Brings each marked place of the page to life with its island, loaded only where there is one. Before any of them writes a
 * word, the page is watched for translators.
 */
export function wakeIslands(page: Document): void {
  const follow = import('./once-read').then(
    ({ followTranslator }) => followTranslator(page.body),
    () => undefined,
  )
  const lang = languageOf(page.documentElement.lang)
  const late = new Promise((resolve) => setTimeout(resolve, FOLLOWER_PATIENCE))
  for (const element of page.querySelectorAll<HTMLElement>('[data-island]')) {
    const { island: name = '' } = element.dataset
    Promise.all([bringIsland(name), bringWords(lang, name), Promise.race([follow, late])]).then(
      ([wake]) => wake?.(element, readObject(element.dataset.props), lang),
      // Its script is not to be had now: what the page says without it stays.
      () => undefined,
    )
  }
}

async function bringIsland(name: string): Promise<Wake | undefined> {
  const load = ISLANDS[`./${name}/island.tsx`]
  if (load) return (await load()).default
  return (await import('./once-read')).islands.get(name)
}

function readObject(json: string | undefined): Record<string, unknown> {
  const data: unknown = JSON.parse(json ?? '{}')
  return typeof data === 'object' && data !== null ? { ...data } : {}
}
