import { render } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { showInAddress } from '../tool-address'
import { readStand } from '../where-i-stand'
import { type AddressState, fromFragment, toFragment } from './address-state'
import { ANSWER_LETTERS } from './answer-letters'
import { evaluate, type Rule } from './evaluate'
import { PlacesStep } from './places-step'
import { QuestionStep } from './question-step'
import { type PageWords, readPage, readRules } from './read-page'
import { ResultStep } from './result-step'
import { type Words, wordsIn } from './words'
import '../field.css'
import './offer-check.css'

interface Props {
  words: PageWords
  rules: Rule[]
  say: Words
  /** What the page says without script: it goes to paper while no result is reached, as print.css says. */
  page: Node
  /** What the page says of the tool: it gives way to the verdict. */
  intro: HTMLElement | null
}

interface Step extends AddressState {
  /** Question in sight, by its place in the list; after the last one it is asked where the reader and the job are. */
  at: number
  moved: boolean
}

function OfferCheck({ words, rules, say, page, intro }: Props) {
  const { questions } = words
  const fromAddress = (): Step => {
    const state = fromFragment(ANSWER_LETTERS, location.hash) ?? {
      answers: {},
      country: countryOfReader(words),
      destination: '',
      ended: false,
    }
    const asked = questions.findIndex(({ id }) => location.hash === `#q-${id.replace(/_/g, '-')}`)
    const next = questions.findIndex(({ id }) => state.answers[id] === undefined)
    const at = asked >= 0 ? asked : next >= 0 ? next : questions.length
    return { ...state, at, moved: false }
  }
  const [step, setStep] = useState(fromAddress)
  useLayoutEffect(() => {
    if (intro) intro.hidden = step.ended
  }, [step.ended])
  useEffect(() => {
    showInAddress(location.search, location.hash)
    // Some browsers also tell of what the tool itself wrote there.
    const follow = () => setStep((now) => (location.hash === fragmentOf(now) ? now : fromAddress()))
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const go = (change: Partial<Step>) => {
    const next = { ...step, moved: true, ...change }
    setStep(next)
    showInAddress(location.search, fragmentOf(next))
  }
  const answer = (given: string) => {
    const id = questions[step.at]?.id ?? ''
    const answers = { ...step.answers, [id]: given }
    if (id === 'asked_money' && given === 'no') answers.pay_how = 'none'
    const later = questions.findIndex(({ id }, index) => index > step.at && answers[id] === undefined)
    const next = later >= 0 ? later : questions.findIndex(({ id }) => answers[id] === undefined)
    const isPlaced = step.country !== '' && step.destination !== ''
    go(next < 0 && isPlaced ? { answers, ended: true } : { answers, at: next < 0 ? questions.length : next })
  }

  const judged = evaluate(rules, step.answers)
  const question = questions[step.at]
  if (!step.ended && question)
    return (
      <>
        <QuestionStep
          key={question.id}
          question={question}
          number={step.at + 1}
          total={questions.length + 1}
          given={step.answers[question.id]}
          verdict={judged.verdict}
          started={Object.keys(step.answers).length > 0}
          moved={step.moved}
          say={say}
          onAnswer={answer}
          onBack={step.at > 0 ? () => go({ at: step.at - 1 }) : undefined}
          onEnd={() => go({ ended: true })}
        />
        <div hidden ref={(place) => place?.append(page)} />
      </>
    )
  if (!step.ended)
    return (
      <>
        <PlacesStep
          words={words}
          country={step.country}
          destination={step.destination}
          total={questions.length + 1}
          verdict={judged.verdict}
          moved={step.moved}
          say={say}
          onPlaces={go}
          onBack={() => go({ at: questions.length - 1 })}
          onEnd={() => go({ ended: true })}
        />
        <div hidden ref={(place) => place?.append(page)} />
      </>
    )
  return (
    <ResultStep
      words={words}
      answers={step.answers}
      judged={judged}
      country={step.country}
      destination={step.destination}
      moved={step.moved}
      say={say}
      onPlaces={go}
      onGoTo={(id) =>
        go({
          ended: false,
          at: Math.max(
            0,
            questions.findIndex((candidate) => candidate.id === id),
          ),
        })
      }
      onBack={() => go({ ended: false })}
      onErase={() => go({ answers: {}, country: countryOfReader(words), destination: '', ended: false, at: 0 })}
    />
  )
}

/** Where the reader is, or is from, where they once said so and the page knows whom to call there; else ''. */
function countryOfReader({ countries }: PageWords): string {
  const { from, at } = readStand()
  return [at, from].find((cc) => countries.some(({ id }) => id === cc)) ?? ''
}

/** What the address says of a step, '' where nothing is given yet. */
function fragmentOf(step: AddressState): string {
  const { answers, destination, ended } = step
  const isEmpty = Object.keys(answers).length === 0 && !ended && !destination
  return isEmpty ? '' : toFragment(ANSWER_LETTERS, step)
}

/** One question at a time over the page's own words; props are `rules`. The answers live in the address and nowhere else. */
export default function mount(element: HTMLElement, props: Record<string, unknown>, lang: Language) {
  const words = readPage(element)
  const rules = readRules(props.rules)
  if (words.questions.length === 0 || rules.length === 0) return
  const page = document.createElement('div')
  page.append(...element.childNodes)
  const intro = document.querySelector<HTMLElement>('.lead')
  render(<OfferCheck words={words} rules={rules} say={wordsIn(lang)} page={page} intro={intro} />, element)
}
