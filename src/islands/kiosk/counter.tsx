import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { fitsCode, qrSvg } from '../../sharing/qr-svg'
import { languageOf } from '../../site/languages'
import { openDialog, speech } from '../optional-apis'
import { keepScreenAwake } from '../share/screen-awake'
import { type Words, wordsIn } from './counter-words'
import { forgetPerson } from './forget-person'
import { guardLinks } from './guard'
import { HoldButton } from './hold-button'
import { type Idle, idleAt } from './idle'
import { endKiosk, type KioskFlag, parseFlag } from './kiosk-flag'
import type { Tap } from './links'
import { goBack, wayBack } from './way-back'
import './kiosk.css'

const TICK_MS = 1_000
// Not 'scroll': the page scrolls by itself too.
const TOUCHES = ['pointerdown', 'touchmove', 'wheel', 'keydown', 'input'] as const

interface Props {
  flag: KioskFlag
  /** Address of the site's root. */
  site: string
  say: Words
}

function Counter({ flag, site, say }: Props) {
  const start = new URL(flag.start.slice(1), site).href
  const [shown, setShown] = useState<Tap>()
  const [idle, setIdle] = useState<Idle>({ at: 'in-use' })
  // The start page that nobody has touched has nothing to go back from.
  const warned = useRef(false)
  const touchedAt = useRef(location.href === start ? undefined : Date.now())

  const startAgain = async () => {
    document.body.hidden = true
    await forgetPerson(flag)
    location.replace(start)
    // Where only the part after # differs, nothing is loaded by itself.
    if (location.href.split('#')[0] === start) location.reload()
  }

  useEffect(() => {
    const touch = () => {
      // The warning answers for itself: it must not vanish under the finger and let the tap through.
      if (warned.current) return
      touchedAt.current = Date.now()
      setIdle({ at: 'in-use' })
    }
    for (const kind of TOUCHES) addEventListener(kind, touch, { capture: true, passive: true })
    // A tap anywhere says that somebody is here.
    addEventListener('click', () => warned.current && stay(), { capture: true })
    guardLinks(document, site, setShown, startAgain)
    const ticking = setInterval(() => {
      // Listening to a page is using it.
      if (speech()?.speaking) touch()
      const next = idleAt(touchedAt.current, Date.now())
      setIdle(next)
      warned.current = next.at === 'warning'
      if (next.at !== 'over') return
      clearInterval(ticking)
      startAgain()
    }, TICK_MS)
    // Last, because not every browser can: nothing that forgets a person may depend on it.
    const letSleep = keepScreenAwake(document)
    return () => {
      clearInterval(ticking)
      letSleep()
    }
  }, [])

  const stay = () => {
    warned.current = false
    touchedAt.current = Date.now()
    setIdle({ at: 'in-use' })
  }
  return (
    <>
      <nav class="kiosk-bar" aria-label={say('bar')}>
        {wayBack().length > 0 && (
          <button type="button" class="btn quiet" onClick={goBack}>
            {say('back')}
          </button>
        )}
        <button type="button" class="btn" onClick={startAgain}>
          {say('again')}
        </button>
        <HoldButton
          say={say}
          onHeld={() => {
            endKiosk()
            location.reload()
          }}
        />
      </nav>
      {idle.at === 'warning' && (
        <Shown title={say('idle-title')} close={say('stay')} onClose={stay} role="alertdialog">
          <p>{say('idle', { count: idle.seconds })}</p>
        </Shown>
      )}
      {idle.at === 'in-use' && shown && shown.to !== 'nothing' && shown.to !== 'page' && (
        <Shown
          title={say(shown.to === 'number' ? 'call' : 'outside')}
          close={say('close')}
          onClose={() => setShown(undefined)}
        >
          {shown.to === 'number' ? (
            <p class="kiosk-number">{shown.number}</p>
          ) : (
            <>
              {fitsCode(shown.address) && (
                <>
                  <p>{say('scan')}</p>
                  <div
                    class="kiosk-code"
                    role="img"
                    aria-label={`QR: ${shown.address}`}
                    dangerouslySetInnerHTML={{ __html: qrSvg(shown.address) }}
                  />
                </>
              )}
              <p>{shown.address}</p>
            </>
          )}
        </Shown>
      )}
    </>
  )
}

interface ShownProps {
  title: string
  close: string
  role?: 'dialog' | 'alertdialog'
  onClose: () => void
  children: preact.ComponentChildren
}

/** Something over the page with one way out of it, and Escape. */
function Shown({ title, close, role = 'dialog', onClose, children }: ShownProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current) openDialog(dialog.current)
  }, [])
  return (
    <dialog class="kiosk-shown" ref={dialog} role={role} aria-labelledby="kiosk-shown-title" onClose={onClose}>
      <h2 id="kiosk-shown-title">{title}</h2>
      {children}
      <button type="button" class="btn" onClick={onClose}>
        {close}
      </button>
    </dialog>
  )
}

/**
 * Turns the page into a counter's: large letters, no way out of the site, no trace of the last person. `kept` is the text
 * that the tablet keeps while it is in kiosk mode.
 */
export function beginCounter(page: Document, kept: string): void {
  const flag = parseFlag(kept)
  if (!flag) return
  const say = wordsIn(languageOf(page.documentElement.lang))
  const site = new URL(import.meta.env.BASE_URL, page.location.href).href
  const place = page.createElement('div')
  page.body.append(place)
  page.documentElement.classList.add('kiosk')
  render(<Counter flag={flag} site={site} say={say} />, place)
}
