import { type Language, languageRow } from './languages'

/** Turns a key of `content/locales` and its values into words. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

interface Amount {
  amount: number | { min: number; max: number }
  /** ISO 4217. */
  currency: string
  /** YYYY, YYYY-MM, YYYY-MM-DD or 'unknown'. */
  as_of: string
  approx?: boolean | undefined
  /** What the sum is, where it is no price: 'loan'. */
  is?: string | undefined
  most?: boolean | undefined
  /** 'week', where it is for each week. */
  per?: string | undefined
}

interface Span {
  min?: number | undefined
  max?: number | undefined
  unit: string
}

/** Formats that were asked for before: to make one takes a hundred times as long as to use it. */
const numberFormats = new Map<string, Intl.NumberFormat>()
const timeFormats = new Map<string, Intl.DateTimeFormat>()
const displayNames = new Map<string, Intl.DisplayNames>()

/** A number with the marks of the language: '1,250', '0.5'. */
export function numberWords(value: number, lang: Language, options?: Intl.NumberFormatOptions): string {
  const name = lang + JSON.stringify(options)
  const format = numberFormats.get(name) ?? new Intl.NumberFormat(languageRow(lang).locale, options)
  numberFormats.set(name, format)
  return format.format(value)
}

/** A sum of money with at most two decimals, none where it is whole: '1,250', '12.50'. */
export function sumWords(amount: number, lang: Language): string {
  return numberWords(amount, lang, {
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
    maximumFractionDigits: 2,
  })
}

/** A size as people read it on a phone, never 0: '41 KB', '1.2 MB'. */
export function sizeText(bytes: number, lang: Language): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1000))
  if (kilobytes < 1000) return `${kilobytes} KB`
  return `${numberWords(bytes / 1_000_000, lang, { maximumFractionDigits: 1 })} MB`
}

/** A day (YYYY-MM-DD), month (YYYY-MM) or year as words: "25 de noviembre de 2026". A month is never a number. */
export function dateWords(dated: string, lang: Language): string {
  const parts = dated.split('-')
  if (parts.length === 1) return dated
  return timeWords(Date.parse(`${dated}${parts.length === 3 ? '' : '-01'}T00:00:00Z`), lang, {
    month: 'long',
    timeZone: 'UTC',
    ...(parts.length === 3 && { day: 'numeric' }),
  })
}

/** The day of a moment (milliseconds since 1970) where the reader is: "5 de junio de 2027". */
export function momentWords(moment: number, lang: Language): string {
  return timeWords(moment, lang, { month: 'long', day: 'numeric' })
}

function timeWords(moment: number, lang: Language, options: Intl.DateTimeFormatOptions): string {
  const name = lang + JSON.stringify(options)
  const format =
    timeFormats.get(name) ?? new Intl.DateTimeFormat(languageRow(lang).locale, { year: 'numeric', ...options })
  timeFormats.set(name, format)
  return format.format(moment)
}

/**
 * An amount with its currency code and year, which are always shown, and with what it is: "GTQ 1,250 (2025)", "deduction of
 * up to CAD 30 a week (2026)".
 */
export function moneyWords(money: Amount, lang: Language, t: Translate): string {
  const amount =
    typeof money.amount === 'number'
      ? sumWords(money.amount, lang)
      : `${sumWords(money.amount.min, lang)} ${t('to')} ${sumWords(money.amount.max, lang)}`
  const currency = money.currency === 'USD' ? 'US$' : `${money.currency} `
  const year = money.as_of === 'unknown' ? t('year_unknown') : money.as_of.slice(0, 4)
  const near = `${money.approx ? `${t('about_amount')} ` : ''}${money.most ? `${t('up_to')} ` : ''}`
  const per = money.per ? ` ${t(`per.${money.per}`)}` : ''
  const what = money.is && money.is !== 'price' ? `${t(`sum.${money.is}`)} ` : ''
  return `${what}${near}${currency}${amount}${per} (${year})`
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

/** Compares two texts for `sort`, as the language orders them. */
export function inOrder(lang: Language): (a: string, b: string) => number {
  return new Intl.Collator(languageRow(lang).locale).compare
}

/** A country's name (ISO 3166-1 alpha-2, any case) as the browser or Node knows it, else its code. */
export const regionName = (cc: string, lang: Language): string => nameOf('region', cc.toUpperCase(), lang)

/** A language's name (ISO 639) in another language, else its code. */
export const languageName = (code: string, lang: Language): string => nameOf('language', code, lang)

function nameOf(type: 'region' | 'language', code: string, lang: Language): string {
  try {
    const names = displayNames.get(type + lang) ?? new Intl.DisplayNames([languageRow(lang).locale], { type })
    displayNames.set(type + lang, names)
    return names.of(code) ?? code
  } catch {
    return code
  }
}
