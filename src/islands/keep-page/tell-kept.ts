import { toolPath } from '../../site/addresses'
import { languageOf } from '../../site/languages'
import { askReadyWorker } from '../ask-worker'
import { bringWords } from '../bring-words'
import { isPageHere } from '../is-page-here'
import { keepTools } from '../keep-tools'
import { shellIsWhole } from '../save-country/shell-check'
import { wordsIn } from './words'

/** Milliseconds that the reader waits for the worker to say what it has: that long the first one may take to come. */
const PATIENCE = 12_000

/**
 * Says under the title that the page is in the reader's list, with the way there, and that it opens with no signal where
 * it was read back; takes that away when the page leaves the list. The list, which is a tool, is kept too.
 */
export async function tellKept(page: Document, path: string, isWanted: boolean): Promise<void> {
  page.getElementById('kept')?.remove()
  if (!isWanted) return
  // There before its words, and not seen: what appears with them is not announced by every reader of screens.
  const told = page.createElement('p')
  told.id = 'kept'
  told.setAttribute('role', 'status')
  page.querySelector('h1')?.after(told)
  try {
    const lang = languageOf(page.documentElement.lang)
    const [opens] = await Promise.all([opensWithoutSignal(path), bringWords(lang)])
    const say = wordsIn(lang)
    const link = page.createElement('a')
    link.href = import.meta.env.BASE_URL + toolPath(lang, 'list').slice(1)
    link.textContent = say('list')
    const words = page.createElement('span')
    words.append(say(opens ? 'kept' : 'listed'), ' ', link)
    told.className = 'note actions'
    told.append(words)
    keepTools(lang)
  } catch {
    told.remove()
  }
}

/** A page is kept as it is read; one that is not yet here is asked for once. It opens only in a whole shell. */
async function opensWithoutSignal(path: string): Promise<boolean> {
  if (!(await isPageHere(path))) await askReadyWorker({ type: 'keep', path }, PATIENCE)
  return (await isPageHere(path)) && (await shellIsWhole(PATIENCE)) === 'whole'
}
