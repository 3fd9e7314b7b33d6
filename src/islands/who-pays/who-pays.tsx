import { useEffect, useState } from 'preact/hooks'
import { COST_KINDS } from '../../content/vocabulary'
import { pathwayPath } from '../../site/addresses'
import { inOrder } from '../../site/format'
import type { Language } from '../../site/languages'
import { Choice } from '../choice'
import { showInAddress } from '../tool-address'
import { readStand } from '../where-i-stand'
import { answerFor, isFor } from './answer'
import { AnswerCard } from './answer-card'
import { ChargeRow, type Entry } from './charge-row'
import { type Charge, claimOf, readAmount } from './claim'
import { ClaimSummary } from './claim-summary'
import { NameField } from './name-field'
import { ContactToTell } from './told'
import type { PathwayCost, PayingPathway, WhoPaysData } from './who-pays-data'
import type { Words } from './words'

/** What people are charged under: where a pathway says nothing of one of these, that is said. */
const OFTEN_CHARGED = COST_KINDS.filter((kind) => !['permit', 'documents', 'other'].includes(kind))

interface Props {
  data: WhoPaysData
  lang: Language
  say: Words
}

/** Says for a country whether they may charge for the job; for a pathway, who pays each cost, and adds up. Amounts stay in memory. */
export function WhoPays({ data, lang, say }: Props) {
  const [{ from, to, id, at }, setChosen] = useState(() => atFirst(data))
  const [nearAtFirst] = useState(at || from)
  const [entries, setEntries] = useState<Record<string, Entry>>({})
  const pathway = data.pathways.find((candidate) => candidate.id === id)
  useEffect(() => {
    const query = new URLSearchParams()
    if (from) query.set('from', from)
    if (id) query.set('pathway', id)
    else if (to) query.set('to', to)
    const words = query.toString()
    showInAddress(words && `?${words}`, location.hash)
  }, [from, to, id])

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
  const destinations = byName([...new Set(data.pathways.map((one) => one.to))])
  const ways = data.pathways.filter((one) => one.to === to && (isFor(one, from) || one.id === id))
  const places = (codes: readonly string[]) => codes.map((cc) => [cc, data.places[cc] ?? cc] as const)

  const near = at || from
  // Nothing is put above a choice that is being made: its answer names whom to tell.
  const asked = near === nearAtFirst ? (data.ask[near] ?? []) : []

  return (
    <div class="payers">
      {asked.length > 0 ? (
        <section>
          <h2>{say('ask-in', { place: data.places[near] ?? near })}</h2>
          <ul class="plain">
            {asked.map((id) => (
              <ContactToTell key={id} id={id} data={data} at={at} say={say} />
            ))}
          </ul>
        </section>
      ) : null}
      <form class="payers-form" aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={say('to')}
          value={to}
          none={say('choose-destination')}
          options={places(destinations)}
          onChoose={(chosen) => setChosen({ from, to: chosen, id: '', at })}
        />
        <Choice
          label={say('from')}
          value={from}
          none={say('choose-place')}
          options={places(byName(Object.keys(data.currencies)))}
          onChoose={(chosen) => setChosen({ from: chosen, to, id, at })}
        />
      </form>
      {to ? (
        <AnswerCard
          answer={answerFor(data, { from, to, at })}
          withCosts={pathway !== undefined}
          from={from}
          to={to}
          at={at}
          data={data}
          lang={lang}
          say={say}
        />
      ) : (
        <p role="status">{say('start')}</p>
      )}
      <NameField data={data} say={say} onChoose={(chosen) => setChosen({ from, to: chosen.to, id: chosen.id, at })} />
      {ways.length > 0 ? (
        <Choice
          label={say('pathway')}
          value={id}
          none={say('choose-pathway')}
          options={ways.map((one) => [one.id, one.name] as const)}
          onChoose={(chosen) => setChosen({ from, to, id: chosen, at })}
        />
      ) : null}
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
            at={at}
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
      ) : null}
    </div>
  )
}

/** What the address asks for, a pathway with its destination; else the countries that the reader is from and in. */
function atFirst(data: WhoPaysData): { from: string; to: string; id: string; at: string } {
  const asked = new URLSearchParams(location.search)
  const stand = readStand()
  const pathway = data.pathways.find((one) => one.id === asked.get('pathway'))
  const isDestination = (cc: string | null) => data.pathways.some((one) => one.to === cc)
  const from = stand.from in data.currencies ? stand.from : ''
  const [to = ''] = [pathway?.to, asked.get('to'), stand.at === from ? '' : stand.at].filter(
    (cc) => typeof cc === 'string' && isDestination(cc),
  )
  return { from, to: to ?? '', id: pathway?.id ?? '', at: stand.at }
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
