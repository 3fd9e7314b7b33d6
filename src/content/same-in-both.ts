import { fileOfRecord } from './file-of'
import { plainWords } from './inline-text'
import type { Content } from './load'
import { MESSAGES } from './messages'
import type { Problem } from './problem'
import { recordsWithTexts } from './references'

type Spoken = 'es' | 'en'

/** Where a text of a record says a number, a month or a currency in one language alone. */
export interface Difference {
  record: string
  field: string
  /** What each language says alone. */
  only: OnlyInOne
}

/** Numbers that words say: what one language writes in words, the other may write in figures. */
const SAID: readonly (readonly [number: string, Record<Spoken, RegExp>])[] = [
  ['0.5', { es: /\bmedi[oa]\b/i, en: /\bhalf\b/i }],
  ['1', { es: /\b(un|una|uno|primer[oa]?)\b/i, en: /\b(an?|one|first|once)\b/i }],
  ['2', { es: /\b(dos|segund[oa]|doble|amb[oa]s)\b/i, en: /\b(two|second|twice|double|both)\b/i }],
  ['3', { es: /\b(tres|tercer[oa]?|triple)\b/i, en: /\b(three|third|triple)\b/i }],
  ['4', { es: /\b(cuatro|cuart[oa])\b/i, en: /\b(four|fourth|quarter)\b/i }],
  ['5', { es: /\b(cinco|quint[oa])\b/i, en: /\b(five|fifth)\b/i }],
  ['6', { es: /\b(seis|medio año)\b/i, en: /\b(six|half a year)\b/i }],
  ['7', { es: /\b(siete|una semana)\b/i, en: /\b(seven|a week)\b/i }],
  ['8', { es: /\bocho\b/i, en: /\beight\b/i }],
  ['9', { es: /\bnueve\b/i, en: /\bnine\b/i }],
  ['10', { es: /\bdiez\b/i, en: /\bten\b/i }],
  ['12', { es: /\b(doce|un año)\b/i, en: /\b(twelve|a year|one year)\b/i }],
  [
    '24',
    {
      es: /todo el día|día y noche|a toda hora|a cualquier hora/i,
      en: /day and night|all day|around the clock|any time/i,
    },
  ],
]

