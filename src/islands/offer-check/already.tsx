import type { Verdict } from './evaluate'
import type { Words } from './words'

interface Props {
  verdict: Verdict['verdict']
  say: Words
  onEnd: () => void
}

/** What the answers so far amount to, at the first sign: not to pay yet, and in danger a way to what to do. */
export function Already({ verdict, say, onEnd }: Props) {
  if (verdict === 'none_found') return null
  return (
    <div class={`note ${verdict === 'danger' ? 'stop' : 'care'}`}>
      <div>
        <p role="status">{say(`${verdict}-already`)}</p>
        {verdict === 'danger' ? (
          <button type="button" class="btn small stop" onClick={onEnd}>
            {say('see-what')}
          </button>
        ) : null}
      </div>
    </div>
  )
}
