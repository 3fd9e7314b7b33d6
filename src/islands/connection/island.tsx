import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { browser, connection } from '../optional-apis'
import { findWrongClock } from './phone-clock'
import { type Words, wordsIn } from './words'

type Signal = 'good' | 'weak' | 'offline'

/** What the browser says of the connection now; not every browser tells how good it is. */
function readSignal(): Signal {
  if (browser()?.onLine === false) return 'offline'
  const speed = connectionTold()?.effectiveType
  return speed === 'slow-2g' || speed === '2g' ? 'weak' : 'good'
}

function connectionTold(): (EventTarget & { effectiveType?: unknown }) | undefined {
  const told = connection()
  return told instanceof EventTarget ? told : undefined
}

function Connection({ say }: { say: Words }) {
  const [signal, setSignal] = useState(readSignal)
  const [hasWrongClock, setWrongClock] = useState(false)
  useEffect(() => {
    const look = () => {
      setSignal(readSignal())
      findWrongClock(document).then(setWrongClock)
    }
    look()
    const told = connectionTold()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    told?.addEventListener('change', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
      told?.removeEventListener('change', look)
    }
  }, [])
  return (
    <div role="status">
      {signal !== 'good' && <p class="pill offline">{say(signal)}</p>}
      {hasWrongClock && <p class="note care">{say('clock')}</p>}
    </div>
  )
}

/**
 * A small sign while the phone has no connection, or a weak one, and a word where its clock is wrong. No props; it stands on every page, so that its words
 * are in its script and not in each document.
 */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  element.replaceChildren()
  render(<Connection say={wordsIn(lang)} />, element)
}
