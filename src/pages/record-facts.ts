import type { View } from '../components/view'
import type { Contact, Credential } from '../content/schema'
import { moneyWords } from '../site/format'

/** What a record costs the reader, in few words: free, an amount, or that it must be asked. */
export function costWords(view: View, credential: Credential): string {
  const { t, lang } = view
  const mine = credential.costs.filter((cost) => cost.payer === 'worker' || cost.payer === 'shared')
  const amounts = mine.flatMap((cost) => cost.amount ?? [])
  if (amounts.length > 0)
    return t('credentials.costs', { amount: amounts.map((amount) => moneyWords(amount, lang, t)).join(' + ') })
  if (mine.length === 0 && credential.costs.some((cost) => cost.payer === 'state')) return t('credentials.free')
  return t('credentials.ask_price')
}

/** The first contact that can be called, the institution before the others. */
export function firstToCall(view: View, ids: readonly string[]): Contact | undefined {
  const contacts = ids.flatMap((id) => view.content.contacts.find((contact) => contact.id === id) ?? [])
  return contacts.find((contact) => contact.phones.length > 0)
}
