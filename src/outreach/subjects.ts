import type { Topic } from '../site/topics'
import type { KitChoice } from './kit-choice'
import type { OutreachData, OutreachNumber } from './outreach-data'

/** One matter to pass on: a topic of a country or a campaign there. */
export interface Subject {
  id: string
  topic: Topic
  country: string
  title: string
  lines: string[]
  sms: string
  numbers: OutreachNumber[]
  path: string
  checked: string
}

/** The matters of a choice in the data's language, the campaign first; none where no country is chosen. */
export function subjectsOf(data: OutreachData, choice: Pick<KitChoice, 'country' | 'topics' | 'campaign'>): Subject[] {
  const country = data.countries.find(({ id }) => id === choice.country)
  if (!country) return []
  const numbered = (places: readonly number[]) => places.flatMap((place) => country.numbers[place] ?? [])
  const campaign = data.campaigns.find(({ id }) => id === choice.campaign)
  const subjects: Subject[] = choice.topics.map((topic) => {
    const { numbers, ...words } = country.topics[topic]
    return { id: topic, topic, country: country.name, ...words, numbers: numbered(numbers) }
  })
  if (!campaign) return subjects
  const { id, topic, title, lines, inCountry, sms, numbers, checked } = campaign
  const here = inCountry[country.id]
  return [
    {
      id: `campaign-${id}`,
      topic,
      country: country.name,
      title,
      lines: here ? [...lines, here] : lines,
      sms,
      numbers: numbered(numbers[country.id] ?? []),
      path: country.topics[topic].path,
      checked,
    },
    ...subjects,
  ]
}
