import { ContactLines } from '../components/contact-card'
import { countriesInOrder } from '../components/countries-in-order'
import { CheckedOn, Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { homePath, topicPath } from '../site/addresses'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'

/** The actors of the world of work, in the order of the Regional Conference's own action plan. */
const ACTOR_KINDS = ['labour_ministry', 'employers', 'union', 'training_institute'] as const

/** Who is who in the world of work, country by country: ministries, employers, unions, training institutes. */
export function actorsPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const kinds: readonly string[] = ACTOR_KINDS
  const actors = content.contacts.filter((contact) => kinds.includes(contact.kind))
  const freshness = freshnessOf(actors, 'volatile')
  return {
    ...regionDraft(view, 'actors', 'tool', 'region'),
    ...freshness,
    title: t('actors_title'),
    description: t('actors_lead'),
    message: t('message.actors'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('actors_title')}</h1>
        <p class="lead">{t('actors_lead')}</p>
        {countriesInOrder(view).map((country) => (
          <section key={country.id}>
            <h2 id={country.id}>{country.name[lang]}</h2>
            {ACTOR_KINDS.map((kind) => {
              const ids = actors
                .filter((contact) => contact.kind === kind && contact.located === country.id)
                .map((contact) => contact.id)
              if (ids.length === 0) return null
              return (
                <div key={kind}>
                  <h3>{t(`contact_kind.${kind}`)}</h3>
                  <ContactLines ids={ids} />
                </div>
              )
            })}
            <p>
              <a href={href(base, topicPath(lang, country.id, 'contacts'))}>
                {t('all_contacts', { country: country.name[lang] })}
              </a>
            </p>
          </section>
        ))}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}
