import { LANGUAGES } from '../site/languages'
import { fileOfRecord } from './file-of'
import { plainWords } from './inline-text'
import type { Content } from './load'
import { MESSAGES } from './messages'
import type { Problem } from './problem'
import type { Cost, Money } from './schema'
import { PER, SUMS } from './vocabulary'

/** Words of a cost, or of the first sentence of its note, that say what its sum is. */
const SAYS: readonly [field: 'is' | 'most' | 'per', words: RegExp][] = [
  ['is', /pr[eé]stamo|descuento|se lo descuentan|\brecargo|\btarde\b|\bloan|\bdeduct|\blate\b/i],
  ['most', /m[aá]ximo|\btope\b|at most|\bmost (they|this)|\bthis is the most|\bceiling/i],
  [
    'per',
    /\b(por( cada)?|al) (minuto|hora|d[ií]a|semana|mes|a[nñ]o|documento)\b(?! de)|cada documento|\b(anual|mensual|semanal)|\b(per|each) (minute|hour|day|week|month|year|document)\b|\b(yearly|monthly|weekly)\b/i,
  ],
]

const CHOICES = { is: SUMS, most: ['true'], per: PER }

/** Sums of which the words say that they are no price paid once, and the sum does not. `is: price` says that it is one. */
export function checkSums(content: Content): Problem[] {
  return costsOf(content).flatMap(({ id, field, cost }) => {
    const { amount } = cost
    if (!amount || amount.is === 'price') return []
    const words = LANGUAGES.map((lang) => plainWords(`${cost.what[lang]}. ${firstSentence(cost.note?.[lang])}`)).join(
      '\n',
    )
    return SAYS.filter(([says, pattern]) => amount[says] === undefined && pattern.test(words)).map(([says]) => ({
      file: fileOfRecord(content, id),
      record: id,
      field: `${field}.amount.${says}`,
      ...MESSAGES.sum(says, CHOICES[says].join(', ')),
    }))
  })
}

/** Whether money is paid, not lent, taken from the pay or asked of the late alone. */
export const isPrice = ({ is = 'price' }: Money): boolean => is === 'price'

/** Every cost of the content with its place. */
export function costsOf(content: Content): { id: string; field: string; cost: Cost }[] {
  const of = (id: string, field: string, costs: readonly Cost[] = []) =>
    costs.map((cost, at) => ({ id, field: `${field}.${at}`, cost }))
  return [
    ...content.pathways.flatMap(({ id, costs, from }) => [
      ...of(id, 'costs', costs),
      ...Object.values(from).flatMap((departure) => of(departure.id, 'costs', departure.costs)),
    ]),
    ...content.credentials.flatMap(({ id, costs }) => of(id, 'costs', costs)),
    ...content.schemes.flatMap(({ id, voluntary }) => of(id, 'voluntary.costs', voluntary?.costs)),
  ]
}

const firstSentence = (note = '') => /^[^.?]*/.exec(note)?.[0] ?? ''
