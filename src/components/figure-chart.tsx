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
  const round = (value: number) => Math.round(value * 10) / 10
  return (
    <figure id={figure.id} class="card chart">
      <figcaption>
        <h3>{figure.title[lang]}</h3>
        <p class="source">{figure.unit[lang]}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {up.ticks(3).map((tick) => (
          <g key={tick}>
            <line x1={MARGIN.left} x2={WIDTH} y1={round(up(tick))} y2={round(up(tick))} />
            <text x={MARGIN.left - 4} y={round(up(tick) + 4)} text-anchor="end">
              {numberWords(tick, lang, { notation: 'compact', maximumFractionDigits: 1 })}
            </text>
          </g>
        ))}
        {figure.points.map((point, index) => {
          const name = labels[index] ?? ''
          const left = across(name) ?? 0
          const shown = (figure.points.length - 1 - index) % step === 0
          return (
            <g key={name}>
              <rect
                x={round(left)}
                width={round(across.bandwidth())}
                y={round(up(point.value))}
                height={round(up(0) - up(point.value))}
              />
              {shown ? (
                <text x={round(left + across.bandwidth() / 2)} y={HEIGHT - 5} text-anchor="middle">
                  {point.of ? label(point).slice(0, 8) : point.year}
                </text>
              ) : null}
            </g>
          )
        })}
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
