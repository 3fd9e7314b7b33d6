import { say } from '../say'
import type { Match } from './find-pathways'
import type { FinderData } from './finder-data'
import { factsOf, Office, PathwayLink, StatusLine } from './result-card'

interface Props {
  matches: readonly Match[]
  data: FinderData
  lang: 'es' | 'en'
  strings: Record<string, string>
  onRemove: (id: string) => void
}

/** Up to three pathways side by side; each label has a row of its own, so that the columns are wide enough on a phone. */
export function CompareTable({ matches, data, lang, strings, onRemove }: Props) {
  if (matches.length === 0) return null
  if (matches.length === 1) return <p class="note">{say(strings, 'compare-one')}</p>
  const facts = matches.map((match) => factsOf(match, data, strings))
  const labels = facts[0]?.map(([label]) => label) ?? []
  const heading = (label: string) => (
    <tr class="finder-label">
      <th scope="rowgroup" colSpan={matches.length}>
        {label}
      </th>
    </tr>
  )
  return (
    <table class="finder-compare">
      <caption>{say(strings, 'compare-title', { n: matches.length })}</caption>
      <thead>
        <tr>
          {matches.map((match) => (
            <th scope="col" key={match.pathway.id}>
              <PathwayLink match={match} lang={lang} />
              <button type="button" class="btn quiet small" onClick={() => onRemove(match.pathway.id)}>
                {say(strings, 'remove')} <span class="visually-hidden">{match.pathway.name}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heading(say(strings, 'status'))}
        <tr>
          {matches.map((match) => (
            <td key={match.pathway.id}>
              <StatusLine match={match} lang={lang} strings={strings} />
            </td>
          ))}
        </tr>
      </tbody>
      {labels.map((label, row) => (
        <tbody key={label}>
          {heading(label)}
          <tr>
            {matches.map((match, column) => (
              <td key={match.pathway.id}>{facts[column]?.[row]?.[1]}</td>
            ))}
          </tr>
        </tbody>
      ))}
      <tbody>
        {heading(say(strings, 'office'))}
        <tr>
          {matches.map((match) => (
            <td key={match.pathway.id}>
              <Office match={match} data={data} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
