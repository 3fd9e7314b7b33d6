import { keepPage, saveEssentials, saveTools } from '../offline/library'
import { packLists } from '../offline/packs'
import { savesData } from '../offline/save-data'
import { PackStore, SAVING_PATIENCE } from '../offline/store'
import { updateAll } from '../offline/upkeep'
import { wantPage } from '../offline/wanted'
import type { SavingMessage } from '../offline/worker-messages'
import type { Language } from '../site/languages'
import { background, type Surroundings } from './answers'

/**
 * Brings the scripts of tools, with their words in `more` languages than those in use; with the share page's where `withKit`,
 * or where some of those are here.
 */
export type BringScripts = (more: readonly Language[], withKit: boolean, signal: AbortSignal) => Promise<boolean>

/** Does what a message asks of the store. @returns what the page is answered. */
export async function save(message: SavingMessage, around: Surroundings, bringScripts: BringScripts): Promise<string> {
  if ((message.type === 'keep' || message.type === 'keep-tools') && savesData()) return 'not under Save-Data'
  const opened = await PackStore.open(SAVING_PATIENCE)
  if (!opened.ok) return opened.failure
  const store = opened.value
  if (message.type === 'keep') return keepPage(store, background(around), message.path)
  if (message.type === 'remember') return remember(store, message.path)
  if (message.type === 'save-essentials') return saveEssentials(store, background(around), message.lang)
  if (message.type === 'keep-tools') {
    // The tools' pages and data are a pack; their scripts belong to this release.
    const result = await saveTools(store, background(around), message.lang)
    if (result !== 'saved') return result
    return (await bringScripts([message.lang], message.withKit, around.signal)) ? 'saved' : 'offline'
  }
  await updateAll(store, background(around))
  const lists = await packLists(store)
  const tools = lists.ok ? lists.value.filter(({ entry, saved }) => saved && entry.kind === 'tools') : []
  const languages = tools.map(({ entry }) => entry.lang)
  if (languages.length > 0 && !savesData()) await bringScripts(languages, false, around.signal)
  return 'done'
}

/** The languages of what is saved. */
export async function languagesOfPacks(): Promise<Language[]> {
  const opened = await PackStore.open()
  const lists = opened.ok ? await packLists(opened.value) : opened
  return lists.ok ? lists.value.filter(({ saved }) => saved).map(({ entry }) => entry.lang) : []
}

declare const self: ServiceWorkerGlobalScope

/** Remembers a page, and asks the browser to wake the worker at the next connection where it can. */
async function remember(store: PackStore, path: string): Promise<string> {
  const wanted = await wantPage(store, path, Date.now())
  if (!wanted.ok) return wanted.failure
  const sync: unknown = Reflect.get(self.registration, 'sync')
  if (typeof sync === 'object' && sync !== null && 'register' in sync && typeof sync.register === 'function')
    await Promise.resolve(sync.register('wanted')).catch(() => undefined)
  return 'remembered'
}
