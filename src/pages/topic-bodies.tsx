import { ContactLines } from '../components/contact-card'
import { EvidenceNote } from '../components/evidence-note'
import { Outside, Words } from '../components/inline'
import { openFirst, PathwayTiles } from '../components/pathway-tiles'
import { CredentialCard, Rights, SchemeCard } from '../components/record-cards'
import { Points, Steps } from '../components/record-parts'
import { href, type View } from '../components/view'
import type { AgeKind } from '../content/freshness'
import type { Country, Evidence } from '../content/schema'
import { CREDENTIAL_KINDS } from '../content/vocabulary'
import { recordPath } from '../site/record-paths'
import type { Topic } from '../site/topics'
import { isForWomenAndDiversity } from '../site/topics'
import { ContactsByKind } from './contacts-by-kind'

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

function fraudBody(view: View, cc: string): TopicBody {
  const { content, t, lang } = view
  const { rules, registers, scams } = content.recruitment[cc] ?? { rules: [], registers: [], scams: [] }
  // The page is many screens long: a way to each of its parts.
  const parts = ['law_on_fees', ...(registers.length > 0 ? ['check_recruiter'] : []), 'known_scams'] as const
  return {
    records: [...rules, ...registers, ...scams],
    age: 'law',
    body: (
      <>
        <div class="tight">
          <ul class="places jump">
            {parts.map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{t(part)}</a>
              </li>
            ))}
          </ul>
        </div>
        <h2 id="law_on_fees">{t('law_on_fees')}</h2>
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
            <EvidenceNote evidence={rule.evidence} id={rule.id} />
          </article>
        ))}
        {registers.length > 0 ? <h2 id="check_recruiter">{t('check_recruiter')}</h2> : null}
        {registers.map((register) => (
          <article class="card" id={register.id} key={register.id}>
            <h3>
              <Outside url={register.url}>{register.name[lang]}</Outside>
            </h3>
            <Steps steps={register.how_to_check} />
            <EvidenceNote evidence={register.evidence} id={register.id} />
          </article>
        ))}
        <h2 id="known_scams">{t('known_scams')}</h2>
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
            <EvidenceNote evidence={scam.evidence} id={scam.id} />
          </article>
        ))}
      </>
    ),
  }
}
