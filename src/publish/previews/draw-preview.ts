import { escapeHtml } from '../../offline/compose'
import { PREVIEW_ICONS, type PreviewIcon } from '../../site/drawings'
import { colour } from '../../styles/colours'
import { breakLines, fittingParagraphs } from './break-lines'
import type { FontMetrics } from './font-metrics'

export const PREVIEW_WIDTH = 1200
export const PREVIEW_HEIGHT = 630

/** What a link preview says. */
export interface Preview {
  title: string
  /** Lines of the answer, from the page's own message. As many are drawn as fit whole. */
  lines: readonly string[]
  /** Country, or where from and where to, or kind of page: stands under the drawing. */
  places: readonly string[]
  /** What holds for the page as a whole, at its foot. */
  foot: string
  icon: PreviewIcon
  tone: Tone
}
export type Tone = 'act' | 'care' | 'stop'

export interface PreviewFonts {
  regular: FontMetrics
  bold: FontMetrics
}

const INK = colour('ink')
const SOFT = colour('soft')
const BRAND = colour('brand')
const TONES: Record<Tone, { fill: string; pale: string }> = {
  act: { fill: BRAND, pale: colour('act-soft') },
  care: { fill: colour('care'), pale: colour('care-soft') },
  stop: { fill: colour('stop'), pale: colour('stop-soft') },
}

const EDGE = 64
const PANEL = 868
const TEXT_WIDTH = PANEL - EDGE - 48
const TITLE_SIZES = [78, 70, 62, 54, 46]
/** Names of two places stand in one line each. */
const PLACE_SIZES = [44, 38, 34, 30, 26]
const TWO_LINES_FROM = 54
const LINE_SIZE = 36
const LINE_HEIGHT = 46
const GAP = 10
/** Space for title and answer, between the name of the site and the foot. */
const TOP = 134
const BOTTOM = 546

/** The picture of a page as it is shown in WhatsApp, Facebook or Telegram, 1200 × 630. */
export function previewSvg(preview: Preview, fonts: PreviewFonts): string {
  const { fill, pale } = TONES[preview.tone]
  const title = titleLines(preview.title, fonts.bold)
  const titleHeight = title.lines.length * title.size * 1.14
  const room = BOTTOM - TOP - titleHeight - 14
  const heightOf = (paragraphs: readonly (readonly string[])[]) =>
    paragraphs.flat().length * LINE_HEIGHT + (paragraphs.length - 1) * GAP
  const answer = fittingParagraphs(
    preview.lines,
    (line) => breakLines(line, TEXT_WIDTH, (text) => fonts.regular.widthOf(text, LINE_SIZE)),
    (paragraphs) => heightOf(paragraphs) <= room,
  )
  const parts = [
    `<rect width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}" fill="${colour('paper')}"/>`,
    `<g transform="translate(${EDGE} 52) scale(1.75)"><rect width="32" height="32" rx="8" fill="${BRAND}"/><path d="M10 27 14 5h4l4 22z" fill="#fff"/><path d="M16 8v3M16 15v3M16 22v3" stroke="${BRAND}" stroke-width="2"/></g>`,
    words('Ruta Clara', EDGE + 74, 93, 36, INK, true),
  ]
  let y = TOP
  for (const line of title.lines) {
    y += title.size * 1.14
    parts.push(words(line, EDGE, y - title.size * 0.2, title.size, INK, true))
  }
  y += 14
  for (const [index, paragraph] of answer.entries()) {
    if (index > 0) y += GAP
    for (const line of paragraph) {
      y += LINE_HEIGHT
      parts.push(words(line, EDGE, y - 11, LINE_SIZE, SOFT))
    }
  }
  parts.push(
    `<path d="M${EDGE} 560H${PANEL - 48}" stroke="${colour('line')}" stroke-width="2"/>`,
    words(preview.foot, EDGE, 600, 27, SOFT),
    `<rect x="${PANEL}" width="${PREVIEW_WIDTH - PANEL}" height="${PREVIEW_HEIGHT}" fill="${fill}"/>`,
    ...panel(preview, fonts.bold, fill, pale),
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}">${parts.join('')}</svg>`
}

/** The coloured side: the topic's drawing, the place or the two places of a way, and a road to the horizon. */
function panel({ icon, places }: Preview, bold: FontMetrics, fill: string, pale: string): string[] {
  const middle = (PANEL + PREVIEW_WIDTH) / 2
  const most = PREVIEW_WIDTH - PANEL - 40
  const fits = (size: number) => places.every((place) => bold.widthOf(place, size) <= most)
  const size = places.length > 1 ? (PLACE_SIZES.find(fits) ?? 26) : 44
  const step = places.length > 1 ? size + 44 : size * 1.2
  const lines = places.flatMap((place) => breakLines(place, most, (text) => bold.widthOf(text, size)))
  return [
    `<circle cx="${middle}" cy="196" r="112" fill="${pale}"/>`,
    `<g transform="translate(${middle - 72} 124) scale(6)"><path d="${PREVIEW_ICONS[icon]}" fill="none" stroke="${fill}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/></g>`,
    ...lines.map((line, index) =>
      words(line, middle - bold.widthOf(line, size) / 2, 378 + index * step, size, '#ffffff', true),
    ),
    places.length > 1
      ? `<path d="M${middle} 391v24m-10-10 10 10 10-10" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`
      : '',
    `<path d="M${middle - 96} 630 ${middle - 20} 500h40l76 130z" fill="#fff" fill-opacity=".16"/>`,
    `<path d="M${middle} 516v16M${middle} 552v22M${middle} 598v32" stroke="#fff" stroke-width="7" stroke-opacity=".75"/>`,
  ]
}

/** The largest title that stands in two lines, or in three where two would make it small. */
function titleLines(title: string, bold: FontMetrics): { size: number; lines: string[] } {
  const broken = TITLE_SIZES.map((size) => ({
    size,
    lines: breakLines(title, TEXT_WIDTH, (text) => bold.widthOf(text, size)),
  }))
  const wanted =
    broken.find(({ size, lines }) => size >= TWO_LINES_FROM && lines.length <= 2) ??
    broken.find(({ size, lines }) => size < TWO_LINES_FROM + 8 && lines.length <= 3)
  return wanted ?? { size: TITLE_SIZES.at(-1) ?? 46, lines: broken.at(-1)?.lines ?? [] }
}

function words(text: string, x: number, y: number, size: number, colour: string, bold = false): string {
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-family="Public Sans" font-size="${size}" font-weight="${bold ? 700 : 400}" fill="${colour}">${escapeHtml(text)}</text>`
}
