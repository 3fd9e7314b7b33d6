import { z } from 'zod'
import { plainWords } from '../content/inline-text'
import { spokenNumber } from '../content/phone-numbers'
import * as schema from '../content/schema'
import { stated } from '../content/stated'
import { moneyWords, numberWords, spanWords, type Translate } from '../site/format'
import type { Language } from '../site/languages'

/** What the words of a value need: the language, and the names of what a record only points to. */
export interface Saying {
  lang: Language
  t: Translate
  placeOf: (cc: string) => string
  contactOf: (id: string) => string
}

/** The names of fields in the reader's words: keys under `changes.field` of each language. */
export const FIELD_NAMES = [
  'name',
  'acronym',
  'kind',
  'located',
  'serves',
  'does',
  'phones',
  'phone',
  'whatsapp',
  'email',
  'url',
  'address',
  'confidential',
  'anonymous',
  'status',
  'office',
  'steps',
  'documents',
  'costs',
  'note',
  'who',
  'duration',
  'renewal',
  'family',
  'children',
  'pay',
  'housing',
  'age',
  'change_employer',
  'fee_to_worker',
  'requirements',
  'protections',
  'contacts',
  'rule',
  'applies_to',
  'penalty',
  'law',
  'keeper',
  'how',
  'signs',
  'do',
  'for',
  'support',
  'branches',
  'covered',
  'voluntary',
  'abroad',
  'pension_takes',
  'detail',
  'without_papers',
  'claim',
  'parties',
  'unit',
  'points',
  'definition',
  'lead',
  'items',
  'until',
] as const
export type FieldName = (typeof FIELD_NAMES)[number]

/** One thing that a field says. */
export interface Part {
  name: FieldName
  /** What of several it is said of, as a number to call. */
  of?: string
  /** Two parts with the same are the same fact, however it is worded. */
  same: string
  /** As the page says it. */
  words: string
  /** The page may say it all the same, from another record: that it went is not told alone. */
  elsewhere?: true
  /** Running text: another wording of it is no other fact. */
  isText?: true
}

/** What a field of a record says to a reader. A value that today's schema would refuse says nothing. */
export type Field = (value: unknown, saying: Saying) => Part[]

/** A field that no reader sees on the page of its record, or that repeats what other fields say. */
export const UNSEEN: Field = () => []

export function field<T>(shape: z.ZodType<T>, parts: (value: T, saying: Saying) => Part[]): Field {
  return (value, saying) => {
    const known = shape.safeParse(value)
    return known.success ? parts(known.data, saying) : []
  }
}

/** One value, or a list of them, each in words. */
export const values = <T>(
  name: FieldName,
  shape: z.ZodType<T>,
  words: (value: T, saying: Saying) => string | readonly string[],
) =>
  field(shape, (value, saying) =>
    [words(value, saying)].flat().map((said): Part => ({ name, same: said, words: said })),
  )

/** A name or another short text, which is told whole. */
export const short = (name: FieldName) => values(name, schema.text, (text, { lang }) => plainWords(text[lang]))
export const plain = (name: FieldName) => values(name, z.string(), (value) => value)

export const running = (name: FieldName, text: string): Part => {
  const words = plainWords(text).replace(/\s+/g, ' ').trim()
  return { name, same: words, words, isText: true }
}
export const text = (name: FieldName) => field(schema.text, (value, { lang }) => [running(name, value[lang])])
export const texts = (name: FieldName) =>
  field(z.array(schema.text), (list, { lang }) => list.map((item) => running(name, item[lang])))

/** What a pathway answers to a question that it may leave open. */
export const answer = (name: FieldName, shape: z.ZodType<Stated | { stated: 'no' } | undefined>) =>
  field(shape, (value, { lang }) => {
    const said = stated(value)
    return said ? [running(name, said[lang])] : []
  })
type Stated = Exclude<schema.Pathway['pay'], { stated: 'no' } | undefined>

/** An address as the page shows it: the name of its host. */
export const host = (name: FieldName) =>
  field(z.url(), (url) => [{ name, same: url, words: new URL(url).hostname.replace(/^www\./, '') }])
export const one = (name: FieldName, key: string) =>
  values(name, z.string(), (value, { t }) => t(`${key}.${value}`).replace(/\.$/, ''))
