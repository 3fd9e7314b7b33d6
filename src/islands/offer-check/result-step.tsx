import { useEffect, useRef } from 'preact/hooks'
import { toolPath } from '../../site/addresses'
import { languageOf } from '../../site/languages'
import { type GivenAnswers, openQuestions, type Verdict } from './evaluate'
import { PlaceChoice } from './place-choice'
import { Placed } from './placed'
import type { Places } from './places-step'
import type { PageQuestion, PageWords } from './read-page'
import { ShareSummary } from './share-summary'
import { summaryText } from './summary-text'
import type { Words } from './words'

interface Props {
  words: PageWords
  answers: GivenAnswers
  judged: Verdict
  country: string
  destination: string
  moved: boolean
  say: Words
  onPlaces: (places: Places) => void
  onGoTo: (question: string) => void
  onBack: () => void
  onErase: () => void
}

const LOOK: Record<Verdict['verdict'], string> = { danger: 'note stop', warning: 'note care', none_found: 'note' }

/** What the answers amount to: the verdict, what to do now, whom to call, the legal way there; then why, folded, and a summary. */
export function ResultStep(props: Props) {
  const { words, answers, judged, country, destination, moved, say, onPlaces, onGoTo, onBack, onErase } = props
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
  const goal = words.countries.find(({ id }) => id === destination)
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

      <h3>{say('now')}</h3>
      <ol class="steps">
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{say(`${verdict}-do-${step}`)}</li>
        ))}
      </ol>

      <h3 id="offer-whom">{say('whom')}</h3>
      {chosen ? <Placed piece={chosen.help} label={chosen.name} key={chosen.id} /> : null}
      <PlaceChoice
        name="country"
        value={country}
        words={words}
        say={say}
        onChoose={(country) => onPlaces({ country })}
      />

      <h3>{say('legal-way')}</h3>
      <PlaceChoice
        name="destination"
        value={destination}
        words={words}
        say={say}
        onChoose={(destination) => onPlaces({ destination })}
      />
      <p class="row">
        <a class={destination ? 'btn' : 'btn quiet'} href={toolAddress('pathways', placesQuery(country, destination))}>
          {goal ? say('pathways-to', { to: goal.name }) : say('pathways')}
        </a>
        {asksForMoney(answers) ? (
          <a class="btn quiet" href={toolAddress('payers', placesQuery(country, destination))}>
            {say('who-pays')}
          </a>
        ) : null}
      </p>

      {reasons.length > 0 ? (
        <details>
          <summary>
            {say('why')} ({reasons.length})
          </summary>
          {reasons.map((reason) => {
            const said = words.reasons.get(reason.rule)
            return (
              <section key={reason.rule}>
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
              </section>
            )
          })}
        </details>
      ) : null}

      {open.length > 0 && !nothing ? (
        <details>
          <summary>
            {say('find-out-still')} ({open.length})
          </summary>
          <ul class="plain">
            {open.flatMap((id) => {
              const question = words.questions.find((candidate) => candidate.id === id)
              return question ? [<OpenQuestion question={question} say={say} onGoTo={onGoTo} key={id} />] : []
            })}
          </ul>
        </details>
      ) : null}

      <details>
        <summary>{say('your-answers')}</summary>
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
      </details>

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

/** What the tools are told of the two countries: `?from=gt&to=ca`. */
function placesQuery(from: string, to: string): string {
  const query = new URLSearchParams(Object.entries({ from, to }).filter(([, country]) => country))
  return `?${query}`.replace(/\?$/, '')
}

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
