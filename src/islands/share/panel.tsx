import { render } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { mailLink, messageText, type SharedPage, smsLink, whatsAppLink } from '../../sharing/message'
import { qrSvg } from '../../sharing/qr-svg'
import { smsText } from '../../sharing/sms'
import { languageOf } from '../../site/languages'
import { sharedPage } from './shared-page'
import { ShownCode } from './shown-code'
import { type Words, wordsIn } from './words'
import './share.css'

interface Props {
  shared: SharedPage
  say: Words
  onClose: () => void
  onLeave: () => void
}

function SharePanel({ shared, say, onClose, onLeave }: Props) {
  const [status, setStatus] = useState('')
  const [showing, setShowing] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  const text = messageText(shared)
  const code = qrSvg(shared.address)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setStatus(say('copied'))
    } catch {
      if (words.current) getSelection()?.selectAllChildren(words.current)
      setStatus(say('copy-yourself'))
    }
  }
  const otherApps = async () => {
    try {
      await navigator.share({ title: shared.title, text: shared.message, url: shared.address })
    } catch (error) {
      const closed = error instanceof DOMException && error.name === 'AbortError'
      if (!closed) setStatus(say('no-apps'))
    }
  }
  const printPage = () => {
    onClose()
    print()
  }

  return (
    <>
      <div class="row">
        <h2 id="share-title">{say('title')}</h2>
        <button type="button" class="btn quiet small" onClick={onClose}>
          {say('close')}
        </button>
        <button type="button" class="btn stop small" onClick={onLeave}>
          {say('leave')}
        </button>
      </div>
      <p class="share-words" ref={words}>
        {text}
      </p>
      <div class="share-ways">
        <a class="btn" href={whatsAppLink(text)} rel="noreferrer">
          WhatsApp
        </a>
        <a class="btn quiet" href={smsLink(smsText(shared.sms || shared.message, shared.address))}>
          SMS
        </a>
        <button type="button" class="btn quiet" onClick={copy}>
          {say('copy')}
        </button>
        <a class="btn quiet" href={mailLink(shared.title, text)}>
          {say('mail')}
        </a>
        {typeof navigator.share === 'function' && (
          <button type="button" class="btn quiet" onClick={otherApps}>
            {say('other')}
          </button>
        )}
        <button type="button" class="btn quiet" onClick={printPage}>
          {say('print')}
        </button>
        <button type="button" class="btn quiet share-code" onClick={() => setShowing(true)}>
          <span class="qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: code }} />
          {say('show')}
        </button>
      </div>
      <p role="status">{status}</p>
      {showing && <ShownCode shared={shared} code={code} say={say} onClose={() => setShowing(false)} />}
    </>
  )
}

/** Opens the panel over the page. Focus returns to the page's share link when it closes. */
export function openSharePanel(page: Document, link: HTMLAnchorElement): void {
  const say = wordsIn(languageOf(page.documentElement.lang))
  const dialog = page.createElement('dialog')
  dialog.className = 'share'
  dialog.setAttribute('aria-labelledby', 'share-title')
  const close = () => dialog.close()
  // The page's own button lies under the panel, out of reach.
  const leave = () => page.getElementById('leave')?.click()
  render(<SharePanel shared={sharedPage(page, link)} say={say} onClose={close} onLeave={leave} />, dialog)
  dialog.addEventListener('close', (event) => {
    if (event.target !== dialog) return
    render(null, dialog)
    dialog.remove()
    link.focus()
  })
  page.body.append(dialog)
  dialog.showModal()
}
