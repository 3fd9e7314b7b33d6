import { serviceWorkers, subtleCrypto } from '../site/optional-apis'
import { PackStore, SAVING_PATIENCE } from './store'

/** Why nothing can be saved here now. refused: the browser gives no storage, or lets no worker run. */
export type NoStorage = 'refused' | 'blocked' | 'quota'

/**
 * The store, where pages saved on this phone will open with no connection: the browser gives storage and lets a service
 * worker run. Private modes, blocked site data and addresses without https refuse one or the other.
 */
export async function storeForSaving(): Promise<PackStore | NoStorage> {
  const workers = serviceWorkers()
  if (!subtleCrypto() || !workers) return 'refused'
  const [opened, worker] = await Promise.all([
    PackStore.open(SAVING_PATIENCE),
    workers.getRegistration().then(
      () => true,
      () => false,
    ),
  ])
  if (!opened.ok) return opened.failure === 'damaged' ? 'refused' : opened.failure
  return worker ? opened.value : 'refused'
}
