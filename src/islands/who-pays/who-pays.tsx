import { useEffect, useState } from 'preact/hooks'
import { COST_KINDS } from '../../content/vocabulary'
import { pathwayPath } from '../../site/addresses'
import { inOrder } from '../../site/format'
import type { Language } from '../../site/languages'
import { showInAddress } from '../tool-address'
import { ChargeRow, type Entry } from './charge-row'
import { type Charge, claimOf, readAmount } from './claim'
import { ClaimSummary } from './claim-summary'
import type { PathwayCost, PayingPathway, WhoPaysData } from './who-pays-data'
import type { Words } from './words'

/** What people are charged under: where a pathway says nothing of one of these, that is said. */
const OFTEN_CHARGED = COST_KINDS.filter((kind) => !['permit', 'documents', 'other'].includes(kind))

interface Props {
  data: WhoPaysData
  lang: Language
  say: Words
}

/** Chooses a pathway and an origin, shows who pays each cost, and adds up what was charged. Amounts stay in memory. */
export function WhoPays({ data, lang, say }: Props) {
  const asked = new URLSearchParams(location.search)
  const [from, setFrom] = useState(() => Object.keys(data.currencies).find((cc) => cc === asked.get('from')) ?? '')
  const [id, setId] = useState(() => data.pathways.find((one) => one.id === asked.get('pathway'))?.id ?? '')
  const [entries, setEntries] = useState<Record<string, Entry>>({})
  const pathway = data.pathways.find((candidate) => candidate.id === id)
  useEffect(() => {
    const query = new URLSearchParams()
    if (from) query.set('from', from)
    if (id) query.set('pathway', id)
    const words = query.toString()
    showInAddress(words && `?${words}`, location.hash)
  }, [from, id])

  const origin = pathway?.from[from]
  const costs = pathway ? [...(origin?.costs ?? []), ...pathway.costs] : []
  const silent = pathway ? OFTEN_CHARGED.filter((kind) => !costs.some((cost) => cost.kind === kind)) : []
  const unruled = [...silent, 'other' as const].map(
    (kind): PathwayCost => ({ kind, what: say(`kind-${kind}`), payer: 'unknown', by: 'practice' }),
  )
  const currencies = currenciesOf(data, pathway, from, costs)
  const keyOf = (cost: PathwayCost, index: number) => `${id} ${index} ${cost.what}`
  const rows = [...costs, ...unruled].map((cost, index) => ({ cost, key: keyOf(cost, index) }))
  const entryOf = (key: string, cost: PathwayCost): Entry =>
    entries[key] ?? { charged: false, amount: '', currency: cost.currency ?? currencies[0] ?? 'USD' }
  const charges = rows.flatMap(({ cost, key }): Charge[] => {
    const { charged, amount, currency } = entryOf(key, cost)
    if (!charged) return []
    const read = readAmount(amount)
    return [{ cost, currency, ...(read !== undefined && { amount: read }) }]
  })
  const row = ({ cost, key }: (typeof rows)[number]) => (
    <ChargeRow
      key={key}
      cost={cost}
      rule={cost.rule ? data.rules[cost.rule] : undefined}
      entry={entryOf(key, cost)}
      currencies={currencies}
      say={say}
      onChange={(entry) => setEntries((before) => ({ ...before, [key]: entry }))}
    />
  )
  const order = inOrder(lang)
  const byName = (codes: readonly string[]) =>
    [...codes].sort((a, b) => order(data.places[a] ?? a, data.places[b] ?? b))
  const offered = (one: PayingPathway) => !from || from in one.from || Object.keys(one.from).length === 0
  const destinations = byName([...new Set(data.pathways.filter(offered).map(({ to }) => to))])

  return (
    <div class="payers">
      <form class="payers-form" aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
        <label>
          {say('from')}
          <select value={from} onChange={(event) => setFrom(event.currentTarget.value)}>
            <option value="">{say('choose-place')}</option>
            {byName(Object.keys(data.currencies)).map((cc) => (
              <option key={cc} value={cc}>
                {data.places[cc]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('pathway')}
          <select value={id} onChange={(event) => setId(event.currentTarget.value)}>
            <option value="">{say('choose-pathway')}</option>
            {destinations.map((cc) => (
              <optgroup key={cc} label={data.places[cc] ?? cc}>
                {data.pathways
                  .filter((one) => one.to === cc && (offered(one) || one.id === id))
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.name}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
      </form>
      {pathway ? (
        <>
          <section class="payers-rows">
            <h2>{say('tick')}</h2>
            <p class="source">{say('private')}</p>
            {from && !origin && Object.keys(pathway.from).length > 0 ? (
              <p class="note care">{say('not-from', { place: data.places[from] ?? from })}</p>
            ) : null}
            <ul class="plain">{rows.slice(0, costs.length).map(row)}</ul>
            <details>
              <summary>{say('silent')}</summary>
              <p>{say('silent-says')}</p>
              <ul class="plain">{rows.slice(costs.length).map(row)}</ul>
            </details>
          </section>
          <ClaimSummary
            parts={claimOf(charges)}
            pathway={pathway}
            tell={[...pathway.tell, ...(origin?.tell ?? [])]}
            data={data}
            lang={lang}
            say={say}
          />
          <p>
            <a href={import.meta.env.BASE_URL + pathwayPath(lang, id, origin && from).slice(1)}>
              {say('see-pathway', { name: pathway.name })}
            </a>
          </p>
        </>
      ) : (
        <p role="status">{say('start')}</p>
      )}
    </div>
  )
}

/** Currencies to choose from: the origin's, the destination's, those of the official amounts, and the dollar. */
function currenciesOf(
  data: WhoPaysData,
  pathway: PayingPathway | undefined,
  from: string,
  costs: readonly PathwayCost[],
): string[] {
  const all = [
    data.currencies[from],
    data.currencies[pathway?.to ?? ''],
    ...costs.map(({ currency }) => currency),
    'USD',
  ]
  return [...new Set(all.filter((currency) => currency !== undefined))]
}
