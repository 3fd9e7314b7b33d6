/**
 * What every page brings once it stands, as one file (src/build/chunks.ts): what may come a moment later, what no page can
 * do without the network anyway, and the islands that are on most pages with what draws all of them.
 */
import './older-browsers'
import connection from './connection/island'
import { enableListening } from './listen/enable-listening'
import { putOwnFirst } from './own-first'
import { enablePrintedCode } from './printed-code'
import saveCountry from './save-country/island'
import { whenSafe } from './when-safe'

export { eraseEverything } from '../offline/erase'
export { followTranslator } from './follow-translator/follow-translator'
export { tellKept } from './keep-page/tell-kept'
export { tendWorker } from './tend-worker/tend-worker'

/** What the page's own buttons and its print get of this. */
export function enableOnceRead(page: Document): void {
  enablePrintedCode(page)
  enableListening(page)
  // Another tab keeps something: it may be the reader's countries.
  page.defaultView?.addEventListener('storage', () => putOwnFirst(page))
}

/** The islands that are in it, by their names. */
export const islands = new Map<string, typeof connection>([
  ['connection', connection],
  [
    'save-country',
    async (...mounted) => {
      await whenSafe()
      saveCountry(...mounted)
    },
  ],
])
