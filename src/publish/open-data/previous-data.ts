import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type CollectionName, collections } from '../../content/collections'
import type { RecordChange } from '../../content/history/record-changes'
import { type SeenRecord, visible } from '../../content/history/record-texts'
import { plainWords } from '../../content/inline-text'
import type { Content } from '../../content/load'
import type { OfferCheck } from '../../content/offer-check-schema'
import { openDataFile } from '../../site/open-data-address'
import { openRecord } from './open-text'

/** Collections whose records have pages, and the folders of their kinds. */
const FOLDER_OF: Partial<Record<CollectionName, string>> = {
  contacts: 'contacts',
  pathways: 'pathways',
  credentials: 'credentials',
  schemes: 'schemes',
  rights: 'rights',
  'recruitment-rules': 'rules',
  'recruiter-registers': 'registers',
  scams: 'scams',
  agreements: 'agreements',
  conventions: 'conventions',
  countries: 'countries',
  glossary: 'glossary',
  figures: 'figures',
  checklists: 'checklists',
  guides: 'guides',
}

const record = z.looseObject({ id: z.string() })
const published = z.object({ records: z.array(record) })
type Published = z.infer<typeof record>

/**
 * The records that were published before, by collection, from the open data in a folder or at an https address
 * (`…/data`). Throws, naming the file, where one is not there: a build that was told to compare must not go on without.
 */
export async function previousData(from: string): Promise<Map<CollectionName, Published[]>> {
  const read = async (name: CollectionName) => {
    // A release before forms had numbers has the file without one.
    const files = [openDataFile(name), `data/${name}.json`].map((file) => file.replace(/^data\//, ''))
    const places = files.map((file) => (/^https:/.test(from) ? `${from.replace(/\/$/, '')}/${file}` : join(from, file)))
    for (const place of places) {
      const text = await textAt(place)
      const parsed = published.safeParse(text && JSON.parse(text))
      if (parsed.success) return parsed.data.records
    }
    throw new Error(`PREVIOUS_DATA: there is no open data at ${places.join(' or ')}`)
  }
  const names = namesOf(FOLDER_OF)
  const all = await Promise.all(names.map(async (name) => [name, await read(name)] as const))
  return new Map(all)
}

/** A file's text; undefined where it is not there. */
async function textAt(place: string): Promise<string | undefined> {
  if (!/^https:/.test(place)) return existsSync(place) ? readFileSync(place, 'utf8') : undefined
  const answer = await fetch(place)
  return answer.ok ? answer.text() : undefined
}

/** What the content of today says otherwise than the data that was published before, all of it on `day`. */
export function changesSince(
  previous: ReadonlyMap<CollectionName, readonly Published[]>,
  content: Content,
  offerCheck: OfferCheck,
  day: string,
): RecordChange[] {
  return collections(content, offerCheck).flatMap(({ name, records }) => {
    const folder = FOLDER_OF[name]
    const earlier = previous.get(name)
    if (!folder || !earlier) return []
    const now = records.map((one) => record.parse(openRecord(one, content, '')))
    return apart(name, folder, earlier).flatMap(([kind, before]) => {
      const after = apart(name, folder, now).find(([other]) => other === kind)?.[1] ?? []
      const byId = (list: readonly Published[]) => new Map(list.map((one) => [one.id, one]))
      const [old, today] = [byId(before), byId(after)]
      return [...new Set([...today.keys(), ...old.keys()])].map((id) => ({
        day,
        id,
        folder: kind,
        ...seenAs('before', old.get(id)),
        ...seenAs('after', today.get(id)),
      }))
    })
  })
}

/** Pathways are published with their departures inside, which are records of their own; of a guide its words count. */
function apart(name: CollectionName, folder: string, list: readonly Published[]): [string, Published[]][] {
  if (name === 'guides')
    return [[folder, list.map(({ id, title, body }) => ({ id: `guide-${id}`, text: wordsOf([title, body]) }))]]
  if (name !== 'pathways') return [[folder, [...list]]]
  const inside = z.record(z.string(), record).catch({})
  return [
    ['pathways', list.map(({ from: _, ...pathway }) => pathway)],
    ['departures', list.flatMap(({ from }) => Object.values(inside.parse(from)))],
  ]
}

const wordsOf = (texts: unknown[]) => plainWords(JSON.stringify(texts))

function seenAs<K extends 'before' | 'after'>(key: K, one: Published | undefined): { [P in K]?: SeenRecord } {
  const seen: { [P in K]?: SeenRecord } = {}
  if (one) seen[key] = visible(one)
  return seen
}

const namesOf = (of: Partial<Record<CollectionName, string>>) => Object.keys(of).filter(isCollection)
const isCollection = (name: string): name is CollectionName => name in FOLDER_OF
