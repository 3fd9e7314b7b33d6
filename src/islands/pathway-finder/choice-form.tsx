import { useEffect, useState } from 'preact/hooks'
import { inOrder } from '../../site/format'
import type { Language } from '../../site/languages'
import { Choice } from '../choice'
import { type Choices, STAYS } from './find-pathways'
import type { FinderData } from './finder-data'
import { readAge } from './query'
import type { Words } from './words'

interface Props {
  data: FinderData
  /** Kinds of work to choose from. */
  work: readonly string[]
  choices: Choices
  lang: Language
  say: Words
  onChoose: (changed: Partial<Choices>) => void
}

/** The choices: where from, where to and what work in sight, the others folded unless the address chose one of them. */
export function ChoiceForm({ data, work, choices, lang, say, onChoose }: Props) {
  const { places, pathways } = data
  const [hadMore] = useState(() => hasMore(choices))
  const order = inOrder(lang)
  const origins = pathways.flatMap(({ from, only = [] }) => [...Object.keys(from), ...only])
  const byName = (codes: readonly string[]) =>
    [...new Set(codes)].map((cc): [string, string] => [cc, places[cc] ?? cc]).sort(([, a], [, b]) => order(a, b))
  return (
    <form class="finder-form" aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={say('from')}
        value={choices.from}
        none={say('choose-place')}
        options={byName(origins)}
        onChoose={(from) => onChoose({ from })}
      />
      <Choice
        label={say('to')}
        value={choices.to}
        none={say('any-place')}
        options={byName(pathways.map(({ to }) => to))}
        onChoose={(to) => onChoose({ to })}
      />
      <Choice
        label={say('work')}
        value={choices.work}
        none={say('any-work')}
        options={work
          .map((sector): [string, string] => [sector, say(`sector-${sector}`)])
          .sort(([, a], [, b]) => order(a, b))}
        onChoose={(sector) => onChoose({ work: sector })}
      />
      <details class="finder-more" open={hadMore}>
        <summary>{say('more-choices')}</summary>
        <Choice
          label={say('stay')}
          value={choices.stay}
          none={say('any-stay')}
          options={STAYS.map((stay): [string, string] => [stay, say(`stay-${stay}`)])}
          onChoose={(value) => onChoose({ stay: STAYS.find((stay) => stay === value) ?? '' })}
        />
        <AgeField age={choices.age} label={say('your-age')} onChoose={(age) => onChoose({ age })} />
        {(['openNow', 'noFee', 'children', 'housing'] as const).map((name) => (
          <label class="finder-check" key={name}>
            <input
              type="checkbox"
              checked={choices[name]}
              onChange={(event) => onChoose({ [name]: event.currentTarget.checked })}
            />{' '}
            {say(`only-${name}`)}
          </label>
        ))}
      </details>
    </form>
  )
}

/** Whether something is chosen of what is folded away. */
const hasMore = ({ from: _, to: __, work: ___, ...more }: Choices) => Object.values(more).some(Boolean)

/** What is typed stands as it is typed; only whole years that people work at are chosen. */
function AgeField({ age, label, onChoose }: { age: number; label: string; onChoose: (age: number) => void }) {
  const [typed, setTyped] = useState(age ? String(age) : '')
  useEffect(() => {
    if (age !== readAge(typed)) setTyped(age ? String(age) : '')
  }, [age])
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={14}
        max={99}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          onChoose(readAge(event.currentTarget.value))
        }}
      />
    </label>
  )
}
