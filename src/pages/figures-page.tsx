import { FigureChart } from '../components/figure-chart'
import { CheckedOn, Crumbs } from '../components/page-head'
import type { View } from '../components/view'
import { homePath, toolPath } from '../site/addresses'
import { besideOf } from '../site/languages'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'

/** Official figures of the region as small charts, for officers who must judge and readers who wonder. */
export function figuresPage(view: View): PageDraft {
  const { t, lang, content } = view
  const freshness = freshnessOf(content.figures, 'figure')
  const lead = t('figures_lead')
  return {
    lang,
    path: toolPath(lang, 'figures'),
    alternate: toolPath(besideOf(lang), 'figures'),
    kind: 'tool',
    country: '',
    topic: '',
    ...freshness,
    title: t('figures_title'),
    description: lead,
    message: t('message.figures'),
    pack: `${lang}-region`,
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('figures_title')}</h1>
        <p class="lead">{lead}</p>
        <h2>{t('figures_heading')}</h2>
        {content.figures.map((figure) => (
          <FigureChart key={figure.id} figure={figure} />
        ))}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}
