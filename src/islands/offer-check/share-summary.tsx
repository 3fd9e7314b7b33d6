import type { Words } from './words'

/** Sends the summary by the system's share sheet or WhatsApp, or prints the page, when the reader asks. */
export function ShareSummary({ text, say }: { text: string; say: Words }) {
  const address = location.href
  const whatsapp = `https://wa.me/?text=${encodeURIComponent(`${text}\n${address}`)}`
  const share = (event: Event) => {
    if (typeof navigator.share !== 'function') return
    event.preventDefault()
    navigator.share({ text, url: address }).catch((error: unknown) => {
      const closed = error instanceof DOMException && error.name === 'AbortError'
      if (!closed) location.assign(whatsapp)
    })
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