export const many = (name: FieldName, key: string) =>
  values(name, z.array(z.string()), (list, { t }) => list.map((value) => t(`${key}.${value}`)))
export const contacts = (name: FieldName) =>
  values(name, z.union([z.array(z.string()), z.string()]), (ids, { contactOf }) => [ids].flat().map(contactOf))
export const place = values('located', z.string(), (cc, { placeOf }) => placeOf(cc))
export const span = (name: FieldName, shape: z.ZodType<schema.Span | undefined>) =>
  values(name, shape, (value, { t }) => (value ? spanWords(value, t) : []))
export const yes = (name: FieldName) => values(name, z.boolean(), (value, { t }) => (value ? t(name) : []))

export const costs = field(z.array(schema.pathway.shape.costs.element), (list, { lang, t }) =>
  list.map(({ what, payer, amount }): Part => {
    const said = `${t(`payer.${payer}`)}${amount ? ` ${moneyWords(amount, lang, t)}` : ''}`
    return {
      name: 'costs',
      same: JSON.stringify([payer, amount?.amount, amount?.currency]),
      words: `${plainWords(what[lang])}: ${said}`,
    }
  }),
)

/** Costs of one origin stand on its page beside those of the pathway. */
export const ownCosts: Field = (value, saying) => costs(value, saying).map((part) => ({ ...part, elsewhere: true }))

export const status = field(schema.pathway.shape.status, ({ value, note }, { lang, t }) => [
  { name: 'status', same: value, words: t(`status.${value}`) },
  ...(note ? [running('note', note[lang])] : []),
])

export const documents = field(schema.pathway.shape.documents, (list, { lang }) =>
  list.flatMap(({ name, how }) => [name, how ?? []].flat().map((words) => running('documents', words[lang]))),
)

export const phones = field(schema.contact.shape.phones, (list, { lang, t, placeOf }) =>
  list.flatMap(({ number, from, label, hours, free, messages_only }): Part[] => {
    const spoken = spokenNumber(number)
    const where = from === 'anywhere' ? [] : [t('dial_from', { where: from.map(placeOf).join(', ') })]
    const notes = [label?.[lang] ?? [], where, hours?.[lang] ?? [], free ? t('free_call') : []].flat()
    return [
      { name: 'phones', same: number, words: spoken },
      ...['', ...notes, ...(messages_only ? [t('messages_only')] : [])].map(
        (note): Part => ({
          name: 'phone',
          of: spoken,
          same: note,
          words: note,
        }),
      ),
    ]
  }),
)

export const parties = field(schema.agreement.shape.parties, (list, { placeOf }) =>
  list.map(({ country, signed, in_force }): Part => {
    const year = (in_force ?? signed)?.slice(0, 4)
    const words = `${placeOf(country)}${year && year !== 'unknown' ? ` (${year})` : ''}`
    return { name: 'parties', same: words, words }
  }),
)

export const points = field(schema.figure.shape.points, (list, { lang }) =>
  list.map(({ year, value, of }): Part => {
    const words = `${of ? `${of[lang]}, ` : ''}${year}: ${numberWords(value, lang)}`
    return { name: 'points', same: words, words }
  }),
)

export const voluntary = field(schema.scheme.shape.voluntary, (value, saying) =>
  value
    ? [...text('voluntary')(value.who, saying), ...texts('steps')(value.steps, saying), ...costs(value.costs, saying)]
    : [],
)

export const migrants = field(schema.scheme.shape.migrants, ({ covered, condition }, { lang, t }) => [
  { name: 'covered', same: covered, words: t(`migrants_covered.${covered}`).replace(/\.$/, '') },
  ...(condition ? [running('covered', condition[lang])] : []),
])

export const topics = field(schema.country.shape.topics, (value, { lang }) =>
  Object.values(value).map(({ lead }) => running('lead', lead[lang])),
)
export const items = field(schema.checklist.shape.items, (list, { lang }) =>
  list.flatMap(({ what, why }) => [what, why ?? []].flat().map((words) => running('items', words[lang]))),
)
export const protections = field(schema.pathway.shape.protections, (list, { lang }) =>
  list.map((item) => running('protections', item.text[lang])),
)
