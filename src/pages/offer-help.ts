import type { Content } from '../content/load'
import type { Contact, Country, RecruitmentRule } from '../content/schema'
import { HELPERS } from '../content/topic-contacts'

export type HelpGroup = 'labour' | 'fraud' | 'trafficking'

/** Kinds that scams are reported to for other reasons than the fraud itself. */
const NOT_FRAUD: readonly Contact['kind'][] = ['trafficking_hotline', 'credential_body', 'ombudsman', 'social_security']

/** Whom a reader in this country should call about an offer, one or two for each matter, and its rule on charging workers. */
export function offerHelp(
  content: Content,
  country: Country,
): { law: RecruitmentRule | undefined; groups: Record<HelpGroup, Contact[]> } {
  const here = content.contacts.filter((contact) => contact.located === country.id)
  const reachable = ({ phones }: Contact) => phones.some(({ from }) => from === 'anywhere' || from.includes(country.id))
  const ofKinds = (kinds: readonly Contact['kind'][]) =>
    kinds.flatMap((kind) => here.filter((contact) => contact.kind === kind))
  const known = ({ id }: Contact) => Number(country.key_contacts.includes(id))
  const { rules = [], scams = [] } = content.recruitment[country.id] ?? {}

  const trafficking = ofKinds(HELPERS.trafficking).filter(reachable).slice(0, 1)
  const emergency = content.contacts.filter(({ id }) => country.emergency.includes(id))
  const labour = ofKinds(HELPERS.pay).sort((a, b) => known(b) - known(a))
  const called = labour.find(reachable) ?? labour[0]
  const reports = scams.flatMap((scam) => scam.report_to)
  const times = ({ id }: Contact) => reports.filter((report) => report === id).length
  const reported = here
    .filter((contact) => times(contact) > 0 && !NOT_FRAUD.includes(contact.kind))
    .sort((a, b) => times(b) - times(a))
  const fraud = reported.slice(0, 1)
  const reached = reported.find(reachable)
  if (reached && !fraud.some(reachable)) fraud.push(reached)
  return {
    law: rules.find((rule) => rule.fee_to_worker === 'prohibited') ?? rules[0],
    groups: {
      trafficking: trafficking.length > 0 ? trafficking : emergency.slice(0, 1),
      fraud,
      labour: called ? [called] : [],
    },
  }
}
