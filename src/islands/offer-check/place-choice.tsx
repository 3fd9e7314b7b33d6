import type { PageWords } from './read-page'
import type { Words } from './words'

interface Props {
  name: 'country' | 'destination'
  value: string
  words: PageWords
  say: Words
  onChoose: (country: string) => void
}

/** The list of countries to say where the reader or the job is. */
export function PlaceChoice({ name, value, words, say, onChoose }: Props) {
  return (
    <p class="offer-country">
      <label for={`offer-${name}`}>{say(name)}</label>
      <select id={`offer-${name}`} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{say('choose')}</option>
        {words.countries.map(({ id, name }) => (
          <option value={id} key={id}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
