import { CallLink } from '../components/contact-card'
import { countriesInOrder, placesInOrder } from '../components/countries-in-order'
import { Words } from '../components/inline'
import { Island } from '../components/island'
import { CheckedOn, Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import type { Content } from '../content/load'
import { between } from '../content/social-security'
import { guidePath, homePath, toolPath, topicPath } from '../site/addresses'
import { recordPath } from '../site/record-paths'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { firstToCall, oldStatusWords } from './record-facts'
import { regionDraft } from './region-draft'

const LIST = 'social-security-agreements'
const GUIDE = 'pension-two-countries'

/** Pension and health across borders: the agreements, who may pay alone, and every pair of countries in one table. */
export function pensionPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const agreements = content.agreements
    .filter((agreement) => agreement.kind === 'social_security')
    .map((agreement) => ({ ...agreement, codes: agreement.parties.map((party) => party.country) }))
  const concerning = content.schemes.filter(
    (scheme) => scheme.voluntary || (scheme.abroad && scheme.branches.includes('pension')),
  )
  const freshness = freshnessOf([...agreements, ...concerning], 'law')
  const named = (codes: readonly string[]) => placesInOrder(view, codes)
  const members = content.countries.map((country) => country.id)
  const others = [...new Set(agreements.flatMap(({ codes }) => codes))].filter(
    (cc) => !members.some((member) => member === cc),
  )
  const proof = content.checklists.find((checklist) => checklist.id === 'reg-list-proof')
  return {
    ...regionDraft(view, 'pension', 'tool', 'tools'),
    ...freshness,
    topic: 'social-protection',
    title: t('pension.title'),
    description: t('pension.lead'),
    message: t('pension.message'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('pension.title')}</h1>
        <p class="lead">{t('pension.lead')}</p>
        <Island name="pension-finder" props={{ list: LIST, members: named(members), others: named(others) }} />
        <section id={LIST}>
          <h2>{t('pension.agreements')}</h2>
          {agreements.map((agreement) => (
            <article
              class="card"
              key={agreement.id}
              data-agreement={agreement.id}
              data-parties={agreement.codes.join(' ')}
              data-status={agreement.status}
            >
              <h3>
                <a href={href(base, recordPath(content, lang, agreement.id) ?? '')}>{agreement.name[lang]}</a>
              </h3>
              <p class="source">
                {t(`pension.${agreement.status}`)}
                <span data-part="old">{oldStatusWords(view, agreement)}</span>
              </p>
              <p data-part="lets">
                <Words of={agreement.lets_you} />
              </p>
            </article>
          ))}
        </section>
        <Matrix view={view} agreements={agreements.map(({ codes, ...rest }) => ({ ...rest, parties: codes }))} />
        <h2>{t('pension.schemes')}</h2>
        {named(members).map(([cc, name]) => (
          <section key={cc} id={`seguro-${cc}`} data-insurance={cc}>
            <h3>{name}</h3>
            <Takes view={view} cc={cc} />
            {concerning
              .filter((scheme) => scheme.country === cc)
              .map((scheme) => (
                <SchemeLine key={scheme.id} view={view} scheme={scheme} />
              ))}
            <p>
              <a href={href(base, topicPath(lang, cc, 'social-protection'))}>
                {t('pension.all_schemes')}: {name}
              </a>
            </p>
          </section>
        ))}
        {proof ? (
          <section>
            <h2>{t('pension.proof')}</h2>
            <ul>
              {proof.items.map((item) => (
                <li key={item.id}>
                  <Words of={item.what} />
                </li>
              ))}
            </ul>
            <p>
              <a class="btn quiet small" href={href(base, `${toolPath(lang, 'list')}#${proof.id}`)}>
                {t('pension.to_list')}
              </a>
            </p>
          </section>
        ) : null}
        {content.guides.some((guide) => guide.slug === GUIDE) ? (
          <p>
            <a href={href(base, guidePath(lang, GUIDE))}>{t('pension.guide')}</a>
          </p>
        ) : null}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

/** Every pair of the region's countries: whether an agreement lets a person add up years. */
function Matrix({
  view,
  agreements,
}: {
  view: View
  agreements: readonly { id: string; status: string; parties: string[] }[]
}) {
  const { t, lang, base, content } = view
  const countries = countriesInOrder(view)
  return (
    <section id="matriz">
      <h2>{t('pension.matrix')}</h2>
      <p>
        {t('pension.matrix_hint')} {t('pension.matrix_none')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard */}
      <section class="matrix" aria-label={t('pension.matrix')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <td />
              {countries.map((column) => (
                <th scope="col" key={column.id}>
                  {column.name[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {countries.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name[lang]}</th>
                {countries.map((column) => {
                  if (row.id === column.id) return <td key={column.id} class="same" />
                  const { standing, agreements: shared } = between(row.id, column.id, agreements)
                  const short = t(`pension.${standing}_short`)
                  const [first] = shared
                  return (
                    <td key={column.id} class={standing === 'none' ? undefined : standing}>
                      {first ? (
                        <a
                          href={href(base, recordPath(content, lang, first.id) ?? '')}
                          title={t(`pension.${standing}`)}
                        >
                          {short}
                        </a>
                      ) : (
                        short
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

/** What a pension takes in a country: the number that decides. */
function Takes({ view, cc }: { view: View; cc: string }) {
  const { t, content } = view
  return content.schemes
    .filter((scheme) => scheme.country === cc)
    .flatMap((scheme) => scheme.pension_takes ?? [])
    .slice(0, 1)
    .map((takes) => (
      <p key={cc}>
        <b>{t('pension.takes')}</b>{' '}
        <span data-part="takes">
          <Words of={takes} />
        </span>
      </p>
    ))
}

function SchemeLine({ view, scheme }: { view: View; scheme: Content['schemes'][number] }) {
  const { t, lang, base, content } = view
  const toCall = firstToCall(view, [scheme.institution, ...scheme.contacts])
  const phone = toCall?.phones[0]
  return (
    <article class="card">
      <h4>
        <a href={href(base, recordPath(content, lang, scheme.id) ?? '')}>{scheme.name[lang]}</a>
      </h4>
      {scheme.voluntary ? (
        <p>
          <b>{t('pension.voluntary')}</b> <Words of={scheme.voluntary.who} />
        </p>
      ) : null}
      {scheme.abroad ? (
        <p>
          <b>{t('pension.abroad')}</b> <Words of={scheme.abroad} />
        </p>
      ) : null}
      {toCall && phone ? (
        <p>
          {t('pension.ask')} <CallLink phone={phone} of={toCall} />
        </p>
      ) : null}
    </article>
  )
}
