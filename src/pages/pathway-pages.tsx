import { ContactLines } from '../components/contact-card'
import { EvidenceNote } from '../components/evidence-note'
import { Words } from '../components/inline'
import { CheckedOn, Crumbs, NextStep } from '../components/page-head'
import { Places } from '../components/places'
import { CostTable, Documents, Points, StatusPill, StatusWarning, Steps } from '../components/record-parts'
import { href, type View } from '../components/view'
import { WorkDrawing } from '../components/work-drawing'
import { plainWords } from '../content/inline-text'
import type { PathwayFromOrigins } from '../content/load'
import { contactsServing, costsFrom, documentsFrom } from '../content/pathway-from'
import type { Departure, Text } from '../content/schema'
import { ASKED_OF_PATHWAYS, notStated, stated } from '../content/stated'
import { countryPath, homePath, pathwayPath, toolPath, topicPath } from '../site/addresses'
import { spanWords } from '../site/format'
import { besideOf } from '../site/languages'
import { isWayToWork } from '../site/pathway-kinds'
import { recordPath } from '../site/record-paths'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { shortDescription } from './description'
import { ASK, nextStep, ORIGINS } from './next-step'

/** A pathway, or with `departure` its page for one origin: the origin's own steps come first there. */
export function pathwayPage(view: View, pathway: PathwayFromOrigins, departure?: Departure): PageDraft {
  const { lang, t, base, content } = view
  const other = besideOf(lang)
  const origin = departure ? content.countries.find((country) => country.id === departure.origin) : undefined
  const destination = content.countries.find((country) => country.id === pathway.destination)
  const status = departure?.status ?? pathway.status
  const message = (departure ?? pathway).message[lang]
  const path = pathwayPath(lang, pathway.id, departure?.origin)
  const title = origin
    ? t('pathway_from', { pathway: pathway.name[lang], origin: origin.name[lang] })
    : pathway.name[lang]
  const records = departure ? [pathway, departure] : [pathway]
  const freshness = freshnessOf(records, 'volatile')
  const found = departure?.found ?? pathway.found ?? {}
  const costs = costsFrom(pathway, departure)
  const documents = documentsFrom(pathway, departure)
  const home = origin ?? destination
  const member = destination !== undefined
  const next = nextStep(view, pathway, departure)
  return {
    lang,
    path,
    alternate: pathwayPath(other, pathway.id, departure?.origin),
    kind: departure ? 'departure' : 'pathway',
    country: departure?.origin ?? (member ? pathway.destination : ''),
    topic: departure ? 'work-abroad' : 'work-here',
    destination: pathway.destination,
    ...freshness,
    title,
    description: shortDescription(plainWords(message)),
    message,
    sms: (departure ?? pathway).sms[lang],
    pack: departure ? `${lang}-${departure.origin}` : member ? `${lang}-${pathway.destination}` : `${lang}-region`,
    questions: [...(found.questions?.[lang] ?? []), ...(departure ? [] : (pathway.found?.questions?.[lang] ?? []))],
    also: [...(pathway.found?.also?.[lang] ?? []), ...(departure?.found?.also?.[lang] ?? []), pathway.official_name],
    body: (
      <>
        <Crumbs
          trail={[
            ...(home ? [] : [{ path: homePath(lang), words: t('home') }]),
            ...(home ? [{ path: countryPath(lang, home.id), words: home.name[lang] }] : []),
            ...(home
              ? [
                  {
                    path: topicPath(lang, home.id, departure ? 'work-abroad' : 'work-here'),
                    words: t(`topic_short.${departure ? 'work-abroad' : 'work-here'}`),
                  },
                ]
              : []),
          ]}
        />
        <h1 class="way">
          <WorkDrawing of={pathway} size={30} /> {title}
        </h1>
        <StatusPill status={status} />
        {next ? <NextStep to={next.to}>{next.words}</NextStep> : null}
        <StatusWarning status={status} />
        <dl class="facts">
          <Fact label={t('who_can')} text={pathway.who[0]} />
          {pathway.duration ? (
            <div>
              <dt>{t('how_long')}</dt>
              <dd>{spanWords(pathway.duration, t)}</dd>
            </div>
          ) : null}
          <div>
            <dt>{t('costs_you')}</dt>
            <dd>{t(`fee.${pathway.fee_to_worker}`)}</dd>
          </div>
          {ASKED_OF_PATHWAYS.map((asked) => (
            <Fact key={asked} label={t(`asked.${asked}`)} text={stated(pathway[asked])} />
          ))}
        </dl>
        <NotStated view={view} pathway={pathway} />
        <FeeWarning view={view} pathway={pathway} />
        <h2>{t('how_to_do')}</h2>
        <Steps steps={departure ? departure.steps : pathway.steps} />
        {departure?.note ? (
          <p class="note care">
            <span>
              <Words of={departure.note} />
            </span>
          </p>
        ) : null}
        {departure ? (
          <>
            <h2 id={ASK}>{t('ask_here')}</h2>
            <ContactLines
              ids={[
                departure.office,
                ...contactsServing(pathway.contacts, content.contacts, departure.origin).slice(0, 3),
              ]}
            />
          </>
        ) : null}
        {costs.length > 0 ? <h2 id="costs">{t('who_pays_what')}</h2> : null}
        <CostTable costs={costs} />
        <AddUp view={view} pathway={pathway} origin={departure?.origin} />
        {departure ? null : (
          <>
            {pathway.who.length > 1 ? <h2>{t('who_can')}</h2> : null}
            {pathway.who.length > 1 ? <Points points={pathway.who} /> : null}
          </>
        )}
        {pathway.requirements.length > 0 ? (
          <details>
            <summary>{t('requirements')}</summary>
            <Points points={pathway.requirements} />
          </details>
        ) : null}
        {documents.length > 0 ? (
          <details>
            <summary>{t('papers')}</summary>
            <Documents documents={documents} />
          </details>
        ) : null}
        {pathway.protections.length > 0 ? (
          <>
            <h2>{t('protects_you')}</h2>
            <ul>
              {pathway.protections.map((protection) => {
                const rulePath = protection.rule ? recordPath(content, lang, protection.rule) : undefined
                return (
                  <li key={protection.text[lang]}>
                    <Words of={protection.text} />{' '}
                    {rulePath ? <a href={href(base, rulePath)}>{t('see_rule')}</a> : null}
                  </li>
                )
              })}
            </ul>
          </>
        ) : null}
        <More label={t('renewal')} text={pathway.renewal} />
        <More label={t('family')} text={pathway.family} />
        <More label={t('change_employer')} text={pathway.change_employer} />
        {departure ? (
          <p>
            <a href={href(base, pathwayPath(lang, pathway.id))}>{t('see_pathway', { pathway: pathway.name[lang] })}</a>
          </p>
        ) : (
          <>
            <Origins view={view} pathway={pathway} />
            {pathway.contacts.length > 0 ? <h2 id={ASK}>{t('who_helps')}</h2> : null}
            <ContactLines ids={pathway.contacts} />
          </>
        )}
        <ScamLinks view={view} countries={[departure?.origin, pathway.destination]} />
        <h2>{t('sources')}</h2>
        {records.map((record) => (
          <EvidenceNote
            key={record === pathway ? 'pathway' : 'departure'}
            evidence={record.evidence}
            id={record === pathway ? pathway.id : `${pathway.id}-from-${departure?.origin}`}
            sources={record === pathway && departure ? 'elsewhere' : 'linked'}
          />
        ))}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

function Fact({ label, text }: { label: string; text: Text | undefined }) {
  if (!text) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Words of={text} />
      </dd>
    </div>
  )
}

/** What no page says of this pathway though everybody asks, in one line. */
function NotStated({ view: { t }, pathway }: { view: View; pathway: PathwayFromOrigins }) {
  if (!isWayToWork(pathway.kind)) return null
  const silent = notStated(pathway).map((asked) => t(`asked.${asked}`).toLowerCase())
  return silent.length > 0 ? <p>{t('asked.not_stated', { what: silent.join(', ') })}</p> : null
}

function More({ label, text }: { label: string; text: Text | undefined }) {
  if (!text) return null
  return (
    <p>
      <b>{label}:</b> <Words of={text} />
    </p>
  )
}

/** To the tool that adds up what was charged, with this pathway and origin chosen. */
function AddUp({ view, pathway, origin }: { view: View; pathway: PathwayFromOrigins; origin: string | undefined }) {
  const { t, lang, base } = view
  if (!isWayToWork(pathway.kind)) return null
  const query = `?${origin ? `from=${origin}&` : ''}pathway=${pathway.id}`
  return (
    <p>
      <a href={href(base, toolPath(lang, 'payers') + query)}>{t('payers.sum_up')}</a>
    </p>
  )
}

function FeeWarning({ view, pathway }: { view: View; pathway: PathwayFromOrigins }) {
  const { t, lang, base, content } = view
  if (pathway.fee_to_worker !== 'prohibited') return null
  const rule =
    pathway.costs.find((cost) => cost.kind === 'recruitment' && cost.rule)?.rule ??
    pathway.protections.find((protection) => protection.rule)?.rule
  const path = rule ? recordPath(content, lang, rule) : undefined
  return (
    <p class="note care">
      <span>
        <b>{t('fee_warning')}</b> {path ? <a href={href(base, path)}>{t('see_rule')}</a> : null}
      </span>
    </p>
  )
}

function Origins({ view, pathway }: { view: View; pathway: PathwayFromOrigins }) {
  const { t, lang, content } = view
  const isOrigin = (cc: string) => cc in pathway.from
  if (!content.countries.some(({ id }) => isOrigin(id))) return null
  return (
    <>
      <h2 id={ORIGINS}>{t('from_your_country')}</h2>
      <Places view={view} isOne={isOrigin} to={(cc) => pathwayPath(lang, pathway.id, cc)} />
    </>
  )
}

function ScamLinks({ view, countries }: { view: View; countries: readonly (string | undefined)[] }) {
  const { t, lang, base, content } = view
  const scams = countries.flatMap((cc) =>
    cc ? (content.recruitment[cc]?.scams ?? []).slice(0, 2).map((scam) => ({ cc, scam })) : [],
  )
  if (scams.length === 0) return null
  return (
    <>
      <h2>{t('known_scams')}</h2>
      <ul>
        {scams.map(({ cc, scam }) => (
          <li key={scam.id}>
            <a href={href(base, `${recordPath(content, lang, scam.id) ?? topicPath(lang, cc, 'fraud')}`)}>
              {scam.title[lang]}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
