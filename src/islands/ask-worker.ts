import type { Message } from '../offline/worker-messages'
import { serviceWorkers } from './optional-apis'

/** Sends the worker a message and waits for its answer; undefined where no worker has the page. */
export function askWorker(message: Message): Promise<unknown> {
  const worker = serviceWorkers()?.controller
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
