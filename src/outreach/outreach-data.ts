import type { Language, Topic } from '../content/vocabulary'

/** A number to call, as it is written on paper. */
export interface OutreachNumber {
  name: string
  number: string
  /** What it is, when it answers, whether it is free; or ''. */
  note: string
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

/** All that the outreach kit says, in one language. */
export interface OutreachData {
  lang: Language
  countries: OutreachCountry[]
  campaigns: OutreachCampaign[]
  /** Words around them: labels of the sheets and sentences of the messages. */
  words: Record<string, string>
}

/** Whether a file that came is this build's data for the kit. */
export function isOutreachData(value: unknown): value is OutreachData {
  if (typeof value !== 'object' || value === null) return false
  const { countries, campaigns, words }: Record<string, unknown> = { ...value }
  if (!Array.isArray(countries) || !Array.isArray(campaigns) || typeof words !== 'object') return false
  return countries.every(
    (country: unknown) =>
      typeof country === 'object' &&
      country !== null &&
      'topics' in country &&
      typeof country.topics === 'object' &&
      country.topics !== null,
  )
}
