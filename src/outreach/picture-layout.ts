import { shortAddress } from '../sharing/published-address'
import type { SheetWords } from './sheet-words'

export const PICTURE_SIZE = 1080
const MARGIN = 72
const QR_SIZE = 250

/** Width of a text in pixels at a size of letters. */
export type Measure = (text: string, size: number, bold: boolean) => number

/** A line of text on the picture; `y` is its baseline. */
export interface PictureLine {
  text: string
  x: number
  y: number
  size: number
  bold: boolean
}

export interface PictureLayout {
  lines: PictureLine[]
  qr: { x: number; y: number; size: number }
  /** Height of the band at the foot that holds code, number and address. */
  foot: number
}

/** Where everything stands on a square picture for social media: title and points above; code, number and address below. */
export function pictureLayout(words: SheetWords, measure: Measure): PictureLayout {
  const foot = QR_SIZE + 80
  const room = PICTURE_SIZE - foot - 150
  const width = PICTURE_SIZE - 2 * MARGIN
  const top: PictureLine[] = [{ text: `Ruta Clara · ${words.country}`, x: MARGIN, y: 96, size: 34, bold: true }]
  const above = [1, 0.92, 0.85, 0.78, 0.7, 0.62].map((fit) => wordsAbove(words, width, fit, measure))
  const fitting = above.find(({ height }) => height <= room) ?? above[above.length - 1]
  const call = words.own ?? words.numbers[0]
  const at = { x: MARGIN + QR_SIZE + 40, y: PICTURE_SIZE - foot + 90 }
  const right = PICTURE_SIZE - MARGIN - at.x
  const below: PictureLine[] = []
  let y = at.y
  if (call) {
    const size = fitSize(call.number, 84, right, measure)
    below.push({ text: call.number, x: at.x, y, size, bold: true })
    y += 46
    for (const text of wrap(call.name, right, 34, false, measure).slice(0, 2)) {
      below.push({ text, x: at.x, y, size: 34, bold: false })
      y += 42
    }
  }
  const address = shortAddress(words.address)
  const small = fitSize(address, 30, right, measure)
  for (const text of [...words.office.slice(0, 2), words.labels.free]) {
    const size = fitSize(text, 28, right, measure)
    below.push({ text, x: at.x, y, size, bold: false })
    y += 38
  }
  below.push({ text: address, x: at.x, y: Math.min(y + 6, PICTURE_SIZE - 30), size: small, bold: true })
  return {
    lines: [...top, ...(fitting?.lines ?? []), ...below],
    qr: { x: MARGIN, y: PICTURE_SIZE - foot + 40, size: QR_SIZE },
    foot,
  }
}

/** Words broken into lines no wider than `width`. */
export function wrap(text: string, width: number, size: number, bold: boolean, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer, size, bold) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function wordsAbove(words: SheetWords, width: number, fit: number, measure: Measure) {
  const lines: PictureLine[] = []
  let y = 150
  const add = (text: string, size: number, bold: boolean) => {
    for (const part of wrap(text, width, size, bold, measure)) {
      y += size * 1.18
      lines.push({ text: part, x: MARGIN, y, size, bold })
    }
  }
  add(words.title, 78 * fit, true)
  y += 24
  for (const line of words.lines) {
    add(line, 46 * fit, false)
    y += 20 * fit
  }
  return { lines, height: y - 150 }
}

function fitSize(text: string, size: number, width: number, measure: Measure): number {
  return Math.min(size, (size * width) / Math.max(1, measure(text, size, true)))
}
