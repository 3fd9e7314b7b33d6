import { serviceWorkers, subtleCrypto } from '../site/optional-apis'
import { PackStore, SAVING_PATIENCE } from './store'

/**
 * Whether pages saved on this phone will open with no connection: the browser gives storage and lets a service worker
 * run. Private modes, blocked site data and addresses without https refuse one or the other.
 */
export async function canSave(): Promise<boolean> {
  const workers = serviceWorkers()
  if (!subtleCrypto() || !workers) return false
  const [opened, worker] = await Promise.all([
    PackStore.open(SAVING_PATIENCE),
    workers.getRegistration().then(
      () => true,
      () => false,
    ),
  ])
  return opened.ok && worker
}
