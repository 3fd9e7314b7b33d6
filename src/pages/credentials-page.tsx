import { countriesInOrder } from '../components/countries-in-order'
import { EndedNote } from '../components/evidence-note'
import { Words } from '../components/inline'
import { Island } from '../components/island'
import { CheckedOn, Crumbs } from '../components/page-head'
import { StatusWarning } from '../components/record-parts'
import { href, type View } from '../components/view'
import { oldSupportYear } from '../content/evidence-grade'
import { fitMarks } from '../content/fit-marks'
import type { Content } from '../content/load'
import { dialledForm } from '../content/phone-numbers'
import { homePath, toolPath } from '../site/addresses'
import { spanWords } from '../site/format'
import { recordPath } from '../site/record-paths'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { costWords, firstToCall } from './record-facts'
import { regionDraft } from './region-draft'

const LIST = 'list'

/** Prove what I know: every way of every country, which script turns into a search by what one knows, has and needs. */
export function credentialsPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const freshness = freshnessOf(content.credentials, 'volatile')
  const countries = countriesInOrder(view).filter((country) =>
    content.credentials.some((credential) => credential.country === country.id),
  )
  const papers = content.checklists.find((checklist) => checklist.id === 'reg-list-papers-home')
  return {
    ...regionDraft(view, 'credentials', 'tool', 'tools'),
    ...freshness,
    topic: 'skills',
    title: t('credentials.title'),
    description: t('credentials.lead'),
    message: t('credentials.message'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('credentials.title')}</h1>
        <p class="lead">{t('credentials.lead')}</p>
        <Island name="credential-finder" props={{ list: LIST }} />
        <div id={LIST}>
          {countries.map((country) => (
            <section key={country.id} id={country.id}>
              <details>
                <summary>
                  <h2 class="h3">{country.name[lang]}</h2>
                </summary>
                {content.credentials
                  .filter((credential) => credential.country === country.id)
                  .map((credential) => (
                    <ListedRecord key={credential.id} view={view} credential={credential} />
                  ))}
              </details>
            </section>
          ))}
        </div>
        {papers ? (
          <section>
            <h2>{t('credentials.still_abroad')}</h2>
            <ul>
              {papers.items.map((item) => (
                <li key={item.id}>
                  <Words of={item.what} />
                </li>
              ))}
            </ul>
            <p>
              <a class="btn quiet small" href={href(base, `${toolPath(lang, 'list')}#${papers.id}`)}>
                {t('credentials.tick_them')}
              </a>
            </p>
          </section>
        ) : null}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

function ListedRecord({ view, credential }: { view: View; credential: Content['credentials'][number] }) {
  const { t, lang, base, content } = view
  const institution = content.contacts.find((contact) => contact.id === credential.institution)
  const toCall = firstToCall(view, [credential.institution, ...credential.contacts])
  const phone = toCall?.phones[0]
  const seen = toCall && oldSupportYear(toCall.evidence, 'phones.0', view.today)
  return (
    <article
      class="card"
      data-fit={fitMarks(credential)}
      data-occupations={credential.occupations.includes('any') ? undefined : credential.occupations.join(' ')}
    >
      <h3>
        <a href={href(base, recordPath(content, lang, credential.id) ?? '')}>{credential.name[lang]}</a>
      </h3>
      <p class="source">
        <span data-part="kind">{t(`credential_kind.${credential.kind}`)}</span>
        {' · '}
        <span data-part="institution">{institution?.name[lang]}</span>
        {credential.duration ? (
          <>
            {' · '}
            <span data-part="duration">{spanWords(credential.duration, t)}</span>
          </>
        ) : null}
        {' · '}
        <span data-part="cost">{costWords(view, credential)}</span>
      </p>
      {credential.status ? <StatusWarning status={credential.status} /> : null}
      <EndedNote evidence={credential.evidence} />
      <p data-part="first">
        <Words of={credential.first_step} />
      </p>
      {phone ? (
        <p>
          <a href={`tel:${phone.number}`}>{dialledForm(phone)}</a>
          {seen === undefined ? null : <small data-part="old"> {t('grade.old_number', { year: seen })}</small>}
        </p>
      ) : null}
    </article>
  )
}
