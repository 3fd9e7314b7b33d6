import { gradeOf, shownSources } from '../content/evidence-grade'
import type { Evidence } from '../content/schema'
import type { Translate } from '../site/format'
import { Outside } from './inline'
import { useView } from './view'

/** The grade of a record in plain words: "2 sources agree, the newest from 2026". */
export function gradeWords(evidence: Evidence, thisYear: number, t: Translate): string {
  const grade = gradeOf(evidence, thisYear)
  const year = grade.newest === undefined ? t('grade.undated') : t('grade.newest', { year: grade.newest })
  const sources = t('grade.sources', { count: grade.publishers })
  return `${sources}, ${year}${grade.level === 'weak' ? t('grade.call_first') : ''}`
}

/**
 * How sure a record is, with its sources and a way to say that it is wrong one tap away. `{{report}}` becomes the
 * address that the site is configured with.
 */
export function EvidenceNote({ evidence, id }: { evidence: Evidence; id: string }) {
  const { t, today } = useView()
  const shown = shownSources(evidence)
  const more = evidence.sources.length - shown.length
  return (
    <details class="src">
      <summary>{gradeWords(evidence, Number(today.slice(0, 4)), t)}</summary>
      <ul>
        {shown.map((source) => (
          <li key={source.url}>
            <Outside url={source.url}>{source.publisher}</Outside>
            {source.official ? ` · ${t('official')}` : ''}
            {source.dated === 'unknown' ? '' : ` · ${source.dated.slice(0, 4)}`}
          </li>
        ))}
      </ul>
      <a href={`{{report}}${id}`}>{t('wrong')}</a>
      {more > 0 ? ` · ${t('more_sources', { count: more })}` : ''}
    </details>
  )
}
