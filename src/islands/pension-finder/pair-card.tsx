import { say } from '../say'
import type { Pair } from './across'
import type { ListedAgreement } from './listed-agreements'

const PILL = { in_force: '', signed: ' paused', unclear: ' unclear', expired: ' closed', none: ' closed' } as const

/** What holds between two countries, and what a person may do with it. */
export function PairCard({
  pair,
  names,
  strings,
}: {
  pair: Pair<ListedAgreement>
  names: readonly [string, string]
  strings: Record<string, string>
}) {
  const [a, b] = names
  return (
    <li class="card">
      <h3>{say(strings, 'pair', { a, b })}</h3>
      <p>
        <span class={`pill${PILL[pair.standing]}`}>{say(strings, `standing-${pair.standing}`)}</span>
      </p>
      {pair.agreements.length === 0 && <p>{say(strings, 'nothing-found')}</p>}
      {pair.agreements.map((agreement) => (
        <div key={agreement.id}>
          <p>
            <a href={agreement.href}>{agreement.name}</a>
            {pair.agreements.length > 1 && ` · ${say(strings, `standing-${agreement.status}`)}`}
          </p>
          <p>{agreement.letsYou}</p>
        </div>
      ))}
    </li>
  )
}
