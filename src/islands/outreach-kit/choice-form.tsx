import type { KitChoice } from '../../outreach/kit-choice'
import type { OutreachCommon } from '../../outreach/outreach-data'
import { besideOf, LANGUAGES } from '../../site/languages'
import type { Topic } from '../../site/topics'
import { TOPICS } from '../../site/topics'
import type { Words } from './words'

interface Props {
  data: OutreachCommon
  choice: KitChoice
  say: Words
  onChoice: (choice: KitChoice) => void
}

/** Country, topics, campaign and languages. */
export function ChoiceForm({ data, choice, say, onChoice }: Props) {
  const languages = LANGUAGES.filter((lang) => lang === data.lang || lang === besideOf(data.lang))
  const name = data.countries.find(({ id }) => id === choice.country)?.name ?? ''
  const toggle = (topic: Topic, on: boolean) =>
    onChoice({ ...choice, topics: TOPICS.filter((one) => (one === topic ? on : choice.topics.includes(one))) })
  return (
    <>
      <label>
        <b>{say('country')}</b>
        <select
          value={choice.country}
          onChange={(event) => onChoice({ ...choice, country: event.currentTarget.value })}
        >
          <option value="">{say('choose')}</option>
          {data.countries.map((country) => (
            <option key={country.id} value={country.id}>
              {country.name}
            </option>
          ))}
        </select>
      </label>
      <label>
        <b>{say('campaign')}</b>
        <select
          value={choice.campaign}
          onChange={(event) => onChoice({ ...choice, campaign: event.currentTarget.value })}
        >
          <option value="">{say('no-campaign')}</option>
          {data.campaigns.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {choice.country && (
        <fieldset>
          <legend>{say('topics')}</legend>
          <div class="kit-topics">
            {TOPICS.map((topic) => (
              <label key={topic} class="kit-choice">
                <input
                  type="checkbox"
                  checked={choice.topics.includes(topic)}
                  onChange={(event) => toggle(topic, event.currentTarget.checked)}
                />
                {say(`topic-${topic}`, { country: name })}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <fieldset>
        <legend>{say('language')}</legend>
        <div class="row">
          {[...languages, 'both' as const].map((lang) => (
            <label key={lang} class="kit-choice">
              <input type="radio" checked={choice.lang === lang} onChange={() => onChoice({ ...choice, lang })} />
              {say(`lang-${lang}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
