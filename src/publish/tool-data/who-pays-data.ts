import { placesInOrder } from '../../components/countries-in-order'
import { oldSupportYear } from '../../content/evidence-grade'
import { forbidsCharging } from '../../content/fees'
import { plainWords } from '../../content/inline-text'
import type { Content, PathwayFromOrigins } from '../../content/load'
import { dialledForm } from '../../content/phone-numbers'
import type { Cost } from '../../content/schema'
import { peopleServed } from '../../content/serves'
import { isPrice } from '../../content/sums'
import type { PathwayCost, PayingPathway, WhoPaysData } from '../../islands/who-pays/who-pays-data'
import { offerHelp } from '../../pages/offer-help'
import type { Translate } from '../../site/format'
import { isWayToWork } from '../../site/pathway-kinds'
import { placeName } from '../../site/place-name'
import { recordPath } from '../../site/record-paths'
import { datedMoney, type Wording } from './dated-words'

/** Costs, payers, rules and whom to tell, of every pathway with a rule on costs, in one language and without marks. */
export function whoPaysData(content: Content, wording: Wording): WhoPaysData {
  const { lang, t, today } = wording
  const pathways = content.pathways
    .filter(({ kind }) => isWayToWork(kind))
    .map((pathway) => payingPathway(content, pathway, wording))
  const codes = new Set([...content.countries.map(({ id }) => id), ...pathways.map(({ to }) => to)])
  const allCosts = pathways.flatMap(({ costs, from }) => [
    ...costs,
    ...Object.values(from).flatMap((origin) => origin.costs),
  ])
  const named = new Set(allCosts.map(({ rule }) => rule))
  const rules = Object.values(content.recruitment).flatMap((recruitment) => recruitment.rules)
  const laws = Object.fromEntries(
    Object.entries(content.recruitment).map(([cc, recruitment]) => [
      cc,
      recruitment.rules.filter(forbidsCharging).map(({ id }) => id),
    ]),
  )
  for (const ids of Object.values(laws)) for (const id of ids) named.add(id)
  const told = new Set(
    pathways.flatMap(({ tell, from }) => [...tell, ...Object.values(from).flatMap((origin) => origin.tell)]),
  )
  const ask = Object.fromEntries(
    content.countries.map((country) => {
      const { fraud, labour } = offerHelp(content, country).groups
      return [country.id, [...new Set([...fraud, ...labour].map(({ id }) => id))]]
    }),
  )
  for (const id of Object.values(ask).flat()) told.add(id)
  return {
    places: Object.fromEntries([...codes].map((cc) => [cc, placeName(content, lang, cc)])),
    currencies: Object.fromEntries(content.countries.map(({ id, currency }) => [id, currency])),
    rules: Object.fromEntries(
      rules
        .filter(({ id }) => named.has(id))
        .map(({ id, rule }) => [id, { words: plainWords(rule[lang]), path: recordPath(content, lang, id) ?? '' }]),
    ),
    laws,
    contacts: Object.fromEntries(
      content.contacts
        .filter(({ id }) => told.has(id))
        .map(({ id, name, phones, url, evidence }) => {
          // A number for each set of places that it is called from: the tool gives that which the reader can dial.
          const numbers = phones.flatMap((phone, at) => {
            if (phones.findIndex(({ from }) => `${from}` === `${phone.from}`) !== at) return []
            const seen = oldSupportYear(evidence, `phones.${at}`, today)
            return {
              number: phone.number,
              spoken: dialledForm(phone),
              ...(phone.from !== 'anywhere' && {
                from: placesInOrder({ content, lang }, phone.from).map(([cc]) => cc),
              }),
              ...(seen !== undefined && { old: t('grade.old_number', { year: seen }) }),
            }
          })
          return [id, { name: name[lang], ...(numbers.length > 0 ? { numbers } : url && { url }) }]
        }),
    ),
    ask,
    pathways,
  }
}

function payingPathway(content: Content, pathway: PathwayFromOrigins, wording: Wording): PayingPathway {
  const { lang, t } = wording
  const costs = pathway.costs.map((cost) => pathwayCost(cost, wording))
  const contacts = pathway.contacts.flatMap((id) => content.contacts.find((contact) => contact.id === id) ?? [])
  const servingOnly = (cc: string) =>
    contacts.filter((contact) => peopleServed(contact)?.includes(cc)).map(({ id }) => id)
  return {
    id: pathway.id,
    name: pathway.name[lang],
    ...(pathway.official_name !== pathway.name[lang] && { official: pathway.official_name }),
    to: pathway.destination,
    fee: forbidsCharging(pathway) || pathway.fee_to_worker !== 'prohibited' ? pathway.fee_to_worker : 'unclear',
    ...(['closed', 'paused'].includes(pathway.status.value) && { closed: true }),
    costs: costs.some(({ kind }) => kind === 'recruitment') ? costs : [chargeForTheJob(pathway, t), ...costs],
    tell: contacts
      .filter((contact) => !peopleServed(contact))
      .map(({ id }) => id)
      .slice(0, 3),
    from: Object.fromEntries(
      content.countries
        .filter(({ id }) => id in pathway.from)
        .map(({ id, key_contacts }) => {
          const departure = pathway.from[id]
          const tell = new Set([...(departure ? [departure.office] : []), ...servingOnly(id), ...key_contacts])
          return [
            id,
            { costs: (departure?.costs ?? []).map((cost) => pathwayCost(cost, wording)), tell: [...tell].slice(0, 4) },
          ]
        }),
    ),
  }
}

/** Being charged for the job itself, where the pathway's own costs do not speak of it. */
function chargeForTheJob(pathway: PathwayFromOrigins, t: Translate): PathwayCost {
  const rule = pathway.protections.find((protection) => protection.rule)?.rule
  const forbidden = forbidsCharging(pathway)
  return {
    kind: 'recruitment',
    what: t('payers.for_the_job'),
    payer: 'unknown',
    by: forbidden ? 'law' : 'practice',
    ...(rule && { rule }),
    ...(forbidden && { forbidden }),
    ...(!forbidden && { note: t(`payers.fee_${pathway.fee_to_worker}`) }),
  }
}

function pathwayCost({ kind, what, payer, by, rule, amount, note }: Cost, wording: Wording): PathwayCost {
  const { lang } = wording
  const most = amount && (typeof amount.amount === 'number' ? amount.amount : amount.amount.max)
  return {
    kind,
    what: plainWords(what[lang]),
    payer,
    by,
    ...(rule && { rule }),
    ...(amount && { amount: datedMoney(amount, wording), currency: amount.currency }),
    ...(amount && !amount.approx && !amount.per && isPrice(amount) && most !== undefined && { most }),
    ...(note && { note: plainWords(note[lang]) }),
  }
}
