import { useEffect, useRef, useState } from 'preact/hooks'
import type { Words } from './counter-words'

/** How long staff press to leave; a visitor who taps by chance does not. */
const HOLD_MS = 3_000

/** A button that does what it does only when it is held, by finger, mouse or key. */
export function HoldButton({ say, onHeld }: { say: Words; onHeld: () => void }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [holding, setHolding] = useState(false)
  const press = () => {
    if (timer.current !== undefined) return
    setHolding(true)
    timer.current = setTimeout(onHeld, HOLD_MS)
  }
  const release = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    setHolding(false)
  }
  useEffect(() => release, [])
  const isPress = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' '
  return (
    <button
      type="button"
      class="btn quiet"
      aria-label={say('leave')}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => isPress(event) && press()}
      onKeyUp={release}
      onBlur={release}
    >
      {say(holding ? 'holding' : 'leave-short')}
    </button>
  )
}
