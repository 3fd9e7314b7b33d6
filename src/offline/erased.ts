import { channels } from '../site/optional-apis'

/** Tabs and the worker tell one another here. */
const CHANNEL = 'ruta-clara'
const ERASED = 'erased'

/** Tells other tabs and the worker that everything is being erased, so that nothing under way is saved after it. */
export function tellErased(): void {
  const Channel = channels()
  if (!Channel) return
  const channel = new Channel(CHANNEL)
  channel.postMessage(ERASED)
  channel.close()
}

/** Listens for the same. `heard` says whether it came; `end` ends the listening. */
export function listenForErasing(): { heard: () => boolean; end: () => void } {
  const Channel = channels()
  if (!Channel) return { heard: () => false, end: () => undefined }
  const channel = new Channel(CHANNEL)
  let heard = false
  channel.onmessage = ({ data }) => {
    heard ||= data === ERASED
  }
  return { heard: () => heard, end: () => channel.close() }
}
