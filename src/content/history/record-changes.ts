import { keptText } from '../kept-results'
import { textCache } from '../text-cache'
import { type DayOfChanges, daysOfChanges, type FileChange } from './git-content'
import { type RecordText, recordTexts, type SeenRecord, seenRecord } from './record-texts'

/** A record before and after a day: without `before` it is new, without `after` it was withdrawn. */
export interface RecordChange {
  /** YYYY-MM-DD. */
  day: string
  id: string
  /** Folder of its kind. */
  folder: string
  before?: SeenRecord
  after?: SeenRecord
}

/** What the history of the content under `root` knows; undefined where there is none, or where it was cut short. */
export function changesInHistory(root: string, { evenIfCut = false } = {}): RecordChange[] | undefined {
  const history = daysOfChanges(root)
  return history && (history.isWhole || evenIfCut) ? recordChanges(history.days) : undefined
}

/** The records whose words or values changed on each of the days, in the order of the days. */
export function recordChanges(days: readonly DayOfChanges[]): RecordChange[] {
  const cache = textCache<SeenRecord | null>('seen-records')
  const read = (record: RecordText | undefined) =>
    record && (cache.of(`${record.folder}\n${record.text}`, () => seenRecord(record) ?? null) ?? undefined)
  const ofDay = ({ day, isFirst, steps }: DayOfChanges) =>
    [...changedTexts(steps())].flatMap(([id, [old, now]]): RecordChange[] => {
      if (isFirst && !(old && now)) return []
      const [before, after] = [read(old), read(now)]
      if ((old && !before) || (now && !after)) return []
      return [{ day, id, folder: (now ?? old)?.folder ?? '', ...(before && { before }), ...(after && { after }) }]
    })
  // What lies between two commits never changes: git is asked for the days since the last build.
  const changes = days.flatMap((day): RecordChange[] =>
    JSON.parse(keptText('changes of a day', [day.day, day.span], () => JSON.stringify(ofDay(day)))),
  )
  cache.save()
  return changes
}

type Texts = [before: RecordText | undefined, after: RecordText | undefined]

/** What differs from the first step to the last by the record's id, wherever its file stands. */
function changedTexts(steps: readonly FileChange[][]): Map<string, Texts> {
  const changed = new Map<string, Texts>()
  for (const step of steps) {
    const before = byId(step.map(({ path, before }) => ({ path, text: before })))
    const after = byId(step.map(({ path, after }) => ({ path, text: after })))
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      const [old, now] = [before.get(id), after.get(id)]
      if (old && now && isSame(old, now)) continue
      const known = changed.get(id)
      changed.set(id, [known ? known[0] : old, now])
    }
  }
  return new Map([...changed].filter(([, [old, now]]) => !(old && now && isSame(old, now))))
}

/** Whether two texts differ in the marks of YAML alone: another style is no other fact, and need not be read. */
const isSame = (a: RecordText, b: RecordText) => withoutMarks(a.text) === withoutMarks(b.text)
const withoutMarks = (text: string) => text.replace(/^order:.*\n/m, '').replace(/["'\s{}[\],>|-]/g, '')

/** The records of files; a guide's languages stand one after the other. */
function byId(files: readonly { path: string; text: string | undefined }[]): Map<string, RecordText> {
  const records = new Map<string, RecordText>()
  for (const { path, text } of files)
    for (const record of text === undefined ? [] : recordTexts(path, text)) {
      const other = record.folder === 'guides' ? records.get(record.id) : undefined
      records.set(record.id, other ? { ...record, text: `${other.text}\n${record.text}` } : record)
    }
  return records
}
