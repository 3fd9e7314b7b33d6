import { type Office, officeLines } from './office'
import type { Subject } from './subjects'

/** Words that a calm voice says in 30 seconds. */
export const RADIO_WORDS = 75

/**
 * A script of about 30 seconds for radio or loudspeaker: greeting, the matter, as many of its points as there is time for,
 * the number twice, digit by digit, and the office. A point that holds a web address is left out: nobody can note it.
 */
export function radioScript(subject: Subject, office: Office, words: Readonly<Record<string, string>>): string {
  const call = subject.numbers[0]
  const number = call ? spokenDigits(call.number) : ''
  const opening = [words.radio_open ?? '', sentence(subject.title)]
  const closing = [
    ...(call ? [`${words.radio_call ?? ''} ${call.name}: ${number}.`] : []),
    ...officeLines(office).map(sentence),
    ...(call ? [`${words.radio_again ?? ''} ${number}.`] : []),
  ]
  const points: string[] = []
  for (const line of subject.lines) {
    if (/\w\.[a-z]{2,}/.test(line)) continue
    if (spokenWords([...opening, ...points, line, ...closing].join(' ')) > RADIO_WORDS) continue
    points.push(sentence(line))
  }
  return [opening.join(' '), points.join(' '), closing.join(' ')].filter((part) => part !== '').join('\n')
}

/** How many words a text takes when it is said; each digit of a number said digit by digit is one. */
export function spokenWords(text: string): number {
  return text.split(/[\s-]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** '1511' is said '1-5-1-1'; '+502 2422 2500' is said in its groups. */
function spokenDigits(number: string): string {
  return number
    .replace(/\+/g, '')
    .split(/[\s-]+/)
    .map((group) => [...group].join('-'))
    .join(', ')
}

function sentence(words: string): string {
  const trimmed = words.trim()
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
