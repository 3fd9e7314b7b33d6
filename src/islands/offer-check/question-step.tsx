import { useEffect, useRef, useState } from 'preact/hooks'
import { Already } from './already'
import type { Verdict } from './evaluate'
import { Placed } from './placed'
import type { PageQuestion } from './read-page'
import type { Words } from './words'

interface Props {
  question: PageQuestion
  number: number
  total: number
  given: string | undefined
  verdict: Verdict['verdict']
  started: boolean
  /** Whether the reader came here from another step, so that the question takes the focus. */
  moved: boolean
  say: Words
  onAnswer: (answer: string) => void
  onBack: (() => void) | undefined
  onEnd: () => void
}

/** One question with its answers as buttons; "I don't know" first tells how to find out. */
export function QuestionStep(props: Props) {
  const { question, number, total, given, verdict, started, moved, say, onAnswer, onBack, onEnd } = props
  const [helping, setHelping] = useState(given === 'unknown')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [])
  const place = say('place', { number, total })
  return (
    <div class="offer-step">
      <p class="source">
        <progress max={total} value={number - 1} aria-label={say('progress')} />
        {place}
      </p>
      <Already verdict={verdict} say={say} onEnd={onEnd} />
      <h2 ref={heading} tabIndex={-1}>
        {question.ask}
      </h2>
      <ul class="offer-answers">
        {question.answers.map(({ id, words }) => (
          <li key={id}>
            <button type="button" class="btn quiet" aria-pressed={given === id} onClick={() => onAnswer(id)}>
              {words}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="btn quiet" aria-expanded={helping} onClick={() => setHelping(!helping)}>
            {say('unknown')}
          </button>
        </li>
      </ul>
      {helping ? (
        <div class="note offer-help" role="status">
          <div>
            <b>{say('find-out')}</b>
            <Placed piece={question.help} />
            <button type="button" class="btn small" onClick={() => onAnswer('unknown')}>
              {say('go-on')}
            </button>
          </div>
        </div>
      ) : null}
      <p class="row actions">
        {onBack ? (
          <button type="button" class="btn quiet small" onClick={onBack}>
            {say('back')}
          </button>
        ) : null}
        {started && verdict !== 'danger' ? (
          <button type="button" class="btn small quiet" onClick={onEnd}>
            {say('see-result')}
          </button>
        ) : null}
      </p>
    </div>
  )
}
