import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { type Words, wordsIn } from './words'
import './connection.css'

type Signal = 'good' | 'weak' | 'offline'

/** What the browser says of the connection now; not every browser tells how good it is. */
function readSignal(): Signal {
  if (!navigator.onLine) return 'offline'
  const speed = connectionOf(navigator)?.effectiveType
  return speed === 'slow-2g' || speed === '2g' ? 'weak' : 'good'
}

function connectionOf(browser: Navigator): (EventTarget & { effectiveType?: unknown }) | undefined {
  const connection: unknown = 'connection' in browser ? browser.connection : undefined
  return connection instanceof EventTarget ? connection : undefined
}

function Connection({ say }: { say: Words }) {
  const [signal, setSignal] = useState(readSignal)
  useEffect(() => {
    const look = () => setSignal(readSignal())
    const connection = connectionOf(navigator)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    connection?.addEventListener('change', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
      connection?.removeEventListener('change', look)
    }
  }, [])
  return <div role="status">{signal !== 'good' && <p class="pill offline">{say(signal)}</p>}</div>
}

/**
 * A small sign while the phone has no connection, or a weak one. No props; it stands on every page, so that its words
 * are in its script and not in each document.
 */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  element.replaceChildren()
  render(<Connection say={wordsIn(lang)} />, element)
}
