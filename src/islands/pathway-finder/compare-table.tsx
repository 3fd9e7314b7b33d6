import type { Language } from '../../site/languages'
import { SideBySide } from '../side-by-side'
import type { Match } from './find-pathways'
import type { FinderData } from './finder-data'
import { answersOf, factsOf, Office, PathwayLink, StatusLine } from './result-card'
import type { Words } from './words'

interface Props {
  matches: readonly Match[]
  data: FinderData
  lang: Language
  say: Words
  onRemove: (id: string) => void
}

/** Up to three pathways side by side, once there are two. */
export function CompareTable({ matches, data, lang, say, onRemove }: Props) {
  if (matches.length === 0) return null
  if (matches.length === 1) return <p class="note">{say('compare-one')}</p>
  const facts = matches.map((match) => {
    // Whether the children may come is what decides for many: it stands first.
    const [children, ...others] = answersOf(match, say).map(
      ([label, words]) => [label, words ?? say('unsaid')] as const,
    )
    return [...(children ? [children] : []), ...factsOf(match, data, say), ...others]
  })
  const labels = facts[0]?.map(([label]) => label) ?? []
  return (
    <SideBySide
      caption={say('compare-title', { count: matches.length })}
      columns={matches.map((match) => ({
        id: match.pathway.id,
        name: match.pathway.name,
        head: (
          <>
            <PathwayLink match={match} lang={lang} />
            <button type="button" class="btn quiet small" onClick={() => onRemove(match.pathway.id)}>
              {say('remove')} <span class="visually-hidden">{match.pathway.name}</span>
            </button>
          </>
        ),
      }))}
      rows={[
        {
          label: say('status'),
          cells: matches.map((match) => <StatusLine key={match.pathway.id} match={match} lang={lang} say={say} />),
        },
        ...labels.map((label, row) => ({ label, cells: facts.map((column) => column[row]?.[1]) })),
        {
          label: say('office'),
          cells: matches.map((match) => <Office key={match.pathway.id} match={match} data={data} lang={lang} />),
        },
      ]}
    />
  )
}
