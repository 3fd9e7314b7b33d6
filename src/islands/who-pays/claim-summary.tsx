import { guidePath } from '../../site/addresses'
import { sumWords } from '../../site/format'
import type { Language } from '../../site/languages'
import { type ClaimPart, sumsOf, VERDICTS } from './claim'
import { ContactToTell, RuleLink } from './told'
import type { PayingPathway, WhoPaysData } from './who-pays-data'
import type { Words } from './words'

interface Props {
  parts: readonly ClaimPart[]
  pathway: PayingPathway
  /** Contact ids. */
  tell: readonly string[]
  /** The country where the reader is, '' where that is not known. */
  at: string
  data: WhoPaysData
  lang: Language
  say: Words
}

/** What was charged, added up by what may be done about it, with what to do now and whom to tell. */
export function ClaimSummary({ parts, pathway, tell, at, data, lang, say }: Props) {
  const money = (sums: Record<string, number>) =>
    Object.entries(sums)
      .map(([currency, sum]) => `${currency} ${sumWords(sum, lang)}`)
      .join(' + ')
  const charges = parts.flatMap((part) => part.charges)
  const has = (verdict: (typeof VERDICTS)[number]) => parts.some((part) => part.verdict === verdict)
  const todo = VERDICTS.filter(has).map((verdict) => `do-${verdict}` as const)
  const steps = charges.length === 0 ? (['before'] as const) : (['keep', ...todo] as const)
  return (
    <section class="payers-sum">
      <h2>{say('sum')}</h2>
      <p>{pathway.name}</p>
      {charges.length === 0 ? (
        <p role="status">{say('nothing-ticked')}</p>
      ) : (
        <p role="status">
          <b>{say('total', { sum: money(sumsOf(charges)) || say('no-amount') })}</b>
        </p>
      )}
      {parts.map((part) => (
        <div key={part.verdict} class={`note ${toneOf(part.verdict)}`}>
          <div>
            <p>
              <b>
                {say(`part-${part.verdict}`)}
                {Object.keys(part.sums).length > 0 ? `: ${money(part.sums)}` : ''}
              </b>
            </p>
            <ul>
              {part.charges.map((charge, index) => (
                <li key={`${index} ${charge.cost.what}`}>
                  {charge.cost.what}: {charge.amount === undefined ? say('no-amount') : money(sumsOf([charge]))}
                  {part.verdict === 'over' && charge.cost.amount
                    ? ` (${say('official', { amount: charge.cost.amount })})`
                    : ''}
                  {charge.cost.rule && part.verdict !== 'yours' ? (
                    <>
                      <br />
                      <RuleLink rule={data.rules[charge.cost.rule]} />
                    </>
                  ) : null}
                </li>
              ))}
            </ul>
            {part.unknownAmounts > 0 && part.unknownAmounts < part.charges.length ? (
              <p class="source">{say('without', { count: part.unknownAmounts })}</p>
            ) : null}
          </div>
        </div>
      ))}
      <h3>{say('now')}</h3>
      <ol class="steps">
        {steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
      <h3>{say('tell')}</h3>
      <ul class="plain">
        {[...new Set(tell)].map((id) => (
          <ContactToTell key={id} id={id} data={data} at={at} say={say} />
        ))}
      </ul>
      <p class="row actions">
        <button type="button" class="btn" onClick={() => print()}>
          {say('print')}
        </button>
        <a class="btn quiet" href={import.meta.env.BASE_URL + guidePath(lang, 'who-pays').slice(1)}>
          {say('guide')}
        </a>
      </p>
      <p class="source">{say('no-promise')}</p>
    </section>
  )
}

function toneOf(verdict: ClaimPart['verdict']): string {
  if (verdict === 'claim') return 'stop'
  return verdict === 'yours' ? '' : 'care'
}
