import { topicPath } from '../../site/addresses'
import type { Language } from '../../site/languages'
import type { Choices, Findings } from './find-pathways'
import type { FinderData } from './finder-data'
import { offerAddress } from './result-card'
import type { Words } from './words'

interface Props {
  between: Findings['between']
  choices: Choices
  data: FinderData
  lang: Language
  say: Words
}

/** Where there is no way between two places: that it is so, and what is sold instead. */
export function NothingBetween({ between, choices, data, lang, say }: Props) {
  const place = (cc: string) => data.places[cc] ?? cc
  const link = (path: string) => import.meta.env.BASE_URL + path.slice(1)
  if (between === 'same')
    return (
      <p class="note care" role="status">
        <span>
          {say('same')}{' '}
          <a href={link(topicPath(lang, choices.to, 'work-here'))}>{say('same-link', { place: place(choices.to) })}</a>
        </span>
      </p>
    )
  if (between !== 'none' && between !== 'closed') return null
  const scams = [choices.from, choices.to].flatMap((cc) =>
    (data.scams[cc] ?? []).map(({ id, title }) => ({ title, path: `${topicPath(lang, cc, 'fraud')}#${id}` })),
  )
  return (
    <div class="note stop">
      <div>
        <p>
          <b>{say(between, { from: place(choices.from), to: place(choices.to) })}</b>
        </p>
        <p>{say(scams.length > 0 ? 'sold' : 'sold-plain')}</p>
        <ul>
          {scams.map((scam) => (
            <li key={scam.path}>
              <a href={link(scam.path)}>{scam.title}</a>
            </li>
          ))}
        </ul>
        <p>
          <a href={offerAddress(choices.from, lang)}>{say('check-offer-sold')}</a>
        </p>
      </div>
    </div>
  )
}
