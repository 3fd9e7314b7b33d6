import type { Language } from '../../site/languages'
import { say } from '../say'
import { SideBySide } from '../side-by-side'
import type { Match } from './find-pathways'
import type { FinderData } from './finder-data'
import { factsOf, Office, PathwayLink, StatusLine } from './result-card'

interface Props {
  matches: readonly Match[]
  data: FinderData
  lang: Language
  strings: Record<string, string>
  onRemove: (id: string) => void
}

/** Up to three pathways side by side, once there are two. */
export function CompareTable({ matches, data, lang, strings, onRemove }: Props) {
  if (matches.length === 0) return null
  if (matches.length === 1) return <p class="note">{say(strings, 'compare-one')}</p>
  const facts = matches.map((match) => factsOf(match, data, strings))
  const labels = facts[0]?.map(([label]) => label) ?? []
  return (
    <SideBySide
      caption={say(strings, 'compare-title', { n: matches.length })}
      columns={matches.map((match) => ({
        id: match.pathway.id,
        head: (
          <>
            <PathwayLink match={match} lang={lang} />
            <button type="button" class="btn quiet small" onClick={() => onRemove(match.pathway.id)}>
              {say(strings, 'remove')} <span class="visually-hidden">{match.pathway.name}</span>
            </button>
          </>
        ),
      }))}
      rows={[
        {
          label: say(strings, 'status'),
          cells: matches.map((match) => (
            <StatusLine key={match.pathway.id} match={match} lang={lang} strings={strings} />
          )),
        },
        ...labels.map((label, row) => ({ label, cells: facts.map((column) => column[row]?.[1]) })),
        {
          label: say(strings, 'office'),
          cells: matches.map((match) => <Office key={match.pathway.id} match={match} data={data} lang={lang} />),
        },
      ]}
    />
  )
}
