import { isOldDate } from '../../content/evidence-grade'
import { plainWords } from '../../content/inline-text'
import type { Content, PathwayFromOrigins } from '../../content/load'
import type { Cost, Span, Status, Text } from '../../content/schema'
import { peopleServed } from '../../content/serves'
import { stated } from '../../content/stated'
import type { FinderData, FinderPathway, FinderStatus } from '../../islands/pathway-finder/finder-data'
import { spanWords } from '../../site/format'
import { placeName } from '../../site/place-name'
import { datedMoney, type Wording } from './dated-words'

const DAYS = { day: 1, week: 7, month: 30, year: 365 } satisfies Record<Span['unit'], number>

/** What the pathway finder needs of the content, in one language and without marks. */
export function pathwayFinderData(content: Content, wording: Wording): FinderData {
  const { lang } = wording
  const members = new Set<string>(content.countries.map(({ id }) => id))
  const forAnyone = new Set(content.contacts.filter((contact) => !peopleServed(contact)).map(({ id }) => id))
  const pathways = content.pathways.map((pathway) => finderPathway(pathway, members, forAnyone, wording))
  const named = new Set([...members, ...pathways.map(({ to }) => to)])
  const offices = new Set(
    pathways.flatMap(({ office, from }) => [office ?? '', ...Object.values(from).map((departure) => departure.office)]),
  )
  return {
    places: Object.fromEntries([...named].map((cc) => [cc, placeName(content, lang, cc)])),
    offices: Object.fromEntries(
      content.contacts
        .filter(({ id }) => offices.has(id))
        .map(({ id, name, url = '', located }) => {
          const inDirectory = members.has(located) && id.startsWith(`${located}-`)
          return [id, { name: name[lang], ...(!inDirectory && { url }) }]
        }),
    ),
    scams: Object.fromEntries(
      Object.entries(content.recruitment)
        .filter(([cc]) => members.has(cc))
        .map(([cc, { scams }]) => [cc, scams.slice(0, 2).map(({ id, title }) => ({ id, title: title[lang] }))]),
    ),
    pathways,
  }
}

function finderPathway(
  pathway: PathwayFromOrigins,
  members: ReadonlySet<string>,
  forAnyone: ReadonlySet<string>,
  wording: Wording,
): FinderPathway {
  const { lang, t } = wording
  const { id, kind, duration, fee_to_worker: fee, sectors } = pathway
  const departures = Object.values(pathway.from).filter(({ origin }) => members.has(origin))
  const longest = duration && (duration.max ?? duration.min)
  const partners = id.split('-').slice(1)
  const only = kind === 'bilateral_programme' ? partners.filter((part) => members.has(part)) : []
  const office = pathway.contacts.find((contact) => forAnyone.has(contact))
  const words = (text: Text | undefined) => (text ? plainWords(text[lang]) : '')
  return {
    id,
    name: pathway.name[lang],
    to: pathway.destination,
    kind,
    status: finderStatus(pathway.status, wording),
    sectors,
    who: words(pathway.who[0]),
    ...(duration && longest && { lasts: spanWords(duration, t), days: longest * DAYS[duration.unit] }),
    ...(pathway.renewal && { renews: true }),
    fee,
    pays: paidByWorker(pathway.costs, wording),
    step: words(pathway.steps[0]),
    ...answers(pathway, wording),
    ...(office && { office }),
    from: Object.fromEntries(
      departures.map(({ origin, status, office, steps, costs = [] }) => {
        const pays = paidByWorker(costs, wording)
        return [
          origin,
          {
            ...(status && { status: finderStatus(status, wording) }),
            office,
            step: words(steps[0]),
            ...(pays.length > 0 && { pays }),
          },
        ]
      }),
    ),
    ...(departures.length === 0 && only.length > 0 && { only }),
    checked: pathway.evidence.checked,
  }
}

/** What a pathway states of children, pay, housing and age; its page says it in words. */
function answers(pathway: PathwayFromOrigins, { lang }: Wording): Partial<FinderPathway> {
  const children = stated(pathway.children)
  const pay = stated(pathway.pay)
  const housing = stated(pathway.housing)
  const age = stated(pathway.age)
  return {
    ...(children && { children: children.come }),
    ...(pay && { pay: pay[lang] }),
    ...(housing && { housing: housing.given }),
    ...(age && { ages: [age.min ?? 0, age.max ?? 0], age: age[lang] }),
  }
}

function finderStatus({ value, as_of: asOf, note }: Status, { lang, t, today }: Wording): FinderStatus {
  return {
    value,
    asOf,
    ...(isOldDate(asOf, today) && { confirm: t('grade.confirm') }),
    ...(note && value !== 'open' && { note: plainWords(note[lang]) }),
  }
}

function paidByWorker(costs: readonly Cost[], wording: Wording): string[] {
  return costs
    .filter(({ payer, amount }) => (payer === 'worker' || payer === 'shared') && amount?.is !== 'loan')
    .map(({ what, amount }) => plainWords(what[wording.lang]) + (amount ? `: ${datedMoney(amount, wording)}` : ''))
}
