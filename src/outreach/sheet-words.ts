import { shortAddress } from '../sharing/published-address'
import type { Language } from '../site/languages'
import { type Office, officeLines } from './office'
import type { OutreachNumber } from './outreach-data'
import type { Subject } from './subjects'

export const SHEET_KINDS = ['poster', 'leaflet', 'tent'] as const
export type SheetKind = (typeof SHEET_KINDS)[number]

/** What stands on a sheet of paper. */
export interface SheetWords {
  lang: Language
  country: string
  title: string
  lines: string[]
  numbers: OutreachNumber[]
  /** The whole address, for the code; on paper it stands without scheme. '' where the site has none. */
  address: string
  /** 'Checked on …', as a sentence. */
  checked: string
  office: string[]
  labels: { call: string; more: string; free: string }
  /** What stands in place of the address where the site has none. */
  trial?: string
}

/** The sheet of a matter. `date` writes a day in words. */
export function sheetWords(
  subject: Subject,
  office: Office,
  address: string,
  lang: Language,
  words: Readonly<Record<string, string>>,
  date: (day: string) => string,
): SheetWords {
  return {
    lang,
    country: subject.country,
    title: subject.title,
    lines: subject.lines,
    numbers: subject.numbers.slice(0, 3),
    address,
    checked: subject.checked ? (words.checked ?? '').replace('{{date}}', date(subject.checked)) : '',
    office: officeLines(office),
    labels: { call: words.call ?? '', more: words.more ?? '', free: words.free ?? '' },
  }
}

/** Numbers as somebody edits them, one a line: '1511 | MINTRAB | free'. */
export function numbersText(numbers: readonly OutreachNumber[]): string {
  return numbers
    .map(({ number, name, note }) => [number, name, note].filter((part) => part !== '').join(' | '))
    .join('\n')
}

/** Reads numbers back from the edited text. */
export function parseNumbers(text: string): OutreachNumber[] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([number]) => number)
    .map(([number = '', name = '', ...note]) => ({ number, name, note: note.join(' ') }))
}

/** How far the letters of a sheet can be larger or smaller than drawn, the largest first: class `fit-0` and on. */
const FITS = [1.3, 1.15, 1, 0.9, 0.8, 0.7, 0.6, 0.5]

/** Text set in a column: size of its letters and width of the column, in the sheet's units (millimetres on paper). */
interface Block {
  text: string
  size: number
  width: number
  /** Space after it. */
  gap: number
  /** Bold letters are wider. */
  bold?: boolean
}

/** The place in `FITS` of the largest letters with which a sheet's words fit; the last where none do. */
export function fitOf(kind: SheetKind, words: SheetWords): number {
  const { blocks, room } = kind === 'poster' ? posterBlocks(words) : halfBlocks(kind, words)
  const at = FITS.findIndex((fit) => blocks.reduce((sum, block) => sum + heightOf(block, fit), 0) <= room)
  return at < 0 ? FITS.length - 1 : at
}

function posterBlocks({ title, lines, numbers, office, address }: SheetWords): { blocks: Block[]; room: number } {
  const foot = 124
  return {
    room: 224,
    blocks: [
      { text: title, size: 15, width: 180, gap: 5, bold: true },
      ...lines.map((text) => ({ text, size: 8, width: 171, gap: 3 })),
      { text: '.', size: 7, width: 180, gap: 7 },
      ...numbers.flatMap(({ number, name, note }) => [
        { text: number, size: 16, width: 176, gap: 0, bold: true },
        { text: [name, note].join(' · '), size: 6, width: 176, gap: 3 },
      ]),
      // The foot is at least as high as its code, which does not shrink.
      ...(office.length > 2 ? [] : [{ text: '', size: 0, width: 1, gap: 52 }]),
      ...office.map((text) => ({ text, size: 5.5, width: foot, gap: 0 })),
      { text: '', size: 0, width: 1, gap: shortAddress(address).length > 60 ? 6 : 0 },
    ],
  }
}

function halfBlocks(kind: SheetKind, { title, lines, numbers, office }: SheetWords): { blocks: Block[]; room: number } {
  const width = 122
  const isTent = kind === 'tent'
  return {
    room: 87,
    blocks: [
      { text: title, size: isTent ? 11 : 9, width, gap: 3, bold: true },
      ...(isTent ? lines.slice(0, 1) : lines).map((text) => ({ text, size: 4.8, width: width - 5, gap: 1.5 })),
      ...numbers.flatMap(({ number, name, note }) => [
        { text: number, size: isTent ? 11 : 8, width, gap: 0, bold: true },
        { text: [name, note].join(' · '), size: 4, width, gap: 2 },
      ]),
      ...office.map((text) => ({ text, size: 4, width, gap: 2 })),
    ],
  }
}

function heightOf({ text, size, width, gap, bold = false }: Block, fit: number): number {
  if (size === 0) return gap
  const letters = width / (size * fit * (bold ? 0.54 : 0.5))
  let rows = 0
  let used = Number.POSITIVE_INFINITY
  for (const word of text.split(/\s+/)) {
    if (used + word.length + 1 > letters) {
      rows += Math.max(1, Math.ceil(word.length / letters))
      used = word.length
    } else used += word.length + 1
  }
  return rows * size * fit * (bold ? 1.12 : 1.22) + gap
}
