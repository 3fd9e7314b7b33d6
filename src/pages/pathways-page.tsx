import { placesInOrder } from '../components/countries-in-order'
import { Island } from '../components/island'
import { CheckedOn, Crumbs } from '../components/page-head'
import { openFirst, PathwayTiles } from '../components/pathway-tiles'
import { Places } from '../components/places'
import { href, type View } from '../components/view'
import { homePath, toolPath, topicPath } from '../site/addresses'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'
import { RegionMap } from './region-map/region-map'

const anchorOf = (cc: string) => `to-${cc}`

/** Where can I work? Every pathway by destination, above which script puts the finder. */
export function pathwaysPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const destinations = placesInOrder(view, new Set(content.pathways.map((pathway) => pathway.destination)))
  const freshness = freshnessOf(content.pathways, 'volatile')
  return {
    ...regionDraft(view, 'pathways', 'tool', 'tools'),
    ...freshness,
    title: t('finder.title'),
    description: t('finder.lead'),
    message: t('message.pathways'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('finder.title')}</h1>
        <p class="lead">{t('finder.lead')}</p>
        <Island name="pathway-finder">
          <p>{t('finder.map')}</p>
          <RegionMap view={view} label={t('finder.map_label')} anchor={anchorOf} />
        </Island>
        <p>
          <a href={href(base, toolPath(lang, 'payers'))}>{t('finder.asked')}</a>
        </p>
        <h2>{t('which_country')}</h2>
        <Places view={view} to={(cc) => topicPath(lang, cc, 'work-abroad')} />
        <h2>{t('finder.all')}</h2>
        {destinations.map(([cc, country]) => (
          <details key={cc} id={anchorOf(cc)}>
            <summary>{t('work_in', { country })}</summary>
            <PathwayTiles
              view={view}
              brief
              pathways={openFirst(content.pathways.filter((pathway) => pathway.destination === cc))}
            />
          </details>
        ))}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}
