import { Crumbs, PageActions } from '../components/page-head'
import { href, type View } from '../components/view'
import { feedPath, homePath, toolPath } from '../site/addresses'
import { dateWords } from '../site/format'
import type { PageDraft } from './built-page'
import { CHANGE_GROUPS, type ChangesInPlace, changesOf, placeWords, shownOnPage } from './changes'
import { regionDraft } from './region-draft'

/** Records named in one line. */
const MOST_NAMES = 2

/** What was corrected, by day and country, newest first. */
export function changesPage(view: View): PageDraft {
  const { t, lang, base } = view
  return {
    ...regionDraft(view, 'changes', 'about', 'region'),
    title: t('changes.title'),
    description: t('changes.lead'),
    message: t('message.changes'),
    body: (
      <>
        <Crumbs
          trail={[
            { path: homePath(lang), words: t('home') },
            { path: toolPath(lang, 'about'), words: t('about.title') },
          ]}
        />
        <h1>{t('changes.title')}</h1>
        <p class="lead">{t('changes.lead')}</p>
        <PageActions />
        <ByDay view={view} />
        <p>
          <a href={href(base, feedPath(lang))}>{t('changes.feed')}</a>
        </p>
      </>
    ),
  }
}

function ByDay({ view }: { view: View }) {
  const { t, lang, content } = view
  const shown = shownOnPage(changesOf(content, lang, t))
  const days = [...new Set(shown.map(({ day }) => day))]
  return (
    <>
      {days.length === 0 ? <p>{t('changes.none')}</p> : null}
      {days.map((day) => (
        <section key={day}>
          <h2>{dateWords(day, lang)}</h2>
          {shown
            .filter((changes) => changes.day === day)
            .map((changes) => (
              <InPlace key={changes.place} view={view} changes={changes} />
            ))}
        </section>
      ))}
    </>
  )
}

function InPlace({ view, changes: { day, place, changes } }: { view: View; changes: ChangesInPlace }) {
  const { t, lang, base, content } = view
  return (
    <>
      <h3 id={`${day}-${place}`}>{placeWords(content, lang, t, place)}</h3>
      <ul>
        {CHANGE_GROUPS.map((group) => {
          const mine = changes.filter((change) => change.group === group)
          if (mine.length === 0) return null
          const more = mine.length - MOST_NAMES
          return (
            <li key={group}>
              {t(`changes.group.${group}`)}:{' '}
              {mine.slice(0, MOST_NAMES).flatMap((change, index) => [
                index > 0 ? '; ' : '',
                <a href={href(base, change.path)} key={change.id}>
                  {change.title}
                </a>,
              ])}
              {more > 0 ? ` ${t('changes.more', { count: more })}` : ''}
            </li>
          )
        })}
      </ul>
    </>
  )
}
