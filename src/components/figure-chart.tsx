import { scaleLinear } from 'd3-scale'
import type { Figure } from '../content/schema'
import { numberWords } from '../site/format'
import { EvidenceNote } from './evidence-note'
import { figureSays, pointLabel, pointValue } from './figure-words'
import { Words } from './inline'
import { useView } from './view'

const WIDTH = 320
const HEIGHT = 150
const MOST_LABELS = 7
const MARGIN = { top: 6, right: 14, bottom: 20, left: 46 }
/** Of a bar that lies: its line of words, the bar, and room for its value behind it. */
const ROW = { height: 30, bar: 12, value: 64 }
const LABELS = { fill: 'var(--soft)', 'font-size': '0.65rem' }
const { round } = Math

/** A series as bars, drawn at build time, with what it shows in a sentence, its table, what it counts, and its sources. No script. */
export function FigureChart({ figure }: { figure: Figure }) {
  const { lang, t } = useView()
  return (
    <figure id={figure.id} class="card chart">
      <figcaption>
        <h3>{figure.title[lang]}</h3>
        <p class="source">{figure.unit[lang]}</p>
      </figcaption>
      {figure.points.some(({ of }) => of) ? <Rows figure={figure} /> : <Years figure={figure} />}
      <p>{figureSays(figure, lang, t)}</p>
      <details>
        <summary>{t('figure_table')}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('figure_when')}</th>
              <th scope="col">{figure.unit[lang]}</th>
            </tr>
          </thead>
          <tbody>
            {figure.points.map((point) => (
              <tr key={pointLabel(figure, point, lang)}>
                <th scope="row">{pointLabel(figure, point, lang)}</th>
                <td>{pointValue(point, lang, t)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <p>
        <Words of={figure.definition} />
      </p>
      <EvidenceNote evidence={figure.evidence} id={figure.id} />
    </figure>
  )
}

/** Bars that stand on an axis of time: a year without a number leaves its place empty. */
function Years({ figure: { points } }: { figure: Figure }) {
  const { lang } = useView()
  const years = points.map(({ year }) => year)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const across = scaleLinear()
    .domain([first - 0.5, last + 0.5])
    .range([MARGIN.left, WIDTH - MARGIN.right])
  const up = scaleLinear()
    .domain([0, Math.max(...points.map(({ value }) => value))])
    .nice(3)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top])
  const ticks = up.ticks(3)
  const wide = Math.max(3, round((across(1) - across(0)) * 0.75))
  const step = Math.ceil((last - first + 1) / MOST_LABELS)
  const labels = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => last - index * step)
  const bars = points.map(({ year, value }) => {
    const left = round(across(year) - wide / 2)
    return `M${left} ${round(up(0))}V${round(up(value))}h${wide}V${round(up(0))}`
  })
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path stroke="var(--line)" d={ticks.map((tick) => `M${MARGIN.left} ${round(up(tick))}H${WIDTH}`).join('')} />
      <path fill="var(--act)" d={bars.join('')} />
      <g text-anchor="end" {...LABELS}>
        {ticks.map((tick) => (
          <text key={tick} x={MARGIN.left - 4} y={round(up(tick)) + 4}>
            {numberWords(tick, lang, { notation: 'compact', maximumFractionDigits: 1 })}
          </text>
        ))}
      </g>
      <g text-anchor="middle" {...LABELS}>
        {labels.map((year) => (
          <text key={year} x={round(across(year))} y={HEIGHT - 5}>
            {year}
          </text>
        ))}
      </g>
    </svg>
  )
}

/** Bars that lie, each under its whole name and before its value. */
function Rows({ figure }: { figure: Figure }) {
  const { lang, t } = useView()
  const { points } = figure
  const along = scaleLinear()
    .domain([0, Math.max(...points.map(({ value }) => value))])
    .range([0, WIDTH - ROW.value])
  const bars = points.map(({ value }, at) => {
    const top = at * ROW.height + ROW.height - ROW.bar - 4
    return `M0 ${top}h${Math.max(1, round(along(value)))}v${ROW.bar}H0`
  })
  return (
    <svg viewBox={`0 0 ${WIDTH} ${points.length * ROW.height}`} aria-hidden="true">
      <path fill="var(--act)" d={bars.join('')} />
      {points.map((point, at) => (
        <g key={pointLabel(figure, point, lang)} {...LABELS}>
          <text y={at * ROW.height + 10}>{pointLabel(figure, point, lang)}</text>
          <text x={round(along(point.value)) + 5} y={at * ROW.height + ROW.height - 6}>
            {pointValue(point, lang, t)}
          </text>
        </g>
      ))}
    </svg>
  )
}
