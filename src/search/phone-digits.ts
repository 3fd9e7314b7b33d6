/** Digits as people write them together: "+1 (866) 487-9243", "866.487.9243", "9-1-1". */
const WRITTEN = /\d(?:[\s().\-‐-―/]*\d)*/g
/** "800-TRABAJO", "1-877-FTC-HELP": letters that stand for the keys they are on. */
const WITH_LETTERS = /(8\d\d)[\s-]?([a-z][a-z-]{3,9})/gi
const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz']
/** Calling codes of the site's countries, which short numbers do without. */
const CALLING_CODE = /^(?:1|34|50\d|52)/
/** A number's end of so many digits is enough to know it by: shorter ones belong to many. */
const KNOWN_BY_END = 7
/** So many digits may be the beginning or the end of a number, where nothing else is asked. */
const KNOWN_BY_PART = 4
/** Numbers of up to so many digits are whole: 911, 1511, 233733. */
const SHORT = 6

/** The digits of every number in a text, as they are dialled; a number whose groups stand apart is one. */
export function digitsIn(text: string): string[] {
  const lettered = [...text.matchAll(WITH_LETTERS)].map(([, code = '', word = '']) => code + keysOf(word))
  return [...(text.match(WRITTEN) ?? []).map((written) => written.replace(/\D/g, '')), ...lettered]
}

/** Whether a question is a number and nothing else. */
export function isOnlyNumber(question: string): boolean {
  return (
    question
      .replace(WRITTEN, '')
      .trim()
      .replace(/^(?:tel:)?[+(*#]*$/, '') === ''
  )
}

/** Whether digits are a short number, such as that of an emergency line, which many countries may have. */
export function isShortNumber(digits: string): boolean {
  return digits.length >= 3 && digits.length <= SHORT
}

/**
 * Whether one dials a number with these digits: whole, without its country's code, with a prefix of long distance before
 * it, or from its seventh digit from the end.
 */
export function isDialledBy(number: string, digits: string): boolean {
  if (isShortNumber(number)) return digits === number || digits.replace(/^00/, '').replace(CALLING_CODE, '') === number
  return spellingsOf(digits).some(
    (spelling) =>
      spelling.replace(CALLING_CODE, '') === number || (spelling.length >= KNOWN_BY_END && number.endsWith(spelling)),
  )
}

/** Whether a number begins or ends with digits: for who remembers or has typed a part of it. */
export function hasPart(number: string, digits: string): boolean {
  if (digits.length < KNOWN_BY_PART || isShortNumber(number)) return false
  return number.endsWith(digits) || number.startsWith(digits) || number.replace(CALLING_CODE, '').startsWith(digits)
}

/** Digits as typed; without what is dialled for abroad (00, 011); without what Mexico had before long numbers. */
function spellingsOf(digits: string): string[] {
  return [
    digits,
    digits.replace(/^(?:00|011)(?=[1-9])/, ''),
    digits.replace(/^(?:01|044|045)(?=\d{10}$)/, ''),
    digits.replace(/^(?:00)?521(?=\d{10}$)/, '52'),
  ]
}

function keysOf(word: string): string {
  return [...word.toLowerCase()]
    .map((letter) => KEYS.findIndex((key) => key.includes(letter)))
    .map((key) => (key < 0 ? '' : String(key + 2)))
    .join('')
}
