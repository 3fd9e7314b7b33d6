import { useEffect, useRef } from 'preact/hooks'
import { toolPath } from '../../site/addresses'
import { languageOf } from '../../site/languages'
import { type GivenAnswers, openQuestions, type Verdict } from './evaluate'
import { Placed } from './placed'
import type { PageQuestion, PageWords } from './read-page'
import { ShareSummary } from './share-summary'
import { summaryText } from './summary-text'
import type { Words } from './words'

interface Props {
  words: PageWords
  answers: GivenAnswers
  judged: Verdict
  country: string
  moved: boolean
  say: Words
  onCountry: (country: string) => void
  onGoTo: (question: string) => void
  onBack: () => void
  onErase: () => void
}

const LOOK: Record<Verdict['verdict'], string> = { danger: 'note stop', warning: 'note care', none_found: 'note' }

/** What the answers amount to: why, what to do now, whom to call, and a summary to show, share or print. */
export function ResultStep(props: Props) {
  const { words, answers, judged, country, moved, say, onCountry, onGoTo, onBack, onErase } = props
  const { verdict, reasons } = judged
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [])
  const open = openQuestions(
    words.questions.map(({ id }) => id),
    answers,
  )
  const nothing = open.length === words.questions.length
  const chosen = words.countries.find(({ id }) => id === country)
  return (
    <div class="offer-result">
      <div class={LOOK[verdict]}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {say(nothing ? 'nothing-title' : `${verdict}-title`)}
          </h2>
          <p>{say(`${verdict}-words`)}</p>
        </div>
      </div>

      {reasons.length > 0 ? <h3>{say('why')}</h3> : null}
      {reasons.map((reason) => {
        const said = words.reasons.get(reason.rule)
        return (
          <article class="card" key={reason.rule}>
            {reason.because.map(({ question, answer }) => (
              <p class="source" key={question}>
                {answerLine(words, question, answer)}
              </p>
            ))}
            <p>
              <b class={reason.verdict}>{say(reason.verdict)}.</b> {said?.why}
            </p>
            <p>
              <b>{say('do')}</b> {said?.act}
            </p>
            {said?.sources ? <Placed piece={said.sources} /> : null}
          </article>
        )
      })}

      <h3>{say('now')}</h3>
      <ol class="steps">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{say(`${verdict}-do-${step}`)}</li>
        ))}
      </ol>

      <h3 id="offer-whom">{say('whom')}</h3>
      <p class="row offer-country">
        <label for="offer-country">{say('country')}</label>
        <select id="offer-country" value={country} onChange={(event) => onCountry(event.currentTarget.value)}>
          <option value="">{say('choose')}</option>
          {words.countries.map(({ id, name }) => (
            <option value={id} key={id}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {chosen ? <Placed piece={chosen.help} label={chosen.name} key={chosen.id} /> : null}

      <ul class="plain offer-next">
        <li>
          <a href={toolAddress('pathways', country && `?from=${country}`)}>
            {say(chosen ? 'pathways-from' : 'pathways', { place: chosen?.name ?? '' })}
          </a>
        </li>
        {asksForMoney(answers) ? (
          <li>
            <a href={toolAddress('payers', country && `?from=${country}`)}>{say('who-pays')}</a>
          </li>
        ) : null}
      </ul>

      {open.length > 0 && !nothing ? (
        <>
          <h3>{say('find-out-still')}</h3>
          <ul class="plain">
            {open.flatMap((id) => {
              const question = words.questions.find((candidate) => candidate.id === id)
              return question ? [<OpenQuestion question={question} say={say} onGoTo={onGoTo} key={id} />] : []
            })}
          </ul>
        </>
      ) : null}

      <h3>{say('your-answers')}</h3>
      <dl class="terms">
        {words.questions.map(({ id, ask }) => (
          <div key={id}>
            <dt>{ask}</dt>
            <dd>
              {wordsOf(words, id, answers[id]) || say(answers[id] === undefined ? 'unanswered' : 'unknown')}{' '}
              <button type="button" class="offer-change" onClick={() => onGoTo(id)}>
                {say('change')}
                <span class="visually-hidden">: {ask}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>

      <ShareSummary text={summaryText(words, answers, judged, say)} say={say} />
      <p class="row actions">
        <button type="button" class="btn quiet small" onClick={onBack}>
          {say('back')}
        </button>
        <button type="button" class="btn quiet small" onClick={onErase}>
          {say('erase')}
        </button>
      </p>
      <p class="source">{say('private')}</p>
    </div>
  )
}

const asksForMoney = ({ asked_money: asked }: GivenAnswers) => asked !== undefined && asked !== 'no'

function toolAddress(tool: 'pathways' | 'payers', query: string): string {
  const lang = languageOf(document.documentElement.lang)
  return import.meta.env.BASE_URL + toolPath(lang, tool).slice(1) + query
}

function OpenQuestion({
  question,
  say,
  onGoTo,
}: {
  question: PageQuestion
  say: Words
  onGoTo: (question: string) => void
}) {
  return (
    <li class="card">
      <b>{question.ask}</b>
      <Placed piece={question.help} />
      <button type="button" class="btn quiet small actions" onClick={() => onGoTo(question.id)}>
        {say('answer')}
        <span class="visually-hidden">: {question.ask}</span>
      </button>
    </li>
  )
}

function wordsOf({ questions }: PageWords, question: string, answer: string | undefined): string {
  const found = questions.find(({ id }) => id === question)
  return found?.answers.find(({ id }) => id === answer)?.words ?? ''
}

function answerLine(words: PageWords, question: string, answer: string): string {
  const ask = words.questions.find(({ id }) => id === question)?.ask ?? ''
  return `${ask} ${wordsOf(words, question, answer)}`
}
