import type { View } from '../components/view'
import { isOldDate, oldSupportYear } from '../content/evidence-grade'
import type { Agreement, Contact, Credential, Money } from '../content/schema'
import { isPrice } from '../content/sums'
import { moneyWords } from '../site/format'

/** What a record costs the reader, in few words: free, an amount, or that it must be asked. */
export function costWords(view: Pick<View, 't' | 'lang' | 'today'>, credential: Credential): string {
  const { t, lang, today } = view
  const mine = credential.costs.filter((cost) => cost.payer === 'worker' || cost.payer === 'shared')
  const dated = (money: Money) =>
    moneyWords(money, lang, t) + (isOldDate(money.as_of, today) ? `, ${t('grade.confirm')}` : '')
  const amounts = mine.flatMap((cost) => cost.amount ?? [])
  const prices = amounts.filter(isPrice)
  if (prices.length > 0) return t('credentials.costs', { amount: prices.map(dated).join(' + ') })
  if (amounts.length > 0) return amounts.map(dated).join(' + ')
  if (mine.length === 0 && credential.costs.some((cost) => cost.payer === 'state')) return t('credentials.free')
  return t('credentials.ask_price')
}

/** ' (1996: confirm that it still holds)' beside the status of an agreement whose newest support is old; else nothing. */
export function oldStatusWords({ t, today }: View, { status, evidence }: Agreement): string {
  const seen = status === 'unclear' ? undefined : oldSupportYear(evidence, 'status', today)
  return seen === undefined ? '' : ` (${t('grade.old', { year: seen })})`
}

/** The first contact that can be called, the institution before the others. */
export function firstToCall(view: View, ids: readonly string[]): Contact | undefined {
  const contacts = ids.flatMap((id) => view.content.contacts.find((contact) => contact.id === id) ?? [])
  return contacts.find((contact) => contact.phones.length > 0)
}
