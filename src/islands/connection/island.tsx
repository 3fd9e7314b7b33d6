import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { say } from '../say'
import './connection.css'

function Connection({ strings }: { strings: Record<string, string> }) {
  const [online, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return <div role="status">{!online && <p class="pill offline">{say(strings, 'offline')}</p>}</div>
}

/** A small sign while the phone has no connection. No props. */
export default function mount(element: HTMLElement, _props: Record<string, unknown>, strings: Record<string, string>) {
  element.replaceChildren()
  render(<Connection strings={strings} />, element)
}
