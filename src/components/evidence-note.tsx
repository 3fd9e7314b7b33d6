import { gradeOf, shownSource } from '../content/evidence-grade'
import type { Evidence } from '../content/schema'
import { sourceName } from '../content/source-names'
import { strongFieldsOf } from '../content/strong-fields'
import { dateWords, type Translate } from '../site/format'
import { Outside } from './inline'
import { useView } from './view'

/** Strong fields that have a word of their own in the line, by the beginning of their path; any other is "one fact". */
const NAMED = [
  'phones',
  'whatsapp',
  'costs',
  'voluntary',
  'status',
  'fee_to_worker',
  'duration',
  'children',
  'pay',
  'housing',
  'age',
]

/**
 * How sure a record is, in plain words: "Firm: 2 sources, the newest from 2026". Where one fact makes it weak though there are
 * more sources, that fact is named first. Who goes to a place is told to call first.
 */
export function gradeWords(
  evidence: Evidence,
  thisYear: number,
  t: Translate,
  { strong = [], isPlace = false }: { strong?: readonly string[]; isPlace?: boolean } = {},
): string {
  const grade = gradeOf(evidence, thisYear, strong)
  const year = grade.newest === undefined ? t('grade.undated') : t('grade.newest', { year: grade.newest })
  const sources = t('grade.sources', { count: grade.publishers })
  const all = `${sources}, ${year}`
  const first = isPlace && grade.level === 'weak' ? t('grade.call_first') : ''
  const { weakest } = grade
  if (!weakest) return `${t(`sureness.${grade.level}`)}: ${all}${first}`
  const [root = ''] = weakest.field.split('.')
  const what = t(`grade.weak_in.${NAMED.includes(root) && !/^phones\.\d+\./.test(weakest.field) ? root : 'other'}`)
  const seen = weakest.year === undefined ? t('grade.undated') : t('grade.of_year', { year: weakest.year })
  return `${t('sureness.weak')}, ${what}: ${t('grade.only_one')}, ${seen}. ${t('grade.in_all', { all })}${first}`
}

interface EvidenceNoteProps {
  evidence: Evidence
  id: string
  sources?: 'linked' | 'named' | 'elsewhere'
}

/**
 * How sure a record is, with a source and a way to say that it is wrong one tap away. The source is a link, or with
 * `sources` as 'named' none, where many records stand on a page: addresses are the dearest bytes of a page, and the document
 * of its sources has them all. As 'elsewhere' none is named, because the record's own page, one tap away, does. `{{report}}`
 * becomes the address that the site is configured with. What has ended, was searched for in vain or was confirmed stands
 * above it.
 */
export function EvidenceNote({ evidence, id, sources = 'linked' }: EvidenceNoteProps) {
  const { t, lang, today, content } = useView()
  const shown = sources === 'elsewhere' ? undefined : shownSource(evidence)
  const name = shown && sourceName(content, lang, shown.publisher)
  const grade = gradeWords(evidence, Number(today.slice(0, 4)), t, {
    strong: strongFieldsOf(content, id),
    isPlace: content.contacts.some((contact) => contact.id === id && contact.address !== undefined),
  })
  return (
    <>
      <SaidAbove evidence={evidence} />
      <details class="src">
        <summary>
          {grade}
          {evidence.looks ? null : ` · ${t('grade.once')}`}
        </summary>
        {shown ? (
          <p>
            {sources === 'linked' ? <Outside url={shown.url}>{name}</Outside> : name}
            {shown.official ? ` · ${t('official')}` : ''}
            {shown.dated === 'unknown' ? '' : ` · ${shown.dated.slice(0, 4)}`}
          </p>
        ) : null}
        <a href={`{{report}}${id}`}>{t('wrong')}</a>
      </details>
    </>
  )
}

/** A day after which the record no longer holds shows itself on the phone, from that day on, also without signal. */
export function EndedNote({ evidence: { until } }: { evidence: Evidence }) {
  const { t, lang, today } = useView()
  return until ? (
    <p class="note stop" data-until={until} hidden={until >= today}>
      <span>{t('grade.ended', { date: dateWords(until, lang) })}</span>
    </p>
  ) : null
}

function SaidAbove({ evidence }: { evidence: Evidence }) {
  const { t, lang, content } = useView()
  const { sought, confirmed } = evidence
  const nameOf = (id: string) => content.contacts.find((contact) => contact.id === id)?.name[lang] ?? id
  return (
    <>
      <EndedNote evidence={evidence} />
      {sought ? <p>{t('grade.none_found', { date: dateWords(sought.on, lang), who: nameOf(sought.ask) })}</p> : null}
      {confirmed ? (
        <p class="source">{t('grade.confirmed', { date: dateWords(confirmed.on, lang), who: nameOf(confirmed.by) })}</p>
      ) : null}
    </>
  )
}
