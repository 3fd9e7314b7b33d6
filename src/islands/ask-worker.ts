import type { Message } from '../offline/worker-messages'
import { serviceWorkers } from './optional-apis'

/** Sends the worker that has the page, or another, a message and waits for its answer; undefined where there is none. */
export function askWorker(
  message: Message,
  worker: ServiceWorker | null | undefined = serviceWorkers()?.controller,
): Promise<unknown> {
  if (!worker) return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = (event) => {
      port1.close()
      resolve(event.data)
    }
    worker.postMessage(message, [port2])
  })
}

/**
 * The same of the worker that is to come, which has the page only later; 'silent' where none answered within `patience`
 * milliseconds.
 */
export async function askReadyWorker(message: Message, patience: number): Promise<unknown> {
  const workers = serviceWorkers()
  if (!workers) return 'silent'
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<'silent'>((resolve) => {
    timer = setTimeout(resolve, patience, 'silent')
  })
  const asked = workers.ready.then(({ active }) => askWorker(message, active))
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
