import { ContactLines } from '../components/contact-card'
import { EvidenceNote } from '../components/evidence-note'
import { Outside, Words } from '../components/inline'
import { CostTable, Documents, Points, Steps } from '../components/record-parts'
import { href, type View } from '../components/view'
import type { AgeKind } from '../content/freshness'
import type { PathwayFromOrigins } from '../content/load'
import type { Country, Credential, Evidence, Right, Scheme } from '../content/schema'
import { CREDENTIAL_KINDS, RIGHT_TOPICS, type STATUSES, type Topic } from '../content/vocabulary'
import { spanWords } from '../i18n/format'
import { pathwayPath, recordPath } from './addresses'
import { ContactsByKind, isForWomenAndDiversity } from './country-pages'

interface TopicBody {
  body: preact.JSX.Element
  records: { evidence: Evidence }[]
  age: AgeKind
}

/** What a topic page of a country shows, the records it rests on, and how fast they age. */
export function topicBody(view: View, country: Country, topic: Topic): TopicBody {
  const { content } = view
  const cc = country.id
  switch (topic) {
    case 'work-abroad': {
      const pathways = openFirst(
        content.pathways.filter((pathway) => cc in pathway.from),
        cc,
      )
      return {
        body: <PathwayTiles view={view} pathways={pathways} origin={cc} />,
        records: pathways.flatMap((pathway) => pathway.from[cc] ?? []),
        age: 'volatile',
      }
    }
    case 'work-here': {
      const pathways = openFirst(content.pathways.filter((pathway) => pathway.destination === cc))
      return { body: <PathwayTiles view={view} pathways={pathways} />, records: pathways, age: 'volatile' }
    }
    case 'fraud':
      return fraudBody(view, cc)
    case 'skills': {
      const credentials = content.credentials.filter((credential) => credential.country === cc)
      return {
        body: (
          <>
            {CREDENTIAL_KINDS.map((kind) => {
              const ofKind = credentials.filter((credential) => credential.kind === kind)
              if (ofKind.length === 0) return null
              return (
                <section key={kind}>
                  <h2>{view.t(`credential_kind.${kind}`)}</h2>
                  {ofKind.map((credential) => (
                    <CredentialCard key={credential.id} view={view} credential={credential} />
                  ))}
                </section>
              )
            })}
          </>
        ),
        records: credentials,
        age: 'volatile',
      }
    }
    case 'social-protection': {
      const schemes = content.schemes.filter((scheme) => scheme.country === cc)
      const agreements = content.agreements.filter(
        (agreement) => agreement.kind === 'social_security' && agreement.parties.some((party) => party.country === cc),
      )
      return {
        body: (
          <>
            {schemes.map((scheme) => (
              <SchemeCard key={scheme.id} view={view} scheme={scheme} />
            ))}
            {agreements.length > 0 ? (
              <section>
                <h2>{view.t('agreements')}</h2>
                {agreements.map((agreement) => (
                  <article class="card" key={agreement.id}>
                    <h3>
                      <a href={href(view.base, recordPath(content, view.lang, agreement.id) ?? '')}>
                        {agreement.name[view.lang]}
                      </a>
                    </h3>
                    <p>
                      <Words of={agreement.lets_you} />
                    </p>
                  </article>
                ))}
              </section>
            ) : null}
          </>
        ),
        records: [...schemes, ...agreements],
        age: 'law',
      }
    }
    case 'rights':
    case 'women-and-diversity': {
      const rights = content.rights.filter(
        (right) => right.country === cc && isForWomenAndDiversity(right.topic) === (topic === 'women-and-diversity'),
      )
      return { body: <Rights view={view} rights={rights} />, records: rights, age: 'law' }
    }
    case 'contacts':
      return {
        body: <ContactsByKind view={view} cc={cc} />,
        records: content.contacts.filter((contact) => contact.located === cc),
        age: 'volatile',
      }
  }
}

