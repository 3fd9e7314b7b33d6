import { changesInHistory, type RecordChange } from '../content/history/record-changes'
import type { Content } from '../content/load'
import { soundOfferCheck } from '../content/load-offer-check'
import { changesSince, previousData } from '../publish/open-data/previous-data'

const CONTENT_DIR = process.env.CONTENT_DIR ?? 'content'

/**
 * How records were before: by the history of the repository; where it has none or was cut short, by the open data of the
 * last release that PREVIOUS_DATA names; else by what a cut history still knows. Undefined where nothing is known.
 */
export async function knownChanges(
  content: Content,
  { today }: { today: string },
): Promise<readonly RecordChange[] | undefined> {
  const inHistory = changesInHistory(CONTENT_DIR)
  if (inHistory) return inHistory
  const from = process.env.PREVIOUS_DATA
  if (!from) return changesInHistory(CONTENT_DIR, { evenIfCut: true })
  const offerCheck = soundOfferCheck(CONTENT_DIR, (id) => content.fileOf.has(id))
  return changesSince(await previousData(from), content, offerCheck, today)
}
