import { countriesInOrder } from '../components/countries-in-order'
import { Outside } from '../components/inline'
import { Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { countGrades } from '../content/evidence-counts'
import { evidencedRecords } from '../content/records'
import { heldRecords, unsupported } from '../content/strong-fields'
import { homePath, toolPath } from '../site/addresses'
import type { PageDraft } from './built-page'
import { regionDraft } from './region-draft'

export function aboutPage(view: View): PageDraft {
  const { t, lang, base, edition } = view
  return {
    ...regionDraft(view, 'about', 'about', 'region'),
    title: t('about.title'),
    description: t('about.lead'),
    message: t('message.about'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('about.title')}</h1>
        <p class="lead">{t('about.lead')}</p>
        <RunBy view={view} />
        {['who', 'method', 'privacy', 'wrong', 'offline', 'care', 'everyone'].map((part) => (
          <section key={part} id={part}>
            <h2>{t(`about.${part}`)}</h2>
            <p>{t(`about.${part}_text`)}</p>
            {part === 'wrong' ? <WhomToTell view={view} /> : null}
          </section>
        ))}
        <section id="adopt">
          <h2>{t('about.adopt')}</h2>
          <p>{t('about.adopt_text')}</p>
          <p>
            <Outside url="https://opensource.org/license/mit">{t('about.code_licence')}</Outside> ·{' '}
            <Outside url="https://creativecommons.org/licenses/by/4.0/">{t('about.content_licence')}</Outside>
            {edition.repository ? (
              <>
                {' '}
                · <Outside url={edition.repository}>{t('about.repository')}</Outside>
              </>
            ) : null}
          </p>
        </section>
        <p>
          <a href={href(base, toolPath(lang, 'sureness'))}>{t('sureness.title')}</a> ·{' '}
          <a href={href(base, toolPath(lang, 'changes'))}>{t('changes.title')}</a> ·{' '}
          <a href={href(base, toolPath(lang, 'share'))}>{t('outreach.link')}</a> ·{' '}
          <a href={href(base, toolPath(lang, 'data'))}>{t('open_data.title')}</a>
        </p>
      </>
    ),
  }
}

/** The code of the fact that the reader came from, and who can be told. */
function WhomToTell({ view: { t, edition } }: { view: View }) {
  const { runBy, repository } = edition
  return (
    <>
      <p>
        <b id="reported" />
      </p>
      <p>
        {runBy ? t('about.wrong_told', { who: runBy }) : t('about.wrong_nobody')}
        {repository ? (
          <>
            {' '}
            {t('about.wrong_open')} <Outside url={repository}>{t('about.repository')}</Outside>
          </>
        ) : null}
      </p>
    </>
  )
}

/** Who answers for this edition; where nobody does, that it is a demonstration. */
function RunBy({ view: { t, edition } }: { view: View }) {
  const { runBy, page } = edition
  return (
    <section id="run-by">
      <h2>{t('about.run_by')}</h2>
      {runBy ? (
        <p>
          <b>{page ? <Outside url={page}>{runBy}</Outside> : runBy}</b>. {t('about.run_by_text')}
        </p>
      ) : (
        <p>{t('about.nobody')}</p>
      )}
    </section>
  )
}

const LEVELS = ['strong', 'fair', 'weak'] as const

/** How a record's grade comes about, and how many records of each country have which. */
export function surenessPage(view: View): PageDraft {
  const { t, lang } = view
  return {
    ...regionDraft(view, 'sureness', 'about', 'region'),
    title: t('sureness.title'),
    description: t('sureness.lead'),
    message: t('message.sureness'),
    body: (
      <>
        <Crumbs
          trail={[
            { path: homePath(lang), words: t('home') },
            { path: toolPath(lang, 'about'), words: t('about.title') },
          ]}
        />
        <h1>{t('sureness.title')}</h1>
        <p class="lead">{t('sureness.lead')}</p>
        <h2>{t('sureness.words')}</h2>
        <dl>
          {LEVELS.map((level) => (
            <div key={level}>
              <dt>{t(`sureness.${level}`)}</dt>
              <dd>{t(`sureness.${level}_text`)}</dd>
            </div>
          ))}
        </dl>
        {['again', 'old', 'doubt'].map((part) => (
          <section key={part}>
            <h2>{t(`sureness.${part}`)}</h2>
            <p>{t(`sureness.${part}_text`)}</p>
          </section>
        ))}
        <Counts view={view} />
      </>
    ),
  }
}

/** How many records of each country are how sure. */
function Counts({ view }: { view: View }) {
  const { t, lang, content, offerCheck, campaigns, today } = view
  const records = evidencedRecords(content, offerCheck, campaigns)
  const counts = countGrades(content, records, Number(today.slice(0, 4)))
  const held = heldRecords(content)
  const rows = [
    ...countriesInOrder(view).map((country) => ({ owner: country.id, name: country.name[lang] })),
    { owner: 'reg', name: t('sureness.region') },
  ]
  return (
    <>
      <h2>{t('sureness.counts')}</h2>
      <p>
        {t('sureness.counts_text', {
          all: records.length,
          again: records.filter((record) => record.evidence.looks).length,
          strong: held.reduce((sum, { strong }) => sum + strong.length, 0),
          held: held.reduce((sum, one) => sum + one.strong.length - unsupported(one).length, 0),
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('country')}</th>
            {LEVELS.map((level) => (
              <th scope="col" key={level}>
                {t(`sureness.${level}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ owner, name }) => (
            <tr key={owner}>
              <th scope="row">{name}</th>
              {LEVELS.map((level) => (
                <td key={level} data-of={t(`sureness.${level}`)}>
                  {counts.get(owner)?.[level] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