/** Months and currencies by their English names. */
const NAMES: readonly (readonly [name: string, Record<Spoken, RegExp>])[] = [
  ['January', { es: /\benero\b/, en: /\bJan(uary)?\b/ }],
  ['February', { es: /\bfeb(rero)?\b/, en: /\bFeb(ruary)?\b/ }],
  ['March', { es: /\bmarzo\b/, en: /\bMarch\b/ }],
  ['April', { es: /\babril\b/, en: /\bApril\b/ }],
  ['May', { es: /\bmayo\b/, en: /\b(?<!^|[.!?:] )May\b|\bMay (?=\d|to\b|and\b)/ }],
  ['June', { es: /\bjunio\b/, en: /\bJune\b/ }],
  ['July', { es: /\bjulio\b/, en: /\bJuly\b/ }],
  ['August', { es: /\bagosto\b/, en: /\bAugust\b/ }],
  ['September', { es: /\bse(p)?tiembre\b/, en: /\bSept(ember)?\b/ }],
  ['October', { es: /\boctubre\b/, en: /\bOctober\b/ }],
  ['November', { es: /\bnoviembre\b/, en: /\bNovember\b/ }],
  ['December', { es: /\bdiciembre\b/, en: /\bDecember\b/ }],
  ['dollars', { es: /\bd[oó]lar(es)?\b|\b(USD|CAD|BZD)\b/, en: /\bdollars?\b|\b(USD|CAD|BZD)\b/ }],
  ['quetzales', { es: /\bquetzal(es)?\b|\bGTQ\b|\bQ ?\d/, en: /\bquetzal(es)?\b|\bGTQ\b|\bQ ?\d/ }],
  ['lempiras', { es: /\blempiras?\b|\bHNL\b|\bL ?\d/, en: /\blempiras?\b|\bHNL\b|\bL ?\d/ }],
  ['pesos', { es: /\bpesos\b|\b(MXN|DOP)\b/, en: /\bpesos\b|\b(MXN|DOP)\b/ }],
  ['colones', { es: /\bcolones\b|\bCRC\b|₡/, en: /\bcolones\b|\bCRC\b|₡/ }],
  ['córdobas', { es: /\bcórdobas?\b|\bNIO\b/, en: /\bcórdobas?\b|\bNIO\b/ }],
  ['balboas', { es: /\bbalboas?\b|\bPAB\b|B\//, en: /\bbalboas?\b|\bPAB\b|B\// }],
]

/** Money that a text may name by its sign alone: "US$88", "C$500". */
const WITH_SIGN = new Set(['dollars', 'pesos', 'córdobas'])

/** A number in figures with its thousands and decimals, or a time: 1,250 and 2.5 and 16:30. */
const NUMBER = /\d+(?:[.,\u00a0\u202f ]\d{3}(?!\d))*(?:[.,:]\d+)?/g

/** The numbers of a plain text in figures, each in one form: 1250, 2.5. */
export function numbersIn(plain: string): Set<string> {
  const counted = plain.replace(/\b(\d+) (?:mil|thousand)\b(?! millones)/g, '$1,000')
  return new Set(
    [...counted.matchAll(NUMBER)].map(([number]) =>
      number
        .replace(/[.,\u00a0\u202f ](?=\d{3}(?!\d))/g, '')
        .replace(',', '.')
        .replace(/^0+(?=\d)/, ''),
    ),
  )
}

function missing(text: string, language: Spoken, other: string, otherLanguage: Spoken): string[] {
  const plain = plainWords(text)
  const otherPlain = plainWords(other)
  const there = numbersIn(otherPlain)
  const saidThere = (number: string) =>
    SAID.some(([said, words]) => said === number && words[otherLanguage].test(otherPlain))
  return [
    ...[...numbersIn(plain)].filter((number) => !there.has(number) && !saidThere(number)),
    ...NAMES.filter(([, words]) => words[language].test(plain) && !words[otherLanguage].test(otherPlain))
      .map(([name]) => name)
      .filter((name) => !(WITH_SIGN.has(name) && otherPlain.includes('$'))),
  ]
}

/** Numbers, months (January) and currencies that one language says alone. */
export type OnlyInOne = Record<Spoken, string[]>

/** What each language says that the other does not; undefined where both say the same. */
export function onlyInOne(es: string, en: string): OnlyInOne | undefined {
  const only = { es: missing(es, 'es', en, 'en'), en: missing(en, 'en', es, 'es') }
  return only.es.length + only.en.length > 0 ? only : undefined
}

/** Fields that each language has for itself: names of terms, words to search by; and what editors alone read. */
export const OF_ONE_LANGUAGE: ReadonlySet<string> = new Set([
  'evidence',
  'found',
  'term',
  'also',
  'in_text',
  'questions',
])

/** Every text of a record that differs between its languages in what can be counted. */
export function differencesIn(record: string, value: unknown, field = ''): Difference[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = (key: string | number) => (field ? `${field}.${key}` : String(key))
  if (Array.isArray(value)) return value.flatMap((item, index) => differencesIn(record, item, inside(index)))
  if ('es' in value && 'en' in value) {
    const only = onlyInOne(wordsOf(value.es), wordsOf(value.en))
    return only ? [{ record, field, only }] : []
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    OF_ONE_LANGUAGE.has(key) ? [] : differencesIn(record, inner, inside(key)),
  )
}

const wordsOf = (text: unknown): string => (Array.isArray(text) ? text.join('\n') : String(text))

/** What the languages of a record's texts say differently, as problems of its file. */
export const bothLanguagesOf = (record: { id: string }, file: string): Problem[] =>
  differencesIn(record.id, record).map((difference) => problemOf(difference, file))

const problemOf = ({ record, field, only }: Difference, file: string): Problem => ({
  file,
  record,
  field,
  ...MESSAGES.sameNumbers(only.es.join(', '), only.en.join(', ')),
})

/** Both languages of every text in the content that say different numbers, months or money. */
export function checkBothLanguages(content: Content): Problem[] {
  const ofGuides = content.guides.flatMap(({ slug, front, body }) => {
    const texts = [
      ...GUIDE_TEXTS.map((field) => [field, front.es[field], front.en[field]]),
      ['(text)', body.es, body.en],
    ]
    return texts.flatMap(([field = '', es = '', en = '']) => {
      const only = onlyInOne(es, en)
      return only ? [problemOf({ record: `guide-${slug}`, field, only }, `guides/${slug}/en.md`)] : []
    })
  })
  const ofRecords = recordsWithTexts(content).flatMap((record) =>
    bothLanguagesOf(record, fileOfRecord(content, record.id)),
  )
  return [...ofRecords, ...ofGuides]
}

const GUIDE_TEXTS = ['title', 'summary', 'message', 'sms'] as const
