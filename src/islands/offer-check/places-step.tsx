import { useEffect, useRef } from 'preact/hooks'
import { Already } from './already'
import type { Verdict } from './evaluate'
import { PlaceChoice } from './place-choice'
import type { PageWords } from './read-page'
import type { Words } from './words'

export interface Places {
  country?: string
  destination?: string
}

interface Props {
  words: PageWords
  country: string
  destination: string
  total: number
  verdict: Verdict['verdict']
  moved: boolean
  say: Words
  onPlaces: (places: Places) => void
  onBack: () => void
  onEnd: () => void
}

/** The last question: where the reader is, who can be called there, and where the job is, how one goes there legally. */
export function PlacesStep({
  words,
  country,
  destination,
  total,
  verdict,
  moved,
  say,
  onPlaces,
  onBack,
  onEnd,
}: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (moved) heading.current?.focus()
  }, [])
  return (
    <div class="offer-step">
      <p class="source">
        <progress max={total} value={total - 1} aria-label={say('progress')} />
        {say('place', { number: total, total })}
      </p>
      <Already verdict={verdict} say={say} onEnd={onEnd} />
      <h2 ref={heading} tabIndex={-1}>
        {say('places-title')}
      </h2>
      <p>{say('places-words')}</p>
      <PlaceChoice
        name="country"
        value={country}
        words={words}
        say={say}
        onChoose={(country) => onPlaces({ country })}
      />
      <PlaceChoice
        name="destination"
        value={destination}
        words={words}
        say={say}
        onChoose={(destination) => onPlaces({ destination })}
      />
      <p class="row actions">
        <button type="button" class="btn quiet small" onClick={onBack}>
          {say('back')}
        </button>
        <button type="button" class="btn small" onClick={onEnd}>
          {say('see-result')}
        </button>
      </p>
    </div>
  )
}
