import type { PathwayFromOrigins } from '../content/load'
import type { STATUSES } from '../content/vocabulary'
import { pathwayPath } from '../site/addresses'
import { spanWords } from '../site/format'
import { placesInOrder } from './countries-in-order'
import { Words } from './inline'
import { href, type View } from './view'
import { WorkDrawing } from './work-drawing'

/** Open ways first, then paused, unclear and closed. */
export function openFirst(pathways: readonly PathwayFromOrigins[], origin?: string): PathwayFromOrigins[] {
  const order = ['open', 'unclear', 'paused', 'closed'] satisfies (typeof STATUSES)[number][]
  const value = (pathway: PathwayFromOrigins) =>
    (origin ? pathway.from[origin]?.status?.value : undefined) ?? pathway.status.value
  return [...pathways].sort((a, b) => order.indexOf(value(a)) - order.indexOf(value(b)))
}

/** Ways to work, each with its status and its length; for one origin or with all of them. Who may go, unless `brief`. */
export function PathwayTiles({
  view,
  pathways,
  origin,
  brief = false,
}: {
  view: View
  pathways: readonly PathwayFromOrigins[]
  origin?: string
  brief?: boolean
}) {
  const { lang, t, base } = view
  return (
    <ul class="plain">
      {pathways.map((pathway) => {
        const status = (origin ? pathway.from[origin]?.status : undefined) ?? pathway.status
        const origins = origin ? [] : placesInOrder(view, Object.keys(pathway.from))
        return (
          <li key={pathway.id} class="card">
            <h2 class="h3">
              <a href={href(base, pathwayPath(lang, pathway.id, origin))}>{pathway.name[lang]}</a>
            </h2>
            <p class="row">
              <WorkDrawing of={pathway} />
              <span class={`pill ${status.value}`}>{t(`status.${status.value}`)}</span>
              {pathway.duration ? <span class="source">{spanWords(pathway.duration, t)}</span> : null}
              {pathway.fee_to_worker === 'prohibited' ? <span class="source">{t('no_fee_short')}</span> : null}
            </p>
            {brief ? null : status.value !== 'open' && status.note ? (
              <p>
                <Words of={status.note} />
              </p>
            ) : pathway.who[0] ? (
              <p>
                <Words of={pathway.who[0]} />
              </p>
            ) : null}
            {origins.length > 0 ? (
              <p class="source">
                {t('from_here')}{' '}
                {origins.map(([cc, name], index) => (
                  <span key={cc}>
                    {index > 0 ? ' · ' : ''}
                    <a href={href(base, pathwayPath(lang, pathway.id, cc))}>{name}</a>
                  </span>
                ))}
              </p>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}
