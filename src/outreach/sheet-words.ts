import { shortAddress } from '../sharing/published-address'
import { ICONS, TOPIC_ICON } from '../site/drawings'
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
  /** The office's own number, which stands first and largest. */
  own?: OutreachNumber
  /** What stands for the matter, as the path of a drawing. */
  drawing: string
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
  const { name, phone, hours, place } = office
  const own = phone.trim() === '' ? undefined : { number: phone.trim(), name: name.trim(), note: hours.trim() }
  const hangs = subject.numbers.filter((one) => one.number !== own?.number && isDialled(one, office))
  return {
    lang,
    country: subject.country,
    drawing: ICONS[TOPIC_ICON[subject.topic]],
    title: subject.title,
    lines: subject.lines,
    numbers: hangs.slice(0, mostNumbers(own)),
    ...(own && { own }),
    address,
    checked: subject.checked ? (words.checked ?? '').replace('{{date}}', date(subject.checked)) : '',
    office: own ? [place.trim()].filter((line) => line !== '') : officeLines(office),
    labels: { call: words.call ?? '', more: words.more ?? '', free: words.free ?? '' },
  }
}

/** Whether a number can be dialled where the paper hangs. */
const isDialled = ({ only }: OutreachNumber, { country }: Office) => country === '' || !only || only.includes(country)

/** What a matter has and a sheet does not show. */
export interface LeftOut {
  /** Numbers that cannot be dialled where the paper hangs. */
  notDialled: OutreachNumber[]
  /** Numbers and sentences for which the sheet has no room. */
  noRoom: OutreachNumber[]
  lines: string[]
}

/** What a sheet leaves out of its matter, `words` as somebody may have changed them: what they took out is no loss. */
export function leftOut(kind: SheetKind, subject: Subject, office: Office, words: SheetWords): LeftOut {
  const shown = [...numbersOn(kind, words), ...(words.own ? [words.own] : [])]
  const isLeft = (one: OutreachNumber) => shown.every(({ number }) => number !== one.number)
  const hangs = subject.numbers.filter((one) => isDialled(one, office) && one.number !== words.own?.number)
  const wanted = [...words.numbers, ...hangs.slice(mostNumbers(words.own))]
  return {
    notDialled: subject.numbers.filter((one) => !isDialled(one, office) && isLeft(one)),
    noRoom: wanted.filter((one, at) => isLeft(one) && wanted.findIndex(({ number }) => number === one.number) === at),
    lines: words.lines.filter((line) => !linesOn(kind, words).includes(line)),
  }
}

/** Numbers that a sheet is given beside the office's own. */
const mostNumbers = (own: OutreachNumber | undefined) => (own ? 2 : 3)

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
  /** It keeps its size whatever fits. */
  fixed?: boolean
}

/** The smallest letters of a poster's lines that are read from 3 m: some 18 points. */
const READ_FROM_FAR = FITS.indexOf(0.8)

/** What a sheet shows of its words: a table tent is read in passing, a poster from far: one line there, or two that are large. */
export function linesOn(kind: SheetKind, words: SheetWords): string[] {
  if (kind === 'leaflet') return words.lines
  const two = words.lines.slice(0, 2)
  const areLarge = kind === 'poster' && (fitOfPoster(words, two) ?? FITS.length) <= READ_FROM_FAR
  return areLarge ? two : two.slice(0, 1)
}

/** Numbers on a sheet beside the office's own: a poster has room for that alone, or for two. */
export function numbersOn(kind: SheetKind, { numbers, own }: SheetWords): OutreachNumber[] {
  return kind === 'poster' ? numbers.slice(0, own ? 0 : 2) : numbers
}

/** Letters of a poster's title in millimetres: 60 points, or less where it is long or nothing else would fit. */
const TITLE = 21
const LONG_TITLE = 17
const MOST_TITLE_ROWS = 3
/** Letters of the office's own number in millimetres, and of a long one. `paper.css` draws both so. */
const OWN_NUMBER = 23
const LONG_OWN_NUMBER = 17
/** A longer number would not stand on one line in the largest letters. */
const LONG_NUMBER = 11
/** A number longer than that breaks over two lines, in the smaller letters too. */
const LONGEST_NUMBER = 18

