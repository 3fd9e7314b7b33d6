import { verdictOn } from './claim'
import type { PathwayCost, WhoPaysData } from './who-pays-data'
import type { Words } from './words'

/** What the reader wrote of a cost. */
export interface Entry {
  charged: boolean
  amount: string
  currency: string
}

interface Props {
  cost: PathwayCost
  rule: WhoPaysData['rules'][string] | undefined
  entry: Entry
  currencies: readonly string[]
  say: Words
  onChange: (entry: Entry) => void
}

/** A cost with who pays it and by which rule; once ticked, how much was charged. */
export function ChargeRow({ cost, rule, entry, currencies, say, onChange }: Props) {
  const payer = cost.forbidden ? say('forbidden') : say(`payer-${cost.payer}`)
  const isUnsettled = cost.payer === 'unknown' || cost.payer === 'disputed'
  const by = isUnsettled || cost.forbidden ? '' : say(`by-${cost.by}`)
  return (
    <li class="card">
      <label class="payers-check">
        <input
          type="checkbox"
          checked={entry.charged}
          onChange={(event) => onChange({ ...entry, charged: event.currentTarget.checked })}
        />
        <b>{cost.what}</b>
      </label>
      <p class={`payers-verdict ${verdictOn(cost)}`}>
        {payer}
        {by ? ` ${by}` : ''}
        {cost.amount ? ` · ${cost.amount}` : ''}
      </p>
      {cost.note ? <p>{cost.note}</p> : null}
      {rule ? (
        <p class="source">
          {rule.path ? <a href={import.meta.env.BASE_URL + rule.path.slice(1)}>{rule.words}</a> : rule.words}
        </p>
      ) : null}
      {entry.charged ? (
        <div class="row">
          <label>
            {say('amount')}
            <input
              type="text"
              inputMode="decimal"
              autocomplete="off"
              value={entry.amount}
              onInput={(event) => onChange({ ...entry, amount: event.currentTarget.value })}
            />
          </label>
          <label>
            {say('currency')}
            <select
              value={entry.currency}
              onChange={(event) => onChange({ ...entry, currency: event.currentTarget.value })}
            >
              {[...new Set([entry.currency, ...currencies])].map((currency) => (
                <option key={currency}>{currency}</option>
              ))}
            </select>
          </label>
        </div>
      ) : null}
    </li>
  )
}
