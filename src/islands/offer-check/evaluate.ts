/** What a reader answered, by question. `unknown` is an answer too; a question may be missing. */
export type GivenAnswers = Readonly<Record<string, string | undefined>>

/** A rule as the page carries it. It holds when every question under `when` has one of the answers listed. */
export interface Rule {
  id: string
  when: Readonly<Record<string, readonly string[] | undefined>>
  verdict: 'danger' | 'warning'
}

/** Why a verdict was reached: the rule, and the answers that made it hold. */
export interface Reason {
  rule: string
  verdict: 'danger' | 'warning'
  because: { question: string; answer: string }[]
}

/** There is no "safe": at best no warning sign has been found yet. */
export interface Verdict {
  verdict: 'danger' | 'warning' | 'none_found'
  reasons: Reason[]
}

/**
 * Judges an offer. Dangers come first, each kind in the order of the rules; a warning whose answers a danger already
 * explains is left out. What is unknown or unanswered makes no rule hold.
 */
export function evaluate(rules: readonly Rule[], answers: GivenAnswers): Verdict {
  const held = rules.flatMap((rule): Reason[] => {
    const because = Object.entries(rule.when).map(([question, wanted = []]) => ({
      question,
      answer: answers[question] ?? '',
      holds: wanted.includes(answers[question] ?? ''),
    }))
    if (because.length === 0 || because.some(({ holds }) => !holds)) return []
    return [
      {
        rule: rule.id,
        verdict: rule.verdict,
        because: because.map(({ question, answer }) => ({ question, answer })),
      },
    ]
  })
  const dangers = held.filter(({ verdict }) => verdict === 'danger')
  const explained = new Set(dangers.flatMap(({ because }) => because.map(({ question }) => question)))
  const warnings = held.filter(
    ({ verdict, because }) => verdict === 'warning' && because.some(({ question }) => !explained.has(question)),
  )
  const reasons = [...dangers, ...warnings]
  return { verdict: dangers.length > 0 ? 'danger' : warnings.length > 0 ? 'warning' : 'none_found', reasons }
}

/** The questions that a reader has yet to find out: not known or not answered, in the order given. */
export function openQuestions(questions: readonly string[], answers: GivenAnswers): string[] {
  return questions.filter((question) => answers[question] === undefined || answers[question] === 'unknown')
}