/** Classes of a sheet: the largest letters with which its words fit, the last where none do, and what is too long. */
export function sheetClass(kind: SheetKind, words: SheetWords): string {
  const isLong = kind === 'poster' && titleSize(words) === LONG_TITLE
  const at = fitOf(kind, words) ?? FITS.length - 1
  const length = words.own?.number.length ?? 0
  const long = length > LONGEST_NUMBER ? ' long-number two-lines' : length > LONG_NUMBER ? ' long-number' : ''
  return `sheet ${kind} fit-${at}${isLong ? ' long-title' : ''}${long}`
}

const fitOf = (kind: SheetKind, words: SheetWords) =>
  kind === 'poster' ? fitOfPoster(words, linesOn(kind, words)) : fitIn(halfBlocks(kind, words))

const fitOfPoster = (words: SheetWords, lines: readonly string[]) => fitIn(posterBlocks(words, lines, titleSize(words)))

/**
 * The title's letters come first: how many lines stand below them, and how large, is seen in what they leave. Beside the
 * office's own number, which keeps its size, a large title would leave for one line only letters that are not read from far.
 */
function titleSize(words: SheetWords): number {
  const isShort = rowsOf(titleBlock(words, TITLE), 1) <= MOST_TITLE_ROWS
  const fit = fitIn(posterBlocks(words, words.lines.slice(0, 1), TITLE)) ?? FITS.length
  return isShort && fit <= (words.own ? READ_FROM_FAR : FITS.length - 1) ? TITLE : LONG_TITLE
}

const titleBlock = ({ title }: SheetWords, size: number): Block => ({
  ...{ text: title, size, width: 180, gap: 5 },
  bold: true,
  fixed: true,
})

function fitIn({ blocks, room }: { blocks: Block[]; room: number }): number | undefined {
  const at = FITS.findIndex((fit) => blocks.reduce((sum, block) => sum + heightOf(block, fit), 0) <= room)
  return at < 0 ? undefined : at
}

const numberBlocks = (numbers: readonly OutreachNumber[], size: number, small: number, width: number): Block[] =>
  numbers.flatMap(({ number, name, note }) => [
    { text: number, size, width, gap: 0, bold: true },
    { text: [name, note].join(' · '), size: small, width, gap: 3 },
  ])

function posterBlocks(words: SheetWords, lines: readonly string[], title: number): { blocks: Block[]; room: number } {
  const { own, office, address } = words
  return {
    room: 213,
    blocks: [
      titleBlock(words, title),
      ...lines.map((text) => ({ text, size: 8, width: 171, gap: 3 })),
      { text: '.', size: 7, width: 180, gap: 7 },
      ...(own ? numberBlocks([own], own.number.length > LONG_NUMBER ? LONG_OWN_NUMBER : OWN_NUMBER, 6, 176) : []).map(
        (block) => ({
          ...block,
          fixed: true,
        }),
      ),
      ...numberBlocks(numbersOn('poster', words), 16, 6, 176),
      // The foot is at least as high as its code, which does not shrink.
      { text: '', size: 0, width: 1, gap: 67 },
      ...office.slice(2).map((text) => ({ text, size: 5.5, width: 114, gap: 0 })),
      { text: '', size: 0, width: 1, gap: shortAddress(address).length > 60 ? 6 : 0 },
    ],
  }
}

function halfBlocks(kind: SheetKind, words: SheetWords): { blocks: Block[]; room: number } {
  const { own, office } = words
  const width = 122
  const isTent = kind === 'tent'
  return {
    room: 82,
    blocks: [
      { text: words.title, size: isTent ? 11 : 9, width, gap: 3, bold: true },
      ...linesOn(kind, words).map((text) => ({ text, size: 4.8, width: width - 5, gap: 1.5 })),
      ...(own ? numberBlocks([own], isTent ? 15 : 12, 4, width) : []),
      ...numberBlocks(numbersOn(kind, words), isTent ? 11 : 8, 4, width),
      ...office.map((text) => ({ text, size: 4, width, gap: 2 })),
    ],
  }
}

function heightOf(block: Block, fit: number): number {
  const { size, gap, bold = false, fixed = false } = block
  if (size === 0) return gap
  const scale = fixed ? 1 : fit
  return rowsOf(block, scale) * size * scale * (bold ? 1.12 : 1.22) + gap
}

function rowsOf({ text, size, width, bold = false }: Block, scale: number): number {
  const letters = width / (size * scale * (bold ? 0.56 : 0.5))
  let rows = 0
  let used = Number.POSITIVE_INFINITY
  for (const word of text.split(/\s+/)) {
    if (used + word.length + 1 > letters) {
      rows += Math.max(1, Math.ceil(word.length / letters))
      used = word.length
    } else used += word.length + 1
  }
  return rows
}
