import type { View } from '../../components/view'
import type { Content } from '../../content/load'
import { inOrder } from '../../site/format'
import { isWayToWork } from '../../site/pathway-kinds'
import { placeName } from '../../site/place-name'
import { MAP_SIZE, regionShapes } from './shapes'

/** Where each name stands: inside its country, or beside it where it would not fit. */
const NAME_AT: Record<string, readonly [x: number, y: number, anchor?: 'start' | 'end']> = {
  ca: [160, 26],
  us: [150, 86],
  mx: [112, 186, 'end'],
  gt: [2, 325, 'start'],
  bz: [108, 250, 'start'],
  sv: [44, 345, 'start'],
  hn: [137, 284],
  ni: [153, 327],
  cr: [146, 392, 'end'],
  pa: [258, 384],
  do: [286, 290],
}

/**
 * The region as a drawing whose countries are links: `?to=` is for the finder, and without script the fragment leads to
 * that country in the list. Colours are the links' own, so that it follows dark mode without a style sheet.
 */
export function RegionMap({ view, label, anchor }: { view: View; label: string; anchor: (cc: string) => string }) {
  const { lang, content } = view
  const { countries, around } = regionShapes()
  const byName = [...countries]
    .map(([cc, shape]) => ({ cc, shape, name: placeName(content, lang, cc), open: openWays(content, cc) }))
    .sort((a, b) => inOrder(lang)(a.name, b.name))
  return (
    <nav aria-label={label}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its links carry the words, and the navigation around it the name */}
      <svg
        fill="currentColor"
        viewBox={`0 0 ${MAP_SIZE.width} ${MAP_SIZE.height}`}
        width="100%"
        height={MAP_SIZE.height}
        preserveAspectRatio="xMinYMid"
        font-size="14"
        text-anchor="middle"
      >
        <path d={around} opacity=".15" />
        {byName.map(({ cc, shape, name, open }) => (
          <a key={cc} href={`?to=${cc}#${anchor(cc)}`} data-to={cc}>
            <path d={shape} fill-opacity=".12" stroke="currentColor" stroke-linejoin="round" />
            <Name words={open > 0 ? `${name} ${open}` : name} at={NAME_AT[cc] ?? [0, 0]} />
          </a>
        ))}
      </svg>
    </nav>
  )
}

/** How many ways to work in a country are open. */
const openWays = ({ pathways }: Content, cc: string) =>
  pathways.filter(({ destination, kind, status }) => destination === cc && isWayToWork(kind) && status.value === 'open')
    .length

/** A name and its number, on two lines where they are long. */
function Name({ words, at }: { words: string; at: (typeof NAME_AT)[string] }) {
  const [x, y, anchor] = at
  const lines = words.length > 14 ? words.split(' ') : [words]
  return (
    <text x={x} y={y} text-anchor={anchor}>
      {lines.length === 1
        ? words
        : lines.map((line, index) => (
            <tspan key={line} x={x} dy={index > 0 ? 15 : 0}>
              {index > 0 ? ` ${line}` : line}
            </tspan>
          ))}
    </text>
  )
}
