import { toolPath } from '../../site/addresses'
import { languageOf } from '../../site/languages'
import { askWorker } from '../ask-worker'
import { bringWords } from '../bring-words'
import { isPageHere } from '../is-page-here'
import { wordsIn } from './words'

/**
 * Says under the title that the page is in the reader's list, with the way there, and that it opens with no signal where
 * it was read back; takes that away when the page leaves the list.
 */
export async function tellKept(page: Document, path: string, isWanted: boolean): Promise<void> {
  page.getElementById('kept')?.remove()
  if (!isWanted) return
  // There before its words: what appears with them is not announced by every reader of screens.
  const told = page.createElement('p')
  told.id = 'kept'
  told.className = 'note'
  told.setAttribute('role', 'status')
  page.querySelector('h1')?.after(told)
  const lang = languageOf(page.documentElement.lang)
  const [opens] = await Promise.all([opensWithoutSignal(path), bringWords(lang)])
  const say = wordsIn(lang)
  const link = page.createElement('a')
  link.href = import.meta.env.BASE_URL + toolPath(lang, 'list').slice(1)
  link.textContent = say('list')
  const words = page.createElement('span')
  words.append(say(opens ? 'kept' : 'listed'), ' ', link)
  told.append(words)
}

/** A page is kept as it is read; one that is not yet here is asked for once. */
async function opensWithoutSignal(path: string): Promise<boolean> {
  if (await isPageHere(path)) return true
  await askWorker({ type: 'keep', path })
  return isPageHere(path)
}
