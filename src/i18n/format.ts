import type { Money, Span } from '../content/schema'
import type { Language } from '../site/languages'
import type { Translate } from './translate'

const LOCALE: Record<Language, string> = { es: 'es-419', en: 'en' }

/** A day (YYYY-MM-DD), month (YYYY-MM) or year as words: "25 de noviembre de 2026". */
export function dateWords(dated: string, language: Language): string {
  const parts = dated.split('-')
  if (parts.length === 1) return dated
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
  if (parts.length === 3) options.day = 'numeric'
  const day = parts.length === 3 ? dated : `${dated}-01`
  return new Intl.DateTimeFormat(LOCALE[language], options).format(new Date(`${day}T00:00:00Z`))
}

/** An amount with its currency code and year, which is always shown: "GTQ 1,250 (2025)". */
export function moneyWords(money: Money, language: Language, t: Translate): string {
  const format = (amount: number) => {
    const digits = { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2, maximumFractionDigits: 2 }
    return new Intl.NumberFormat(LOCALE[language], digits).format(amount)
  }
  const amount =
    typeof money.amount === 'number'
      ? format(money.amount)
      : `${format(money.amount.min)} ${t('to')} ${format(money.amount.max)}`
  const currency = money.currency === 'USD' ? 'US$' : `${money.currency} `
  const year = money.as_of === 'unknown' ? t('year_unknown') : money.as_of.slice(0, 4)
  return `${money.approx ? `${t('about_amount')} ` : ''}${currency}${amount} (${year})`
}

/** A span of time: "1 a 4 meses", "hasta 10 meses". */
export function spanWords(span: Span, t: Translate): string {
  const { min, max, unit } = span
  if (min !== undefined && max !== undefined && min !== max)
    return `${min} ${t('to')} ${t(`unit.${unit}`, { count: max })}`
  if (min === undefined && max !== undefined) return `${t('up_to')} ${t(`unit.${unit}`, { count: max })}`
  if (min !== undefined && max === undefined) return `${t('from_span')} ${t(`unit.${unit}`, { count: min })}`
  return t(`unit.${unit}`, { count: min ?? max ?? 1 })
}
