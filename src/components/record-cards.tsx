import type { Credential, Right, Scheme } from '../content/schema'
import { spanWords } from '../site/format'
import { RIGHT_TOPICS } from '../site/topics'
import { ContactLines } from './contact-card'
import { EvidenceNote } from './evidence-note'
import { Words } from './inline'
import { CostTable, Documents, Points, StatusWarning, Steps } from './record-parts'
import type { View } from './view'

/** All that is known of a way to certify, recognise or learn, under its own anchor. */
export function CredentialCard({ view, credential }: { view: View; credential: Credential }) {
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
      {credential.status ? <StatusWarning status={credential.status} /> : null}
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
      <EvidenceNote evidence={credential.evidence} id={credential.id} />
    </article>
  )
}

/** All that is known of a social-protection scheme, under its own anchor. */
export function SchemeCard({ view, scheme }: { view: View; scheme: Scheme }) {
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
      <EvidenceNote evidence={scheme.evidence} id={scheme.id} />
    </article>
  )
}

/** Rights by topic, each under its own anchor. */
export function Rights({ view, rights }: { view: View; rights: readonly Right[] }) {
  const { lang, t } = view
  return (
    <>
      {RIGHT_TOPICS.map((topic) => {
        const ofTopic = rights.filter((right) => right.topic === topic)
        if (ofTopic.length === 0) return null
        return (
          <section key={topic}>
            <h2 id={topic}>{t(`right_topic.${topic}`)}</h2>
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
                <EvidenceNote evidence={right.evidence} id={right.id} />
              </article>
            ))}
          </section>
        )
      })}
    </>
  )
}
