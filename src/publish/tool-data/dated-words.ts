import { isOldDate } from '../../content/evidence-grade'
import type { Money } from '../../content/schema'
import { moneyWords, type Translate } from '../../site/format'
import type { Language } from '../../site/languages'

/** What the words of a tool's data depend on. */
export interface Wording {
  lang: Language
  t: Translate
  /** Day of the build, YYYY-MM-DD. */
  today: string
}

/** A sum with its year; an old one is to be confirmed before anybody pays it. */
export function datedMoney(money: Money, { lang, t, today }: Wording): string {
  return moneyWords(money, lang, t) + (isOldDate(money.as_of, today) ? `, ${t('grade.confirm')}` : '')
}
