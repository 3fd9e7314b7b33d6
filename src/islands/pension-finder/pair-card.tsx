import type { Pair } from './across'
import type { ListedAgreement } from './listed-agreements'
import type { Words } from './words'

const PILL = { in_force: '', signed: ' paused', unclear: ' unclear', expired: ' closed', none: ' closed' } as const

/** What holds between two countries, and what a person may do with it. */
export function PairCard({
  pair,
  names,
  say,
}: {
  pair: Pair<ListedAgreement>
  names: readonly [string, string]
  say: Words
}) {
  const [a, b] = names
  return (
    <li class="card">
      <h3>{say('pair', { a, b })}</h3>
      <p>
        <span class={`pill${PILL[pair.standing]}`}>{say(`standing-${pair.standing}`)}</span>
      </p>
      {pair.agreements.length === 0 && <p>{say('nothing-found')}</p>}
      {pair.agreements.map((agreement) => (
        <div key={agreement.id}>
          <p>
            <a href={agreement.href}>{agreement.name}</a>
            {pair.agreements.length > 1 && ` · ${say(`standing-${agreement.status}`)}`} {agreement.old}
          </p>
          <p>{agreement.letsYou}</p>
        </div>
      ))}
    </li>
  )
}
