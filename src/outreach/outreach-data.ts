import type { Language } from '../site/languages'
import { kitDataFile } from '../site/tool-data-address'
import type { Topic } from '../site/topics'

/** A number to call, as it is written on paper. */
export interface OutreachNumber {
  name: string
  number: string
  /** What it is, when it answers, whether it is free; or ''. */
  note: string
  /** Countries that it can be dialled from; anywhere where nothing is said. */
  only?: string[]
}

/** What a topic of a country says in few words. `numbers` are places in the country's list. */
export interface OutreachTopic {
  title: string
  lines: string[]
  sms: string
  numbers: number[]
  /** Address of its page inside the site. */
  path: string
  /** Day checked, YYYY-MM-DD. */
  checked: string
}

export interface OutreachCountry {
  id: string
  name: string
  numbers: OutreachNumber[]
  topics: Record<Topic, OutreachTopic>
}

/** A campaign ready made; `inCountry` adds a line, `numbers` are places in each country's list. */
export interface OutreachCampaign {
  id: string
  topic: Topic
  title: string
  lines: string[]
  inCountry: Record<string, string>
  sms: string
  numbers: Record<string, number[]>
  checked: string
}

/** What the outreach kit says in one language, of all countries or of those that were brought. */
export interface OutreachData {
  lang: Language
  countries: OutreachCountry[]
  campaigns: OutreachCampaign[]
  /** Words around them: labels of the sheets and sentences of the messages. */
  words: Record<string, string>
}

/** What the kit needs before a country is chosen. What each country says is a file of its own. */
export interface OutreachCommon extends Omit<OutreachData, 'countries'> {
  countries: Pick<OutreachCountry, 'id' | 'name'>[]
}

/** The files that the kit of one language reads. */
export function outreachFiles(data: OutreachData): { url: string; text: string }[] {
  const common: OutreachCommon = { ...data, countries: data.countries.map(({ id, name }) => ({ id, name })) }
  return [
    { url: `/${kitDataFile(data.lang)}`, text: JSON.stringify(common) },
    ...data.countries.map((country) => ({
      url: `/${kitDataFile(data.lang, country.id)}`,
      text: JSON.stringify(country),
    })),
  ]
}

/** Whether a file that came is what the kit needs first. */
export function isOutreachCommon(value: unknown): value is OutreachCommon {
  if (typeof value !== 'object' || value === null) return false
  const { countries, campaigns, words }: Record<string, unknown> = { ...value }
  return Array.isArray(countries) && Array.isArray(campaigns) && typeof words === 'object' && words !== null
}

/** Whether a file that came is what a country says. */
export function isOutreachCountry(value: unknown): value is OutreachCountry {
  if (typeof value !== 'object' || value === null) return false
  const { numbers, topics }: Record<string, unknown> = { ...value }
  return Array.isArray(numbers) && typeof topics === 'object' && topics !== null
}
