import { enableKeepingPage } from './enable-keeping-page'
import { enableKiosk } from './enable-kiosk'
import { enableExplainingTerms } from './explain-term/enable-explaining-terms'
import { makeRoomForHeader } from './header-room'
import { enableHeaderSearch } from './header-search'
import { keepPlaceInOtherLanguage } from './language-link'
import { enableLeavingQuickly } from './leave-quickly'
import { linkSources } from './link-sources'
import { putOwnFirst } from './own-first'
import { markOldPage } from './page-age'
import { enablePrinting } from './printing'
import { registerWorker } from './register-worker'
import { showReportedRecord } from './reported-record'
import { enableSharing } from './share/enable-sharing'
import { enableStand } from './stand/enable-stand'
import { wakeIslands } from './wake-islands'

enableKiosk(document)
enableLeavingQuickly(document)
markOldPage(document, new Date().toISOString().slice(0, 10))
showReportedRecord(document)
linkSources(document)
makeRoomForHeader(document)
keepPlaceInOtherLanguage(document)
enableSharing(document)
putOwnFirst(document)
enableStand(document)
enablePrinting(document)
enableKeepingPage(document)
enableExplainingTerms(document)
enableHeaderSearch(document)
registerWorker(document)
wakeIslands(document)
import('./once-read').then(
  ({ enableOnceRead }) => enableOnceRead(document),
  () => undefined,
)
