import { Island } from '../components/island'
import { CheckedOn, Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { feeAnswer } from '../content/fee-answer'
import { forbidsCharging } from '../content/fees'
import type { PathwayFromOrigins } from '../content/load'
import { guidePath, homePath, pathwayPath, toolPath, topicPath } from '../site/addresses'
import { inOrder } from '../site/format'
import { isWayToWork } from '../site/pathway-kinds'
import { placeName } from '../site/place-name'
import { recordPath } from '../site/record-paths'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'

/**
 * Who pays for what: first what to do now and whom to ask; then for each country whether they may charge for the job, above
 * which script puts answer and account.
 */
export function whoPaysPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const pathways = content.pathways.filter(({ kind }) => isWayToWork(kind))
  const order = inOrder(lang)
  const forbids = (cc: string) =>
    (content.recruitment[cc]?.rules ?? []).some(forbidsCharging) ||
    pathways.some((way) => way.destination === cc && forbidsCharging(way))
  const countries = [...new Set(pathways.map(({ destination }) => destination))]
    .map((cc) => [cc, placeName(content, lang, cc)] as const)
    .sort(([a, nameA], [b, nameB]) => Number(forbids(b)) - Number(forbids(a)) || order(nameA, nameB))
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
        <div class="note stop">
          <div>
            <h2 class="h3">{t('payers.stop')}</h2>
            <p>{t('payers.general')}</p>
            <ol class="steps">
              <li>{t('payers.do_1')}</li>
              <li>
                {t('payers.do_2')} <a href={`${href(base, toolPath(lang, 'offer'))}#help`}>{t('payers.whom')}</a>
              </li>
              <li>{t('payers.do_3')}</li>
            </ol>
          </div>
        </div>
        <Island name="who-pays" />
        <details id="by-country">
          <summary>{t('payers.by_country')}</summary>
          {countries.map(([cc, name]) => (
            <Country
              key={cc}
              view={view}
              cc={cc}
              name={name}
              ways={pathways.filter(({ destination }) => destination === cc)}
            />
          ))}
        </details>
        <p>
          <a href={href(base, guidePath(lang, 'who-pays'))}>{t('payers.guide')}</a>
        </p>
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

/** Whether they may charge for the job in a country: the answer, in which ways it holds, the law and whom to tell. */
function Country({ view, cc, name, ways }: { view: View; cc: string; name: string; ways: PathwayFromOrigins[] }) {
  const { t, lang, base, content } = view
  const { says, forbidden, others } = feeAnswer(ways, isShut, forbidsCharging)
  const rules = new Set((content.recruitment[cc]?.rules ?? []).filter(forbidsCharging).map(({ id }) => id))
  const law = forbidden.flatMap(({ costs }) => costs.flatMap(({ rule }) => (rule && rules.has(rule) ? rule : [])))[0]
  const lawPath = law && recordPath(content, lang, law)
  const links = (pathways: readonly PathwayFromOrigins[]) =>
    pathways.map(({ id, name: words, costs }, index) => (
      <span key={id}>
        {index > 0 ? ' · ' : ' '}
        <a href={href(base, pathwayPath(lang, id) + (costs.length > 0 ? '#costs' : ''))}>{words[lang]}</a>
      </span>
    ))
  return (
    <section id={`to-${cc}`}>
      <h3>{name}</h3>
      {forbidden.length > 0 ? (
        <p>
          <b>{t(`payers.says_${says}`)}</b>
          {links(forbidden)}
          {lawPath ? (
            <>
              {' · '}
              <a href={href(base, lawPath)}>{t('see_rule')}</a>
            </>
          ) : null}
        </p>
      ) : null}
      {others.length > 0 ? (
        <p>
          {t(forbidden.length === 0 && rules.size > 0 ? 'payers.says_law' : 'payers.says_unclear')}
          {links(others)}
        </p>
      ) : null}
      {cc in content.recruitment ? (
        <p>
          <a href={href(base, topicPath(lang, cc, 'fraud'))}>{t('payers.all_rules', { country: name })}</a>
        </p>
      ) : null}
    </section>
  )
}

const isShut = ({ status }: PathwayFromOrigins) => status.value === 'closed' || status.value === 'paused'
