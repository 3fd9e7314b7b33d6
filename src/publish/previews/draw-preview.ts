import type { Node } from '@takumi-rs/core'
import { PREVIEW_ICONS, type PreviewIcon } from '../../site/drawings'
import { colour } from '../../styles/colours'
import { howManyFit, wholeSentences, wholeWords } from './fitting'
import type { Painter } from './painter'

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
const PANEL_EDGE = 20
const PANEL_WIDTH = PREVIEW_WIDTH - PANEL - 2 * PANEL_EDGE
const TITLE_SIZES = [78, 70, 62, 54, 46]
const SMALLEST_TITLE = 46
const TITLE_LINE = 1.14
const TWO_LINES_FROM = 54
/** Names of two places stand in one line each. */
const PLACE_SIZES = [44, 38, 34, 30, 26]
const SMALLEST_PLACE = 26
const ONE_PLACE = 44
const PLACE_LINE = 1.2
const LINE_HEIGHT = 46
const GAP = 10
const BELOW_TITLE = 14
/** Space for title and answer, between the name of the site and the foot. */
const TOP = 134
const BOTTOM = 546

/** The picture of a page as it is shown in WhatsApp, Facebook or Telegram, 1200 × 630, ready to be painted. */
export async function layOutPreview(preview: Preview, painter: Painter): Promise<Node> {
  const { places, title, lines } = preview
  const heights = await heightsOf(
    [...TITLE_SIZES.map((size) => titleAt(title, size)), ...lines.map(answerLine)],
    painter,
  )
  const size = titleSize(heights)
  const titleHeight = heights[TITLE_SIZES.indexOf(size)] ?? 0
  const room = BOTTOM - TOP - titleHeight - BELOW_TITLE
  const answer = await answerIn(room, lines, heights.slice(TITLE_SIZES.length), painter)
  return {
    type: 'container',
    style: { position: 'relative', width: PREVIEW_WIDTH, height: PREVIEW_HEIGHT, fontFamily: 'Public Sans' },
    children: [
      { type: 'image', src: drawing(preview), style: { position: 'absolute', left: 0, top: 0 } },
      words('Ruta Clara', { left: EDGE + 74, top: 62, fontSize: 36, fontWeight: 700, color: INK }),
      column({ left: EDGE, top: TOP, width: TEXT_WIDTH, gap: BELOW_TITLE }, [
        titleAt(title, size),
        column({ gap: GAP }, answer.map(answerLine)),
      ]),
      words(preview.foot, { left: EDGE, top: 577, fontSize: 27, color: SOFT }),
      await placeNames(places, painter),
    ],
  }
}

/** As many lines of the answer as stand whole in the room, in pixels; where not even the first does, as many of its sentences. */
async function answerIn(
  room: number,
  lines: readonly string[],
  heights: readonly number[],
  painter: Painter,
): Promise<readonly string[]> {
  const whole = lines.slice(0, howManyFit(heights, GAP, room))
  const [first] = lines
  if (whole.length > 0 || first === undefined) return whole
  const shorter = wholeSentences(first)
  const theirs = await heightsOf(shorter.map(answerLine), painter)
  return shorter.filter((_, index) => (theirs[index] ?? 0) <= room).slice(0, 1)
}

/** The largest size whose title stands in two lines, or in three where two would make it small. */
function titleSize(heights: readonly number[]): number {
  const broken = TITLE_SIZES.map((size, index) => ({
    size,
    lines: Math.round((heights[index] ?? 0) / (size * TITLE_LINE)),
  }))
  const wanted =
    broken.find(({ size, lines }) => size >= TWO_LINES_FROM && lines <= 2) ??
    broken.find(({ size, lines }) => size < TWO_LINES_FROM + 8 && lines <= 3)
  return wanted?.size ?? SMALLEST_TITLE
}

