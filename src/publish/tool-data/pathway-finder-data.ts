import { plainWords } from '../../content/inline-text'
import type { Content, PathwayFromOrigins } from '../../content/load'
import type { Cost, Span, Status, Text } from '../../content/schema'
import { peopleServed } from '../../content/serves'
import type { FinderData, FinderPathway, FinderStatus } from '../../islands/pathway-finder/finder-data'
import type { Translate } from '../../site/format'
import { moneyWords, spanWords } from '../../site/format'
import type { Language } from '../../site/languages'
import { placeName } from '../../site/place-name'

const DAYS = { day: 1, week: 7, month: 30, year: 365 } satisfies Record<Span['unit'], number>

/** What the pathway finder needs of the content, in one language and without marks. */
export function pathwayFinderData(content: Content, lang: Language, t: Translate): FinderData {
  const members = new Set<string>(content.countries.map(({ id }) => id))
  const forAnyone = new Set(content.contacts.filter((contact) => !peopleServed(contact)).map(({ id }) => id))
  const pathways = content.pathways.map((pathway) => finderPathway(pathway, members, forAnyone, lang, t))
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
  lang: Language,
  t: Translate,
): FinderPathway {
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
    status: finderStatus(pathway.status, lang),
    sectors,
    who: words(pathway.who[0]),
    ...(duration && longest && { lasts: spanWords(duration, t), days: longest * DAYS[duration.unit] }),
    ...(pathway.renewal && { renews: true }),
    fee,
    pays: paidByWorker(pathway.costs, lang, t),
    step: words(pathway.steps[0]),
    ...(office && { office }),
    from: Object.fromEntries(
      departures.map(({ origin, status, office, steps, costs = [] }) => {
        const pays = paidByWorker(costs, lang, t)
        return [
          origin,
          {
            ...(status && { status: finderStatus(status, lang) }),
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

function finderStatus({ value, as_of: asOf, note }: Status, lang: Language): FinderStatus {
  return { value, asOf, ...(note && value !== 'open' && { note: plainWords(note[lang]) }) }
}

function paidByWorker(costs: readonly Cost[], lang: Language, t: Translate): string[] {
  return costs
    .filter(({ payer }) => payer === 'worker' || payer === 'shared')
    .map(({ what, amount }) => plainWords(what[lang]) + (amount ? `: ${moneyWords(amount, lang, t)}` : ''))
}
