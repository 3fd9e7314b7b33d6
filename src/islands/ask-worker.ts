import type { Message } from '../offline/worker-messages'
import { serviceWorkers } from './optional-apis'

/** Sends the worker that has the page, or another, a message and waits for its answer; undefined where there is none. */
export function askWorker(
  message: Message | { type: 'check-shell' },
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
