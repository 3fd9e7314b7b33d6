import { say } from '../say'
import type { GivenAnswers, Verdict } from './evaluate'
import type { PageWords } from './read-page'

/** The result as a message that stands alone: verdict, the gravest reasons and the first thing to do. */
export function summaryText(
  words: PageWords,
  answers: GivenAnswers,
  { verdict, reasons }: Verdict,
  strings: Record<string, string>,
): string {
  const nothing = words.questions.every(({ id }) => answers[id] === undefined || answers[id] === 'unknown')
  const title = nothing ? 'nothing-title' : `${verdict}-title`
  const whys = reasons.slice(0, 4).flatMap(({ rule }) => {
    const why = words.reasons.get(rule)?.why
    return why ? [`• ${why}`] : []
  })
  return [say(strings, 'summary'), say(strings, title), ...whys, say(strings, `${verdict}-do-1`)].join('\n')
}