/** Open ways first, then paused, unclear and closed. */
export function openFirst(pathways: readonly PathwayFromOrigins[], origin?: string): PathwayFromOrigins[] {
  const order = ['open', 'unclear', 'paused', 'closed'] satisfies (typeof STATUSES)[number][]
  const value = (pathway: PathwayFromOrigins) =>
    (origin ? pathway.from[origin]?.status?.value : undefined) ?? pathway.status.value
  return [...pathways].sort((a, b) => order.indexOf(value(a)) - order.indexOf(value(b)))
}

export function PathwayTiles({
  view,
  pathways,
  origin,
}: {
  view: View
  pathways: readonly PathwayFromOrigins[]
  origin?: string
}) {
  const { lang, t, base, content } = view
  return (
    <ul class="plain">
      {pathways.map((pathway) => {
        const status = (origin ? pathway.from[origin]?.status : undefined) ?? pathway.status
        const origins = origin ? [] : Object.keys(pathway.from)
        return (
          <li key={pathway.id} class="card">
            <h2 class="h3">
              <a href={href(base, pathwayPath(lang, pathway.id, origin))}>{pathway.name[lang]}</a>
            </h2>
            <p class="row">
              <span class={`pill ${status.value}`}>{t(`status.${status.value}`)}</span>
              {pathway.duration ? <span class="source">{spanWords(pathway.duration, t)}</span> : null}
              {pathway.fee_to_worker === 'prohibited' ? <span class="source">{t('no_fee_short')}</span> : null}
            </p>
            {status.value !== 'open' && status.note ? (
              <p>
                <Words of={status.note} />
              </p>
            ) : pathway.who[0] ? (
              <p>
                <Words of={pathway.who[0]} />
              </p>
            ) : null}
            {origins.length > 0 ? (
              <p class="source">
                {t('from_here')}{' '}
                {origins.map((cc, index) => (
                  <span key={cc}>
                    {index > 0 ? ' · ' : ''}
                    <a href={href(base, pathwayPath(lang, pathway.id, cc))}>
                      {content.countries.find((country) => country.id === cc)?.name[lang] ?? cc.toUpperCase()}
                    </a>
                  </span>
                ))}
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

function fraudBody(view: View, cc: string): TopicBody {
  const { content, t, lang } = view
  const { rules, registers, scams } = content.recruitment[cc] ?? { rules: [], registers: [], scams: [] }
  return {
    records: [...rules, ...registers, ...scams],
    age: 'law',
    body: (
      <>
        <h2>{t('law_on_fees')}</h2>
        {rules.map((rule) => (
          <article class="card" id={rule.id} key={rule.id}>
            <p>
              <b>
                <Words of={rule.rule} />
              </b>
            </p>
            <p>
              <Words of={rule.applies_to} />
            </p>
            {rule.penalty ? (
              <p>
                <Words of={rule.penalty} />
              </p>
            ) : null}
            {rule.law ? (
              <p>
                <Outside url={rule.law}>{t('read_the_law')}</Outside>
              </p>
            ) : null}
            <EvidenceNote evidence={rule.evidence} />
          </article>
        ))}
        {registers.length > 0 ? <h2>{t('check_recruiter')}</h2> : null}
        {registers.map((register) => (
          <article class="card" id={register.id} key={register.id}>
            <h3>
              <Outside url={register.url}>{register.name[lang]}</Outside>
            </h3>
            <Steps steps={register.how_to_check} />
            <EvidenceNote evidence={register.evidence} />
          </article>
        ))}
        <h2>{t('known_scams')}</h2>
        {scams.map((scam) => (
          <article class="card" id={scam.id} key={scam.id}>
            <h3>{scam.title[lang]}</h3>
            <p>
              <Words of={scam.how} />
            </p>
            <h4>{t('signs')}</h4>
            <Points points={scam.signs} />
            <h4>{t('what_to_do')}</h4>
            <Points points={scam.do} />
            <ContactLines ids={scam.report_to} />
            <EvidenceNote evidence={scam.evidence} />
          </article>
        ))}
      </>
    ),
  }
}

function CredentialCard({ view, credential }: { view: View; credential: Credential }) {
  const { lang, t, content } = view
  const institution = content.contacts.find((contact) => contact.id === credential.institution)
  return (
    <article class="card" id={credential.id}>
      <h3>{credential.name[lang]}</h3>
      <p class="source">
        {institution?.name[lang]}
        {credential.duration ? ` · ${spanWords(credential.duration, t)}` : ''}
        {` · ${credential.for.map((who) => t(`for_whom.${who}`)).join(', ')}`}
      </p>
      <p>
        <Words of={credential.what} />
      </p>
      <p>
        <b>{t('first_step')}:</b> <Words of={credential.first_step} />
      </p>
      <details>
        <summary>{t('how')}</summary>
        <Steps steps={credential.steps} />
        {credential.documents.length > 0 ? (
          <>
            <h4>{t('papers')}</h4>
            <Documents documents={credential.documents} />
          </>
        ) : null}
        <CostTable costs={credential.costs} />
        {credential.support.length > 0 ? <Points points={credential.support} /> : null}
        <ContactLines ids={[credential.institution, ...credential.contacts]} />
      </details>
      <EvidenceNote evidence={credential.evidence} />
    </article>
  )
}

function SchemeCard({ view, scheme }: { view: View; scheme: Scheme }) {
  const { lang, t } = view
  return (
    <article class="card" id={scheme.id}>
      <h2 class="h3">{scheme.name[lang]}</h2>
      <p class="source">{scheme.branches.map((branch) => t(`branch.${branch}`)).join(' · ')}</p>
      <p>
        <Words of={scheme.what} />
      </p>
      <p>
        <b>{t(`migrants_covered.${scheme.migrants.covered}`)}</b>{' '}
        {scheme.migrants.condition ? <Words of={scheme.migrants.condition} /> : null}
      </p>
      {scheme.voluntary ? (
        <>
          <h3>{t('pay_own')}</h3>
          <p>
            <Words of={scheme.voluntary.who} />
          </p>
          <Steps steps={scheme.voluntary.steps} />
          <CostTable costs={scheme.voluntary.costs} />
        </>
      ) : null}
      {scheme.steps.length > 0 ? (
        <details>
          <summary>{t('how_to_enrol')}</summary>
          <Steps steps={scheme.steps} />
        </details>
      ) : null}
      {scheme.abroad ? (
        <p>
          <b>{t('if_abroad')}:</b> <Words of={scheme.abroad} />
        </p>
      ) : null}
      <ContactLines ids={[scheme.institution, ...scheme.contacts]} />
      <EvidenceNote evidence={scheme.evidence} />
    </article>
  )
}

function Rights({ view, rights }: { view: View; rights: readonly Right[] }) {
  const { lang, t } = view
  return (
    <>
      {RIGHT_TOPICS.map((topic) => {
        const ofTopic = rights.filter((right) => right.topic === topic)
        if (ofTopic.length === 0) return null
        return (
          <section key={topic}>
            <h2>{t(`right_topic.${topic}`)}</h2>
            {ofTopic.map((right) => (
              <article class="card" id={right.id} key={right.id}>
                <h3>{right.title[lang]}</h3>
                <p>
                  <Words of={right.detail} />
                </p>
                <p class="source">{t(`without_papers.${right.without_papers}`)}</p>
                {right.claim.length > 0 ? (
                  <details>
                    <summary>{t('claim')}</summary>
                    <Steps steps={right.claim} />
                    <ContactLines ids={right.contacts} />
                  </details>
                ) : (
                  <ContactLines ids={right.contacts} />
                )}
                <EvidenceNote evidence={right.evidence} />
              </article>
            ))}
          </section>
        )
      })}
    </>
  )
}
