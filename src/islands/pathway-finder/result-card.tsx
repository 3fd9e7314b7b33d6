import type { ComponentChildren } from 'preact'
import { pathwayPath, toolPath, topicPath } from '../../site/addresses'
import { dateWords } from '../../site/format'
import type { Language } from '../../site/languages'
import { isWayToWork } from '../../site/pathway-kinds'
import { workDrawing } from '../../site/work-drawings'
import type { Match } from './find-pathways'
import type { FinderData } from './finder-data'
import type { Words } from './words'

interface Props {
  match: Match
  data: FinderData
  lang: Language
  say: Words
  compared: boolean
  /** No more may be compared. */
  full: boolean
  onCompare: () => void
}

/** One pathway that fits, with what a reader must know before opening its page. */
export function ResultCard({ match, data, lang, say, compared, full, onCompare }: Props) {
  const { pathway, status } = match
  const facts = factsOf(match, data, say)
  const answers = answersOf(match, say)
  const unsaid = answers.flatMap(([label, words]) => (words ? [] : [label]))
  return (
    <li class="card">
      <h3>
        <PathwayLink match={match} lang={lang} />
      </h3>
      <StatusLine match={match} lang={lang} say={say} />
      {status.value === 'open' ? null : (
        <p>
          <b>{say(`says-${status.value}`)}</b> {status.note}
        </p>
      )}
      <Facts of={facts.filter(([label]) => label !== say('pays'))} />
      <details>
        <summary>{say('rest')}</summary>
        <Facts of={[...facts.filter(([label]) => label === say('pays')), ...answers]}>
          <div>
            <dt>{say('office')}</dt>
            <dd>
              <Office match={match} data={data} lang={lang} />
            </dd>
          </div>
        </Facts>
        {unsaid.length > 0 ? <p class="source">{say('not-said', { what: unsaid.join(', ') })}</p> : null}
        <p class="row finder-next">
          {isWayToWork(pathway.kind) ? <a href={whoPaysAddress(match, lang)}>{say('who-pays')}</a> : null}
          <a href={offerAddress(match.origin, lang)}>{say('check-offer')}</a>
        </p>
        <p class="source">{say('checked', { date: dateWords(pathway.checked, lang) })}</p>
      </details>
      <label class="finder-check">
        <input type="checkbox" checked={compared} disabled={full && !compared} onChange={onCompare} /> {say('compare')}{' '}
        <span class="visually-hidden">{pathway.name}</span>
      </label>
      {full && !compared ? <p class="source">{say('compare-full')}</p> : null}
    </li>
  )
}

/** What is told, each with its label; what is not is left out. */
function Facts({
  of,
  children,
}: {
  of: readonly [label: string, words: string | undefined][]
  children?: ComponentChildren
}) {
  return (
    <dl class="finder-facts">
      {of.map(([label, words]) =>
        words ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ) : null,
      )}
      {children}
    </dl>
  )
}

/** Link to the pathway's page for the origin, or to its general page. */
export function PathwayLink({ match, lang }: { match: Match; lang: Language }) {
  const { pathway, departure, origin } = match
  return (
    <a href={import.meta.env.BASE_URL + pathwayPath(lang, pathway.id, departure && origin).slice(1)}>{pathway.name}</a>
  )
}

/** Who pays each cost of this very pathway, from this origin. */
function whoPaysAddress({ pathway, origin }: Match, lang: Language): string {
  const query = `?${origin ? `from=${origin}&` : ''}pathway=${pathway.id}`
  return import.meta.env.BASE_URL + toolPath(lang, 'payers').slice(1) + query
}

/** The offer check, for someone who is in the country of origin. */
export function offerAddress(origin: string, lang: Language): string {
  return import.meta.env.BASE_URL + toolPath(lang, 'offer').slice(1) + (origin && `#a=.${origin}`)
}

/** Who works by the pathway, drawn; how it stands and since when that is known. */
export function StatusLine({ match, lang, say }: Pick<Props, 'match' | 'lang' | 'say'>) {
  const { value, asOf, confirm } = match.status
  return (
    <p class="row">
      <img src={import.meta.env.BASE_URL + workDrawing(match.pathway)} alt="" width="40" height="40" />
      <span class={`pill ${value}`}>{say(`status-${value}`)}</span>
      {asOf === 'unknown' ? null : (
        <span class="source">
          {say('as-of', { date: dateWords(asOf, lang) })}
          {confirm ? `, ${confirm}` : ''}
        </span>
      )}
    </p>
  )
}

/** What is told of a pathway in a card and in the comparison, each with its label. */
export function factsOf(
  { pathway, departure }: Match,
  { places }: FinderData,
  say: Words,
): [label: string, words: string][] {
  const pays = [...(departure?.pays ?? []), ...pathway.pays]
  return [
    [say('where'), places[pathway.to] ?? pathway.to],
    [say('who'), pathway.who],
    [say('lasts'), pathway.lasts ?? say('lasts-unknown')],
    [say('fee'), say(`fee-${pathway.fee}`)],
    [say('pays'), pays.length > 0 ? pays.join('; ') : say('pays-unknown')],
    [say('step'), departure?.step ?? pathway.step],
  ]
}

/** What is stated of children, pay, housing and age, each with its label; undefined where it is not. */
export function answersOf({ pathway }: Match, say: Words): [label: string, words: string | undefined][] {
  const { pay, age } = pathway
  const chosen = (asked: 'children' | 'housing') =>
    pathway[asked] && say(pathway[asked] === 'depends' ? 'depends' : `${asked}-${pathway[asked]}`)
  return [
    [say('children'), chosen('children')],
    [say('pay'), pay],
    [say('housing'), chosen('housing')],
    [say('age'), age],
  ]
}

/** The office to ask, linked to where its numbers are. */
export function Office({ match, data, lang }: { match: Match; data: FinderData; lang: Language }) {
  const id = match.departure?.office ?? match.pathway.office ?? ''
  const office = data.offices[id]
  if (!office) return '—'
  if (office.url === '') return office.name
  if (office.url)
    return (
      <a href={office.url} rel="noreferrer">
        {office.name}
      </a>
    )
  return (
    <a href={`${import.meta.env.BASE_URL}${topicPath(lang, id.slice(0, 2), 'contacts').slice(1)}#${id}`}>
      {office.name}
    </a>
  )
}
