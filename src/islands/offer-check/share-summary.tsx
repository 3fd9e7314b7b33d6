import { hasShareSheet, openShareSheet } from '../share/share-sheet'
import type { Words } from './words'

/** Sends the summary by the system's share sheet or WhatsApp, or prints the page, when the reader asks. */
export function ShareSummary({ text, say }: { text: string; say: Words }) {
  const address = location.href
  const whatsapp = `https://wa.me/?text=${encodeURIComponent(`${text}\n${address}`)}`
  const share = async (event: Event) => {
    if (!hasShareSheet()) return
    event.preventDefault()
    if ((await openShareSheet({ text, url: address })) === 'failed') location.assign(whatsapp)
  }
  return (
    <div class="actions">
      <h3>{say('show')}</h3>
      <p>{say('show-words')}</p>
      <p class="row">
        <a class="btn small" href={whatsapp} rel="noreferrer" onClick={share}>
          {say('share')}
        </a>
        <button type="button" class="btn quiet small" onClick={() => print()}>
          {say('print')}
        </button>
      </p>
    </div>
  )
}
