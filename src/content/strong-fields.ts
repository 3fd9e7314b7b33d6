import type { Content } from './load'
import type { Contact, Cost, Evidence } from './schema'
import { ASKED_OF_PATHWAYS, stated } from './stated'

/** A record with the fields that hurt a reader most when they are wrong. */
export interface HeldRecord {
  id: string
  /** Folder of its kind: `contacts`. */
  kind: string
  /** Folder of its country, or `reg` for what crosses countries. */
  place: string
  record: object
  evidence: Evidence
  /** The contact that answers for it. */
  owner?: string
  /** Fields that a page must state word for word, else they are a debt: `phones.0`, `status`, `costs.2.amount`. */
  strong: string[]
}

/** Every record that may have strong fields, in the order of the content. */
export function heldRecords(content: Content): HeldRecord[] {
  const records: HeldRecord[] = []
  const add = (
    record: { id: string; owner?: string | undefined; evidence: Evidence },
    strong: (string | false | undefined)[],
  ) => {
    const [kind = '', folder = ''] = (content.fileOf.get(record.id) ?? '').split('/')
    records.push({
      id: record.id,
      kind,
      place: folder.endsWith('.yaml') ? 'reg' : folder,
      record,
      evidence: record.evidence,
      ...(record.owner !== undefined && { owner: record.owner }),
      strong: strong.filter((field) => typeof field === 'string'),
    })
  }
  for (const contact of content.contacts) add(contact, contactFields(contact))
  for (const { from, ...pathway } of content.pathways) {
    add(pathway, [
      pathway.status.value !== 'unclear' && 'status',
      pathway.fee_to_worker !== 'unclear' && 'fee_to_worker',
      pathway.duration && 'duration',
      ...ASKED_OF_PATHWAYS.map((asked) => stated(pathway[asked]) && asked),
      ...amounts('costs', pathway.costs),
    ])
    for (const departure of Object.values(from))
      add(departure, [
        departure.status && departure.status.value !== 'unclear' && 'status',
        ...amounts('costs', departure.costs),
      ])
  }
  for (const { rules, registers, scams } of Object.values(content.recruitment)) {
    for (const rule of rules)
      add(rule, [rule.fee_to_worker !== 'unknown' && 'fee_to_worker', rule.penalty && 'penalty'])
    for (const record of [...registers, ...scams]) add(record, [])
  }
  for (const { country: _, ...credential } of content.credentials)
    add(credential, [
      credential.status && credential.status.value !== 'unclear' && 'status',
      credential.duration && 'duration',
      ...amounts('costs', credential.costs),
    ])
  for (const { country: _, ...scheme } of content.schemes)
    add(scheme, [
      scheme.migrants.covered !== 'unknown' && 'migrants.covered',
      scheme.pension_takes && 'pension_takes',
      ...amounts('voluntary.costs', scheme.voluntary?.costs),
    ])
  for (const { country: _, ...right } of content.rights)
    add(right, [right.without_papers !== 'unclear' && 'without_papers'])
  for (const agreement of [...content.agreements, ...content.conventions])
    add(agreement, [
      agreement.status !== 'unclear' && 'status',
      ...agreement.parties.map(({ in_force }, at) => in_force !== undefined && `parties.${at}.in_force`),
    ])
  for (const record of [...content.figures, ...content.checklists]) add(record, [])
  return records
}

/** The strong fields of a record of the content, by its id; none for a record that has none. */
export function strongFieldsOf(content: Content, id: string): readonly string[] {
  const known = byContent.get(content) ?? new Map(heldRecords(content).map((held) => [held.id, held.strong]))
  byContent.set(content, known)
  return known.get(id) ?? []
}

const byContent = new WeakMap<Content, ReadonlyMap<string, readonly string[]>>()

/** Whether a page that states `supported` states `field`: the same, or a part of it. A number says nothing of its hours. */
export function covers(supported: string, field: string): boolean {
  return field === supported || (field.startsWith(`${supported}.`) && !/^phones\.\d+$/.test(supported))
}

/** The strong fields that no source of the record is said to support. */
export function unsupported({ strong, evidence }: Pick<HeldRecord, 'strong' | 'evidence'>): string[] {
  const stated = evidence.sources.flatMap(({ supports = [] }) => supports)
  return strong.filter((field) => !stated.some((supported) => covers(supported, field)))
}

function contactFields(contact: Contact): (string | false | undefined)[] {
  return [
    ...contact.phones.flatMap(({ free, hours }, at) => [
      `phones.${at}`,
      free !== undefined && `phones.${at}.free`,
      hours && `phones.${at}.hours`,
    ]),
    contact.whatsapp && 'whatsapp',
    contact.serves !== 'unknown' && 'serves',
    contact.confidential !== undefined && 'confidential',
    contact.anonymous !== undefined && 'anonymous',
  ]
}

function amounts(field: string, costs: readonly Cost[] = []): (string | undefined)[] {
  return costs.map(({ amount }, at) => amount && `${field}.${at}.amount`)
}
