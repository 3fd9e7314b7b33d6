import { gsmText, septets } from './gsm-alphabet'
import { shortAddress } from './published-address'

/** Septets of one SMS. A longer one travels, and is paid for, in parts. */
export const SMS_SEPTETS = 160
/** An address that leaves fewer for words is left out: whoever gets the message must understand it alone. */
const LEAST_FOR_WORDS = 60

/**
 * One SMS with the answer and the address last. Sentences are kept whole: the first, which names the matter, then those
 * with a number to call, those about paying, and the others in their order, as many as fit. The address loses its
 * `https://` where the sentences need its place, and is left out where it is too long to leave room for an answer. What is
 * said in `call`, an office's own number, comes after the sentences, which fill what it leaves.
 */
export function smsText(message: string, address: string, call = ''): string {
  const sentences = splitSentences(gsmText(message))
  const ending = gsmText(call && `\n${call}`)
  const room = (below: string) => SMS_SEPTETS - size(ending + below)
  const short = gsmText(`\n${shortAddress(address)}`)
  if (room(short) < LEAST_FOR_WORDS) return fitting(sentences, room('')) + ending
  const words = fitting(sentences, room(short))
  const full = gsmText(`\n${address}`)
  return words + ending + (size(words) <= room(full) ? full : short)
}

interface Sentence {
  words: string
  /** The line of the message that it stands in. */
  line: number
}

/** The best sentences that fit, in the order in which they were written. */
function fitting(sentences: readonly Sentence[], most: number): string {
  const chosen = new Set<Sentence>()
  const written = () => join(sentences.filter((sentence) => chosen.has(sentence)))
  for (const sentence of byUse(sentences)) {
    chosen.add(sentence)
    if (size(written()) > most) chosen.delete(sentence)
  }
  return chosen.size > 0 ? written() : cut(sentences[0]?.words ?? '', most)
}

function byUse(sentences: readonly Sentence[]): Sentence[] {
  const use = (sentence: Sentence, at: number) => {
    if (at === 0) return 0
    if (/\d{3}/.test(sentence.words)) return 1
    return /\b(no (le )?(pag|cobr)|nadie|nobody|gratis|free|do not pay)/i.test(sentence.words) ? 2 : 3
  }
  return sentences
    .map((sentence, at) => ({ sentence, at, use: use(sentence, at) }))
    .sort((a, b) => a.use - b.use || a.at - b.at)
    .map(({ sentence }) => sentence)
}

function join(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ words, line }, at) => {
      const before = sentences[at - 1]
      return before === undefined ? words : (before.line === line ? ' ' : '\n') + words
    })
    .join('')
}

/** Ends of sentences, but not "EE. UU." or the number before a step. */
function splitSentences(text: string): Sentence[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((text, line) =>
      text
        .replace(/(\S+[.?!]) +(?=[A-ZÉÑ¿¡])/g, (whole, word: string) =>
          /^(?:\(?[A-Z]{1,2}|Rep|St|\d{1,2})\.$/.test(word) ? whole : `${word}\n`,
        )
        .split('\n')
        .map((words) => ({ words, line })),
    )
}

function cut(words: string, most: number): string {
  const shorter = words.slice(0, most - 3)
  return `${shorter.slice(0, Math.max(shorter.lastIndexOf(' '), 1))}...`
}

function size(text: string): number {
  return septets(text) ?? Number.POSITIVE_INFINITY
}
