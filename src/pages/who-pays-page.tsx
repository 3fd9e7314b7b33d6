import { countriesInOrder } from '../components/countries-in-order'
import { Words } from '../components/inline'
import { Island } from '../components/island'
import { CheckedOn, Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { guidePath, homePath, pathwayPath } from '../site/addresses'
import { isWayToWork } from '../site/pathway-kinds'
import { placeName } from '../site/place-name'
import { recordPath } from '../site/record-paths'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'

/** Who pays for what: the cost tables of every pathway and each country's rule, above which script puts the account. */
export function whoPaysPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const pathways = content.pathways.filter(({ kind }) => isWayToWork(kind))
  const destinations = [...new Set(pathways.map(({ destination }) => destination))]
  const freshness = freshnessOf(pathways, 'volatile')
  return {
    ...regionDraft(view, 'payers', 'tool', 'essentials'),
    ...freshness,
    topic: 'fraud',
    title: t('payers.title'),
    description: t('payers.lead'),
    message: t('payers.message'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('payers.title')}</h1>
        <p class="lead">{t('payers.lead')}</p>
        <Island name="who-pays" />
        <h2>{t('payers.by_pathway')}</h2>
        {destinations.map((cc) => (
          <details key={cc}>
            <summary>{t('payers.to_country', { country: placeName(content, lang, cc) })}</summary>
            <ul>
              {pathways
                .filter(({ destination }) => destination === cc)
                .map(({ id, name, costs }) => (
                  <li key={id}>
                    <a href={href(base, pathwayPath(lang, id) + (costs.length > 0 ? '#costs' : ''))}>{name[lang]}</a>
                  </li>
                ))}
            </ul>
          </details>
        ))}
        <h2>{t('payers.rules')}</h2>
        <p>{t('payers.rules_lead')}</p>
        <CountryRules view={view} />
        <h2>{t('payers.do')}</h2>
        <ol class="steps">
          {[1, 2, 3, 4].map((step) => (
            <li key={step}>{t(`payers.do_${step}`)}</li>
          ))}
        </ol>
        <p>
          <a href={href(base, guidePath(lang, 'who-pays'))}>{t('payers.guide')}</a>
        </p>
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

function CountryRules({ view }: { view: View }) {
  const { t, lang, base, content } = view
  return (
    <>
      {countriesInOrder(view).map((country) => (
        <details key={country.id}>
          <summary>{country.name[lang]}</summary>
          <ul>
            {(content.recruitment[country.id]?.rules ?? []).map((rule) => (
              <li key={rule.id}>
                <a href={href(base, recordPath(content, lang, rule.id) ?? '')}>{t(`payers.${rule.fee_to_worker}`)}</a>:{' '}
                <Words of={rule.rule} />
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
