import { cacheStorage, optional, serviceWorkers } from '../site/optional-apis'
import { tellErased } from './erased'
import { PackStore } from './store'

/**
 * Erases all that the app keeps on this phone: stored pages, caches, settings, and the service worker itself.
 * @returns false where something may be left.
 */
export async function eraseEverything(): Promise<boolean> {
  tellErased()
  // A browser that refuses to name its workers must not keep the rest from being erased.
  const [found] = await Promise.allSettled([serviceWorkers()?.getRegistration()])
  const registration = found.status === 'fulfilled' ? found.value : undefined
  // One that is still being installed would go on keeping what it brings.
  const workers = [registration?.installing, registration?.waiting, registration?.active]
  await Promise.all(workers.map(stopWorker))
  const steps = await Promise.allSettled([eraseStore(), eraseCaches(), eraseSettings(), registration?.unregister()])
  return [found, ...steps].every((step) => step.status === 'fulfilled')
}

/** Ends what a worker is at, so that nothing is saved again behind the erasing; waits a moment for it to say so. */
export async function stopWorker(worker: ServiceWorker | null | undefined): Promise<void> {
  if (!worker) return
  const { port1, port2 } = new MessageChannel()
  const stopped = new Promise<void>((resolve) => {
    port1.onmessage = () => resolve()
    setTimeout(resolve, 2_000)
  })
  worker.postMessage({ type: 'stop' }, [port2])
  await stopped
  port1.close()
}

async function eraseStore(): Promise<void> {
  const store = await PackStore.open()
  // Where storage is refused nothing was ever kept; where it does not answer, something may be.
  if (!store.ok && store.failure === 'blocked') throw new Error(store.failure)
  if (!store.ok) return
  const erased = await store.value.erase()
  if (!erased.ok) throw new Error(erased.failure)
}

async function eraseCaches(): Promise<void> {
  const caches = cacheStorage()
  for (const name of (await caches?.keys()) ?? []) await caches?.delete(name)
}

async function eraseSettings(): Promise<void> {
  optional(globalThis, 'localStorage')?.clear()
  optional(globalThis, 'sessionStorage')?.clear()
}
