import { gradeOf } from '../content/evidence-grade'
import type { Evidence } from '../content/schema'
import type { Translate } from '../i18n/translate'
import { Outside } from './inline'
import { useView } from './view'

/** The grade of a record in plain words: "2 sources agree, the newest from 2026". */
export function gradeWords(evidence: Evidence, thisYear: number, t: Translate): string {
  const grade = gradeOf(evidence, thisYear)
  const year = grade.newest === undefined ? t('grade.undated') : t('grade.newest', { year: grade.newest })
  const sources = t('grade.sources', { count: grade.publishers })
  return `${sources}, ${year}${grade.level === 'weak' ? t('grade.call_first') : ''}`
}

/** How sure a record is, with its sources one tap away. */
export function EvidenceNote({ evidence }: { evidence: Evidence }) {
  const { t, today } = useView()
  return (
    <details class="src">
      <summary>{gradeWords(evidence, Number(today.slice(0, 4)), t)}</summary>
      <ul>
        {evidence.sources.map((source) => (
          <li key={source.url}>
            <Outside url={source.url}>{source.publisher}</Outside>
            {source.official ? ` · ${t('official')}` : ''}
            {source.dated === 'unknown' ? '' : ` · ${source.dated.slice(0, 4)}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
