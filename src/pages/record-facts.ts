import type { View } from '../components/view'
import { isOldDate, oldSupportYear } from '../content/evidence-grade'
import type { Agreement, Contact, Credential, Money, Pathway } from '../content/schema'
import { ASKED_OF_PATHWAYS, type Asked, stated } from '../content/stated'
import { isPrice } from '../content/sums'
import { moneyWords, spanWords, type Translate } from '../site/format'

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

/** "Children: it depends", "Age: 18 to 45 years": what a pathway states of what everybody asks, in a word each. */
export function shortAnswers(pathway: Pick<Pathway, Asked>, t: Translate): string[] {
  const children = stated(pathway.children)?.come
  const housing = stated(pathway.housing)?.given
  const { min, max } = stated(pathway.age) ?? {}
  const words = {
    children: children && t(`asked.answer.${children}`),
    pay: undefined,
    housing: housing && t(`asked.answer.${housing}`),
    age: (min ?? max) && spanWords({ min, max, unit: 'year' }, t),
  }
  return ASKED_OF_PATHWAYS.flatMap((asked) => (words[asked] ? `${t(`asked.${asked}`)}: ${words[asked]}` : []))
}
