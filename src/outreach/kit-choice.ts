import { besideOf, isLanguage, type Language } from '../site/languages'
import { TOPICS, type Topic } from '../site/topics'
import type { OutreachCommon } from './outreach-data'

/** What somebody wants to pass on, and in which languages. */
export interface KitChoice {
  country: string
  topics: Topic[]
  /** Id of a campaign, or ''. */
  campaign: string
  lang: Language | 'both'
}

/** The choice that an address holds; what the data does not know counts as not chosen. */
export function readChoice(query: string, data: Pick<OutreachCommon, 'countries' | 'campaigns' | 'lang'>): KitChoice {
  const asked = new URLSearchParams(query)
  const country = asked.get('country') ?? ''
  const campaign = asked.get('campaign') ?? ''
  const topics = (asked.get('topics') ?? '').split('.')
  const lang = asked.get('lang')
  return {
    country: data.countries.some(({ id }) => id === country) ? country : '',
    topics: TOPICS.filter((topic) => topics.includes(topic)),
    campaign: data.campaigns.some(({ id }) => id === campaign) ? campaign : '',
    lang: lang === 'both' || isLanguage(lang) ? lang : data.lang,
  }
}

/** The address's query for a choice: `?country=gt&topics=fraud.rights&campaign=fraud&lang=both`; '' where nothing is chosen. */
export function choiceQuery({ country, topics, campaign, lang }: KitChoice, pageLang: Language): string {
  const asked = new URLSearchParams()
  if (country) asked.set('country', country)
  if (topics.length > 0) asked.set('topics', topics.join('.'))
  if (campaign) asked.set('campaign', campaign)
  if (lang !== pageLang) asked.set('lang', lang)
  const query = asked.toString()
  return query && `?${query}`
}

/** The languages of a choice, the page's own first. */
export function languagesOf(lang: KitChoice['lang'], pageLang: Language): Language[] {
  if (lang !== 'both') return [lang]
  return [pageLang, besideOf(pageLang)]
}