/** Names in the coloured side: one in as many lines as it needs, or two in a line each, as large as both fit. */
async function placeNames(places: readonly string[], painter: Painter): Promise<Node> {
  const isWay = places.length > 1
  const size = isWay ? await placeSize(places, painter) : ONE_PLACE
  const name = (place: string): Node => ({
    type: 'text',
    text: place,
    style: { fontSize: size, lineHeight: PLACE_LINE, fontWeight: 700, color: '#ffffff', textAlign: 'center' },
  })
  // The first name stands on the same line in all sizes: its letters' foot is 0.96 of a size below its top.
  const top = 378 - 0.96 * size
  return column(
    { left: PANEL + PANEL_EDGE, top, width: PANEL_WIDTH, gap: isWay ? size + 44 - size * PLACE_LINE : 0 },
    places.map(name),
  )
}

async function placeSize(places: readonly string[], painter: Painter): Promise<number> {
  const atEachSize = PLACE_SIZES.map((fontSize) => places.map((place) => words(place, { fontSize, fontWeight: 700 })))
  const { children } = await painter.measure({ type: 'container', children: atEachSize.flat() })
  const fits = (_: number, index: number) =>
    children
      .slice(index * places.length, (index + 1) * places.length)
      .every(({ runs }) => runs.reduce((width, run) => width + run.width, 0) <= PANEL_WIDTH)
  return PLACE_SIZES.find(fits) ?? SMALLEST_PLACE
}

/** How high each text stands where it is broken into lines of the width for title and answer, in pixels. */
async function heightsOf(texts: readonly Node[], painter: Painter): Promise<number[]> {
  const { children } = await painter.measure(column({ width: TEXT_WIDTH }, texts))
  return children.map(({ height }) => height)
}

const titleAt = (text: string, fontSize: number): Node => ({
  type: 'text',
  text: wholeWords(text),
  style: { fontSize, lineHeight: TITLE_LINE, fontWeight: 700, color: INK },
})

const answerLine = (text: string): Node => ({
  type: 'text',
  text: wholeWords(text),
  style: { fontSize: 36, lineHeight: `${LINE_HEIGHT}px`, color: SOFT },
})

/** Words in one line, at a place of the picture. */
function words(text: string, style: NonNullable<Node['style']>): Node {
  return { type: 'text', text, style: { position: 'absolute', lineHeight: 1, whiteSpace: 'nowrap', ...style } }
}

/** One thing below the other; at a place of the picture where the style names one. */
function column(style: NonNullable<Node['style']>, children: readonly Node[]): Node {
  const place = 'left' in style ? 'absolute' : 'static'
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', position: place, ...style },
    children: [...children],
  }
}

/** All that is not words: the mark of the site, and the coloured side with the topic's drawing and a road to the horizon. */
function drawing({ icon, places, tone }: Preview): string {
  const { fill, pale } = TONES[tone]
  const middle = (PANEL + PREVIEW_WIDTH) / 2
  const parts = [
    `<rect width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}" fill="${colour('paper')}"/>`,
    `<g transform="translate(${EDGE} 52) scale(1.75)"><rect width="32" height="32" rx="8" fill="${BRAND}"/><path d="M10 27 14 5h4l4 22z" fill="#fff"/><path d="M16 8v3M16 15v3M16 22v3" stroke="${BRAND}" stroke-width="2"/></g>`,
    `<path d="M${EDGE} 560H${PANEL - 48}" stroke="${colour('line')}" stroke-width="2"/>`,
    `<rect x="${PANEL}" width="${PREVIEW_WIDTH - PANEL}" height="${PREVIEW_HEIGHT}" fill="${fill}"/>`,
    `<circle cx="${middle}" cy="196" r="112" fill="${pale}"/>`,
    `<g transform="translate(${middle - 72} 124) scale(6)"><path d="${PREVIEW_ICONS[icon]}" fill="none" stroke="${fill}" stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round"/></g>`,
    places.length > 1
      ? `<path d="M${middle} 391v24m-10-10 10 10 10-10" fill="none" stroke="#fff" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`
      : '',
    `<path d="M${middle - 96} 630 ${middle - 20} 500h40l76 130z" fill="#fff" fill-opacity=".16"/>`,
    `<path d="M${middle} 516v16M${middle} 552v22M${middle} 598v32" stroke="#fff" stroke-width="7" stroke-opacity=".75"/>`,
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW_WIDTH}" height="${PREVIEW_HEIGHT}">${parts.join('')}</svg>`
}
