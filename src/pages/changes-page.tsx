import { Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { feedPath, homePath, toolPath } from '../site/addresses'
import { dateWords } from '../site/format'
import type { PageDraft } from './built-page'
import { type Change, type ChangesInPlace, placeWords, type ShownInPlace, shownOnPage } from './changes'
import { regionDraft } from './region-draft'

/** Records named in one line. */
const MOST_NAMES = 2

/** What changed, by day and country, newest first, with what was said before and what is said now. */
export function changesPage(view: View, changes: readonly ChangesInPlace[]): PageDraft {
  const { t, lang, base } = view
  const shown = shownOnPage(changes)
  const days = [...new Set(shown.map(({ day }) => day))]
  const isCut = shown.length < changes.length || shown.some(({ left }) => left > 0)
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
        {days.length === 0 ? <p>{t('changes.none')}</p> : null}
        {days.map((day) => (
          <section key={day}>
            <h2>{dateWords(day, lang)}</h2>
            {shown
              .filter((inPlace) => inPlace.day === day)
              .map((inPlace) => (
                <InPlace key={inPlace.place} view={view} inPlace={inPlace} />
              ))}
          </section>
        ))}
        {isCut ? <p>{t('changes.older')}</p> : null}
        <p>
          <a href={href(base, feedPath(lang))}>{t('changes.feed')}</a>
        </p>
      </>
    ),
  }
}

function InPlace({ view, inPlace: { day, place, changes, left } }: { view: View; inPlace: ShownInPlace }) {
  const { t, lang, content } = view
  return (
    <>
      <h3 id={`${day}-${place}`}>{placeWords(content, lang, t, place)}</h3>
      <ul>
        {changes
          .filter(({ kind }) => kind === 'values')
          .map((change) => (
            <li key={change.id}>
              <Named view={view} change={change} />
              {change.told.map((fact) => (
                <div key={fact}>{fact}</div>
              ))}
            </li>
          ))}
        {left > 0 ? <li>{t('changes.left', { count: left })}</li> : null}
        {(['new', 'withdrawn', 'corrected', 'wording'] as const).map((kind) => (
          <OfKind key={kind} view={view} kind={kind} changes={changes.filter((change) => change.kind === kind)} />
        ))}
      </ul>
    </>
  )
}

/** Changes without values in one line: the first by name, the others by their number. */
function OfKind({ view, kind, changes }: { view: View; kind: Change['kind']; changes: readonly Change[] }) {
  if (changes.length === 0) return null
  const { t } = view
  const more = changes.length - MOST_NAMES
  return (
    <li>
      {t(`changes.kind.${kind}`)}:{' '}
      {changes
        .slice(0, MOST_NAMES)
        .flatMap((change, index) => [index > 0 ? '; ' : '', <Named key={change.id} view={view} change={change} />])}
      {more > 0 ? ` ${t('changes.more', { count: more })}` : ''}
    </li>
  )
}

function Named({ view: { base }, change: { path, title } }: { view: View; change: Change }) {
  return path ? <a href={href(base, path)}>{title}</a> : title
}
