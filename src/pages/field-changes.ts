import type { SeenRecord } from '../content/history/record-texts'
import { numbersIn } from '../content/same-in-both'
import { fieldsOf } from './changed-fields'
import type { Field, FieldName, Part, Saying } from './seen-fields'

/** What a field said before and says now, in words: only what differs. An empty list says nothing there. */
export interface FieldChange {
  name: FieldName
  of?: string
  before: string[]
  after: string[]
  /** Besides what is new or gone it says what it said before. */
  keeps: boolean
  /** Sentences of running text rather than values. */
  isText: boolean
}

/**
 * What differs between two forms of a record: values and sentences whose numbers changed, and apart from these what is said in
 * other words.
 */
export interface RecordDifference {
  fields: FieldChange[]
  reworded: FieldChange[]
}

/** Longer values and sentences are cut: the page of the record says them whole. */
const LONGEST = 160

/** What a reader sees otherwise in a record of a kind (its folder) than before. */
export function differenceOf(folder: string, before: SeenRecord, after: SeenRecord, saying: Saying): RecordDifference {
  const differing = [...fieldsOf(folder)].filter(([key]) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
  const [old, now] = [partsOf(differing, before, saying), partsOf(differing, after, saying)]
  const difference: RecordDifference = { fields: [], reworded: [] }
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []]
    // What is said of a number that came or went is told with the number.
    if ([...was, ...is].some(({ of }) => of !== undefined) && (was.length === 0 || is.length === 0)) continue
    const gone = was.filter(({ same }) => !is.some((part) => part.same === same))
    const come = is.filter(({ same }) => !was.some((part) => part.same === same))
    const [first] = [...gone, ...come]
    if (!first || (come.length === 0 && first.elsewhere)) continue
    const { name, of, isText = false } = first
    const change = { name, ...(of !== undefined && { of }), keeps: was.length > gone.length, isText }
    const told = isText ? figuresChanged(gone, come) : wordsOf(gone, come)
    const isTold = told.before.join() !== told.after.join() && !isLong(told)
    if (isTold) difference.fields.push({ ...change, ...told })
    const rest = sentencesChanged(gone, come, isTold ? told : NOTHING)
    if ((isText || !isTold) && rest.before.length + rest.after.length > 0)
      difference.reworded.push({ ...change, ...rest, isText: true })
  }
  return difference
}

const isLong = ({ before, after }: Told) => [...before, ...after].some((words) => words.length > LONGEST)

interface Told {
  before: string[]
  after: string[]
}

const NOTHING: Told = { before: [], after: [] }

const wordsOf = (gone: readonly Part[], come: readonly Part[]): Told => ({
  before: gone.map(({ words }) => words),
  after: come.map(({ words }) => words),
})

/**
 * Where numbers in running text gave way to others, the sentences that say them, each with what became of it at the same
 * place; else nothing. A sentence counts as what became of another only where they share their words.
 */
function figuresChanged(gone: readonly Part[], come: readonly Part[]): Told {
  const [old, now] = [sentencesOf(gone), sentencesOf(come)]
  const [was, is] = [withOwnNumber(old, now), withOwnNumber(now, old)]
  const pairs = was
    .flatMap((before) => is.map((after) => ({ before, after, alike: alike(before, after) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((a, b) => b.alike - a.alike)
  const told: Told = { before: [], after: [] }
  for (const { before, after } of pairs) {
    if (told.before.includes(before) || told.after.includes(after)) continue
    told.before.push(before)
    told.after.push(after)
  }
  return told
}

/** The sentences that are gone and those that came, without those that are told already, cut where they are long. */
function sentencesChanged(gone: readonly Part[], come: readonly Part[], told: Told): Told {
  const [old, now] = [sentencesOf(gone), sentencesOf(come)]
  const left = (sentences: readonly string[], others: readonly string[], known: readonly string[]) =>
    sentences.filter((sentence) => !others.includes(sentence) && !known.includes(sentence)).map(cut)
  return { before: left(old, now, told.before), after: left(now, old, told.after) }
}

const cut = (words: string) => (words.length > LONGEST ? `${words.slice(0, LONGEST).replace(/\s\S*$/, '')}…` : words)

/** Share of words that two sentences have in common for one to stand for the other. */
const ALIKE = 0.4

function alike(one: string, other: string): number {
  const [a, b] = [one, other].map((words) => new Set(words.toLowerCase().match(/\p{L}{3,}/gu)))
  if (!a || !b || a.size === 0 || b.size === 0) return 0
  return [...a].filter((word) => b.has(word)).length / Math.max(a.size, b.size)
}

function withOwnNumber(sentences: readonly string[], others: readonly string[]): string[] {
  const there = numbersIn(others.join('\n'))
  return sentences.filter((sentence) => [...numbersIn(sentence)].some((number) => !there.has(number)))
}

/** Sentences end before a capital; "EE. UU." is one word. */
const sentencesOf = (parts: readonly Part[]) =>
  parts.flatMap(({ words }) => words.split(/(?<=[.?!])(?<!EE\.) (?=[\p{Lu}¿¡«“])/u))

/** What fields of a record say, by name and by what it is said of; running text apart from values of the same name. */
function partsOf(
  fields: readonly (readonly [string, Field])[],
  record: SeenRecord,
  saying: Saying,
): Map<string, Part[]> {
  const parts = new Map<string, Part[]>()
  for (const [key, field] of fields)
    for (const part of record[key] === undefined ? [] : field(record[key], saying)) {
      const place = `${part.name} ${part.of ?? ''} ${part.isText ?? false}`
      parts.set(place, [...(parts.get(place) ?? []), part])
    }
  return parts
}
