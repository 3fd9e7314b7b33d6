import { render } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { mailLink, messageText, type SharedPage, smsLink, whatsAppLink } from '../../sharing/message'
import { fitsCode, qrSvg } from '../../sharing/qr-svg'
import { smsText } from '../../sharing/sms'
import { toolPath } from '../../site/addresses'
import { type Language, languageOf } from '../../site/languages'
import { copyText } from '../copy-text'
import { openDialog } from '../optional-apis'
import { hasShareSheet, openShareSheet } from './share-sheet'
import { sharedPage } from './shared-page'
import { ShownCode } from './shown-code'
import { type Words, wordsIn } from './words'
import './share.css'

interface Props {
  lang: Language
  shared: SharedPage
  say: Words
  onClose: () => void
  onLeave: () => void
}

function SharePanel({ lang, shared, say, onClose, onLeave }: Props) {
  const [status, setStatus] = useState('')
  const [showing, setShowing] = useState(false)
  const words = useRef<HTMLParagraphElement>(null)
  const text = messageText(shared)
  const code = fitsCode(shared.address) ? qrSvg(shared.address) : undefined

  const copy = async () => {
    try {
      await copyText(text)
      setStatus(say('copied'))
    } catch {
      if (words.current) getSelection()?.selectAllChildren(words.current)
      setStatus(say('copy-yourself'))
    }
  }
  const otherApps = async () => {
    const ended = await openShareSheet({ title: shared.title, text: shared.message, url: shared.address })
    if (ended === 'failed') setStatus(say('no-apps'))
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
        {hasShareSheet() && (
          <button type="button" class="btn quiet" onClick={otherApps}>
            {say('other')}
          </button>
        )}
        <button type="button" class="btn quiet" onClick={printPage}>
          {say('print')}
        </button>
        {code && (
          <button type="button" class="btn quiet share-code" onClick={() => setShowing(true)}>
            <span class="qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: code }} />
            {say('show')}
          </button>
        )}
        <a class="btn quiet share-code" href={passOnAddress(lang)}>
          {say('pass-on')}
        </a>
      </div>
      <p role="status">{status}</p>
      {showing && code && <ShownCode shared={shared} code={code} say={say} onClose={() => setShowing(false)} />}
    </>
  )
}

/** Where what is saved is passed on, at once where it is the country of this page. */
const passOnAddress = (lang: Language) =>
  `${import.meta.env.BASE_URL + toolPath(lang, 'saved').slice(1)}#${document.body.dataset.is?.split(' ')[1] ?? ''}`

/** Opens the panel over the page. Focus returns to the page's share link when it closes. */
export function openSharePanel(page: Document, link: HTMLAnchorElement): void {
  const lang = languageOf(page.documentElement.lang)
  const say = wordsIn(lang)
  const dialog = page.createElement('dialog')
  dialog.className = 'share'
  dialog.setAttribute('aria-labelledby', 'share-title')
  const close = () => dialog.close()
  // The page's own button lies under the panel, out of reach.
  const leave = () => page.getElementById('leave')?.click()
  render(<SharePanel lang={lang} shared={sharedPage(page, link)} say={say} onClose={close} onLeave={leave} />, dialog)
  dialog.addEventListener('close', (event) => {
    if (event.target !== dialog) return
    render(null, dialog)
    dialog.remove()
    link.focus()
  })
  page.body.append(dialog)
  openDialog(dialog)
}
