/**
 * Numbers as few bits as they are worth (arithmetic coding: a bit that was to be expected costs little). What was seen so far
 * in a context tells what is to be expected there. A format is a function that names its numbers to a coder one after the
 * other, and takes what the coder gives back: a writer gives back the number that it is told, a reader the one that was written.
 */
export interface Coder {
  /** A bit in a context. */
  bit(context: number, bit: number): number
}

/** From so many bits on, older ones of a context count less. */
const MEMORY = 120
/** The first bit of a context counts as one of so many. */
const FIRST = 1.5
/** Nothing is ever sure. */
const LEAST = 1 / 4096
const WHOLE = 0xffffffff

/** A format has so many contexts at most. */
const CONTEXTS = 4096

/** What is to be expected in each context. */
class Expectation {
  readonly #ones = new Float64Array(CONTEXTS).fill(0.5)
  readonly #times = new Float64Array(CONTEXTS).fill(FIRST)

  of(context: number): number {
    return this.#ones[context] ?? 0.5
  }

  learn(context: number, bit: number) {
    const times = this.#times[context] ?? FIRST
    const ones = this.of(context)
    this.#times[context] = Math.min(MEMORY, times + 1)
    this.#ones[context] = Math.min(1 - LEAST, Math.max(LEAST, ones + (bit - ones) / times))
  }
}

/** Reads what `packed` wrote. */
export class Unpacking implements Coder {
  readonly #bytes: Uint8Array
  readonly #expected = new Expectation()
  #at = 0
  #low = 0
  #high = WHOLE
  #value = 0

  constructor(text: string) {
    this.#bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
    for (let count = 0; count < 4; count++) this.#value = ((this.#value << 8) | this.#next()) >>> 0
  }

  bit(context: number): number {
    const middle = middleOf(this.#low, this.#high, this.#expected.of(context))
    const bit = this.#value <= middle ? 1 : 0
    if (bit === 1) this.#high = middle
    else this.#low = middle + 1
    this.#expected.learn(context, bit)
    while ((this.#low ^ this.#high) >>> 24 === 0) {
      this.#low = (this.#low << 8) >>> 0
      this.#high = ((this.#high << 8) | 255) >>> 0
      this.#value = ((this.#value << 8) | this.#next()) >>> 0
    }
    return bit
  }

  #next(): number {
    return this.#bytes[this.#at++] ?? 0
  }
}

/** Writes what `code` names as a text of signs of base 64, which lose nothing once the file is compressed. */
export function packed(code: (coder: Coder) => void): string {
  const bytes: number[] = []
  const expected = new Expectation()
  let low = 0
  let high = WHOLE
  code({
    bit(context, bit) {
      const middle = middleOf(low, high, expected.of(context))
      if (bit === 1) high = middle
      else low = middle + 1
      expected.learn(context, bit)
      while ((low ^ high) >>> 24 === 0) {
        bytes.push(high >>> 24)
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
      }
      return bit
    },
  })
  bytes.push(high >>> 24)
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '')
}

function middleOf(low: number, high: number, ones: number): number {
  return low + Math.floor((high - low) * ones)
}

/** A number of so many bits, whichever it is: each bit is to be expected after those before it. Takes 2 ** bits contexts. */
export function codeBits(coder: Coder, context: number, bits: number, value = 0): number {
  let read = 1
  for (let at = bits - 1; at >= 0; at--) read = 2 * read + coder.bit(context + read, (value >> at) & 1)
  return read - 2 ** bits
}

/** `codeNumber` takes so many contexts. */
export const OF_NUMBER = 512
/** So many bits of a number, after its first, are to be expected after those before them. */
const TOLD_APART = 3
const LONGEST = 32

/** A number from 0 on, the small ones short: how many bits it has, then those after the first. */
export function codeNumber(coder: Coder, context: number, value = 0): number {
  const whole = value + 1
  const last = LONGEST - 1 - Math.clz32(whole)
  let length = 0
  while (coder.bit(context + length, length < last ? 1 : 0) === 1) length++
  const first = Math.min(length, TOLD_APART)
  const ofLength = context + LONGEST + length * 2 ** TOLD_APART
  const head = codeBits(coder, ofLength, first, (whole >> (length - first)) & (2 ** first - 1))
  let read = 2 ** first + head
  for (let at = length - first - 1; at >= 0; at--)
    read = 2 * read + coder.bit(context + OF_NUMBER - 1 - at, (whole >> at) & 1)
  return read - 1
}

/** Numbers in order, each once, as how many there are and the steps between them. Takes the contexts of two numbers. */
export function codeSteps(coder: Coder, context: number, numbers: readonly number[] = []): number[] {
  const count = codeNumber(coder, context, numbers.length)
  let last = -1
  return Array.from({ length: count }, (_, at) => {
    last += 1 + codeNumber(coder, context + OF_NUMBER, (numbers[at] ?? 0) - last - 1)
    return last
  })
}
