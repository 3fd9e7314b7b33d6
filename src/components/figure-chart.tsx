import { scaleBand, scaleLinear } from 'd3-scale'
import type { Figure } from '../content/schema'
import { numberWords } from '../site/format'
import { EvidenceNote } from './evidence-note'
import { Words } from './inline'
import { useView } from './view'

const WIDTH = 320
const HEIGHT = 150
const MOST_LABELS = 7
const MARGIN = { top: 6, right: 4, bottom: 20, left: 46 }

/** A series as bars, drawn at build time, with its table, what it counts, and its sources. Numbers only; no script. */
export function FigureChart({ figure }: { figure: Figure }) {
  const { lang, t } = useView()
  const label = (point: Figure['points'][number]) => point.of?.[lang] ?? String(point.year)
  const labels = figure.points.map((point) => (point.of ? `${label(point)} ${point.year}` : label(point)))
  const across = scaleBand<string>()
    .domain(labels)
    .range([MARGIN.left, WIDTH - MARGIN.right])
    .padding(0.25)
  const up = scaleLinear()
    .domain([0, Math.max(...figure.points.map((point) => point.value))])
    .nice(3)
    .range([HEIGHT - MARGIN.bottom, MARGIN.top])
  const step = Math.ceil(figure.points.length / MOST_LABELS)
  const { round } = Math
  const ticks = up.ticks(3)
  const grid = ticks.map((tick) => `M${MARGIN.left} ${round(up(tick))}H${WIDTH}`).join('')
  const wide = round(across.bandwidth())
  const bars = figure.points
    .map((point, index) => {
      const left = round(across(labels[index] ?? '') ?? 0)
      return `M${left} ${round(up(0))}V${round(up(point.value))}h${wide}V${round(up(0))}`
    })
    .join('')
  return (
    <figure id={figure.id} class="card chart">
      <figcaption>
        <h3>{figure.title[lang]}</h3>
        <p class="source">{figure.unit[lang]}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path stroke="var(--line)" d={grid} />
        <path fill="var(--act)" d={bars} />
        <g text-anchor="end" fill="var(--soft)" font-size="0.65rem">
          {ticks.map((tick) => (
            <text key={tick} x={MARGIN.left - 4} y={round(up(tick)) + 4}>
              {numberWords(tick, lang, { notation: 'compact', maximumFractionDigits: 1 })}
            </text>
          ))}
        </g>
        <g text-anchor="middle" fill="var(--soft)" font-size="0.65rem">
          {figure.points.map((point, index) =>
            (figure.points.length - 1 - index) % step === 0 ? (
              <text
                key={labels[index]}
                x={round((across(labels[index] ?? '') ?? 0) + across.bandwidth() / 2)}
                y={HEIGHT - 5}
              >
                {point.of ? label(point).slice(0, 8) : point.year}
              </text>
            ) : null,
          )}
        </g>
      </svg>
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
            {figure.points.map((point, index) => (
              <tr key={labels[index]}>
                <th scope="row">{labels[index]}</th>
                <td>
                  {point.approx ? `${t('about_amount')} ` : ''}
                  {numberWords(point.value, lang)}
                </td>
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
