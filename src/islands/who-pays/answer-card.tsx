import { pathwayPath, toolPath, topicPath } from '../../site/addresses'
import type { Language } from '../../site/languages'
import type { Answer } from './answer'
import { ContactToTell, RuleLink } from './told'
import type { PayingPathway, WhoPaysData } from './who-pays-data'
import type { Words } from './words'

interface Props {
  answer: Answer
  /** The costs of one pathway stand below, with whom to tell. */
  withCosts: boolean
  from: string
  to: string
  /** The country where the reader is, '' where that is not known. */
  at: string
  data: WhoPaysData
  lang: Language
  say: Words
}

/** Whether they may charge for the job in a country: the answer, in which ways it holds, the law and whom to tell. */
export function AnswerCard({ answer, withCosts, from, to, at, data, lang, say }: Props) {
  const { says, forbidden, others, laws, hasOwnLaw, tell } = answer
  const isLaw = says === 'unclear' && hasOwnLaw
  const names = { from: data.places[from] ?? from, to: data.places[to] ?? to }
  const path = (address: string) => import.meta.env.BASE_URL + address.slice(1)
  const list = (pathways: readonly PayingPathway[]) =>
    pathways.map((one, index) => (
      <span key={one.id}>
        {index > 0 ? ' · ' : ''}
        <a href={path(pathwayPath(lang, one.id, from in one.from ? from : undefined))}>{one.name}</a>
      </span>
    ))
  return (
    <div class={`note ${says === 'unclear' ? 'care' : 'stop'} payers-answer`}>
      <div role="status">
        <h2>{say(isLaw ? 'answer-law' : `answer-${says}`, names)}</h2>
        {says === 'some' ? <p>{list(forbidden)}</p> : null}
        {says === 'some' ? (
          <p>
            {say('answer-others')} {list(others)}
          </p>
        ) : null}
        {says === 'unclear' || says === 'no_way' ? <p>{say('answer-wait')}</p> : null}
        {laws.length > 0 ? (
          <details open={isLaw}>
            <summary>{say('laws', { count: laws.length })}</summary>
            <ul>
              {laws.map((id) => (
                <li key={id}>
                  <RuleLink rule={data.rules[id]} />
                </li>
              ))}
            </ul>
          </details>
        ) : null}
        {tell.length > 0 && !withCosts ? (
          <>
            <p>
              <b>{say('tell')}</b>
            </p>
            <ul class="plain">
              {tell.map((id) => (
                <ContactToTell key={id} id={id} data={data} at={at} say={say} />
              ))}
            </ul>
          </>
        ) : null}
        {says === 'no_way' ? (
          <p>
            <a href={path(`${toolPath(lang, 'pathways')}?from=${from}&to=${to}`)}>{say('to-finder', names)}</a>
          </p>
        ) : null}
        {to in data.laws ? (
          <p>
            <a href={path(topicPath(lang, to, 'fraud'))}>{say('all-laws', names)}</a>
          </p>
        ) : null}
      </div>
    </div>
  )
}
