import type { GivenAnswers, Verdict } from './evaluate'
import type { PageWords } from './read-page'
import type { Words } from './words'

/** The result as a message that stands alone: verdict, the gravest reasons and the first thing to do. */
export function summaryText(
  words: PageWords,
  answers: GivenAnswers,
  { verdict, reasons }: Verdict,
  say: Words,
): string {
  const nothing = words.questions.every(({ id }) => answers[id] === undefined || answers[id] === 'unknown')
  const title = nothing ? 'nothing-title' : (`${verdict}-title` as const)
  const whys = reasons.slice(0, 4).flatMap(({ rule }) => {
    const why = words.reasons.get(rule)?.why
    return why ? [`• ${why}`] : []
  })
  return [say('summary'), say(title), ...whys, say(`${verdict}-do-1`)].join('\n')
}
