import { countriesInOrder } from '../components/countries-in-order'
import { EvidenceNote } from '../components/evidence-note'
import { Island } from '../components/island'
import { Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { homePath, paperPath } from '../site/addresses'
import { TOPICS } from '../site/topics'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'

/** The outreach kit and the tablet on a counter; without script, every sheet ready to print. */
export function sharePage(view: View): PageDraft {
  const { t, lang, campaigns } = view
  const countries = countriesInOrder(view)
  return {
    ...regionDraft(view, 'share', 'tool', 'tools'),
    ...freshnessOf(campaigns, 'law'),
    title: t('outreach.title'),
    description: t('outreach.lead'),
    message: t('outreach.message'),
    questions: [t('outreach.question_poster'), t('outreach.question_kiosk')],
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('outreach.title')}</h1>
        <p class="lead">{t('outreach.lead')}</p>
        <h2>{t('outreach.kit')}</h2>
        <Island name="outreach-kit">
          <p class="note">
            {t('outreach.needs')} {t('outreach.no_script')}
          </p>
        </Island>
        <h2>{t('outreach.kiosk')}</h2>
        <Island name="kiosk">
          <p class="note">{t('outreach.needs')}</p>
        </Island>
        <h2 id="sheets">{t('outreach.sheets')}</h2>
        <p>{t('outreach.sheets_lead')}</p>
        <ReadySheets view={view} />
        <h2 id="campaigns">{t('outreach.campaigns')}</h2>
        <p>{t('outreach.campaigns_lead')}</p>
        {campaigns.map(({ id, title, points, in_country, evidence }) => (
          <details key={id} id={id}>
            <summary>{title[lang]}</summary>
            <ul>
              {[...points, ...countries.flatMap(({ id: cc }) => in_country[cc] ?? [])].map((point) => (
                <li key={point[lang]}>{point[lang]}</li>
              ))}
            </ul>
            <EvidenceNote evidence={evidence} id={id} />
          </details>
        ))}
      </>
    ),
  }
}

function ReadySheets({ view }: { view: View }) {
  const { t, lang, base } = view
  const countries = countriesInOrder(view)
  return (
    <>
      {countries.map(({ id, name }) => (
        <details key={id}>
          <summary>{name[lang]}</summary>
          <ul>
            {TOPICS.map((topic) => (
              <li key={topic}>
                <a href={href(base, paperPath(lang, id, topic))}>{t(`topic.${topic}`, { country: name[lang] })}</a>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
