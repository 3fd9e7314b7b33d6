import { enableLeavingQuickly } from './leave-quickly'
import { enableListening } from './listen'
import { markOldPage } from './page-age'
import { registerWorker } from './register-worker'
import { enableSharing } from './share'
import { wakeIslands } from './wake-islands'

enableLeavingQuickly(document)
markOldPage(document, new Date().toISOString().slice(0, 10))
enableSharing(document)
enableListening(document)
wakeIslands(document)
registerWorker(document)
