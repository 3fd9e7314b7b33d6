import type { Campaign } from '../../content/campaign-schema'
import { plainWords } from '../../content/inline-text'
import type { Content } from '../../content/load'
import { spokenNumber } from '../../content/phone-numbers'
import type { Contact, Country } from '../../content/schema'
import { peopleServed } from '../../content/serves'
import { FURTHER_HELPERS, HELPERS } from '../../content/topic-contacts'
import type { PageRecord } from '../../offline/page-record'
import type { OutreachCountry, OutreachData, OutreachNumber, OutreachTopic } from '../../outreach/outreach-data'
import { topicPath } from '../../site/addresses'
import { inOrder, type Translate } from '../../site/format'
import { hasPage, LANGUAGES, type Language } from '../../site/languages'
import { TOPICS, type Topic } from '../../site/topics'

/** How many numbers a sheet has room for in large print. */
const NUMBERS = 3

const WORDS = ['call', 'more', 'free', 'checked', 'pass_on', 'radio_open', 'radio_call', 'radio_again', 'checklist']

/** What the outreach kit and the sheets of paper say of every country, in one language. `checkedOn` gives a page's day. */
export function outreachData(
  content: Content,
  campaigns: readonly Campaign[],
  lang: Language,
  t: Translate,
  checkedOn: (path: string) => string,
): OutreachData {
  const lists = new Map<string, NumberList>(content.countries.map((country) => [country.id, new NumberList(lang, t)]))
  const pick = (country: Country, kinds: readonly Contact['kind'][]) =>
    lists.get(country.id)?.places(helpers(content, country, kinds)) ?? []
  const topicOf = (country: Country, topic: Topic): OutreachTopic => {
    const intro = country.topics[topic]
    const path = topicPath(lang, country.id, topic)
    return {
      title: t(`topic_title.${topic}`, { country: country.name[lang] }),
      lines: intro.message[lang]
        .split('\n')
        .map((line) => plainWords(line).trim())
        .filter((line) => line !== ''),
      sms: intro.sms[lang],
      numbers: pick(country, [...HELPERS[topic], ...(FURTHER_HELPERS[topic] ?? [])]),
      path,
      checked: checkedOn(path),
    }
  }
  const told = campaigns.map(({ id, topic, title, points, in_country, sms, contacts, evidence }) => ({
    id: id.replace(/^reg-campaign-/, ''),
    topic,
    title: title[lang],
    lines: points.map((point) => point[lang]),
    inCountry: Object.fromEntries(Object.entries(in_country).map(([cc, words]) => [cc, words[lang]])),
    sms: sms[lang],
    numbers: Object.fromEntries(content.countries.map((country) => [country.id, pick(country, contacts)])),
    checked: evidence.checked,
  }))
  const countries = content.countries.map((country): Omit<OutreachCountry, 'numbers'> => {
    const topic = (name: Topic) => topicOf(country, name)
    return {
      id: country.id,
      name: country.name[lang],
      topics: {
        'work-abroad': topic('work-abroad'),
        'work-here': topic('work-here'),
        fraud: topic('fraud'),
        skills: topic('skills'),
        'social-protection': topic('social-protection'),
        rights: topic('rights'),
        'women-and-diversity': topic('women-and-diversity'),
        contacts: topic('contacts'),
      },
    }
  })
  return {
    lang,
    countries: countries
      .map((country) => ({ ...country, numbers: lists.get(country.id)?.numbers ?? [] }))
      .sort((a, b) => inOrder(lang)(a.name, b.name)),
    campaigns: told,
    words: Object.fromEntries(WORDS.map((key) => [key, t(`outreach.words.${key}`, { date: '{{date}}' })])),
  }
}

/** Contacts to call from inside a country: one of the best kind, the key ones, then others of the kinds named. */
function helpers(content: Content, { id, key_contacts, emergency }: Country, kinds: readonly Contact['kind'][]) {
  const callable = content.contacts.filter(
    (contact) =>
      contact.located === id &&
      (peopleServed(contact)?.includes(id) ?? true) &&
      contact.phones.some((phone) => isCallable(phone, id)),
  )
  const byKind = kinds.flatMap((kind) => callable.filter((contact) => contact.kind === kind))
  const named = (ids: readonly string[]) => ids.flatMap((name) => callable.find((contact) => contact.id === name) ?? [])
  const ordered = [...byKind.slice(0, 1), ...named(key_contacts), ...named(emergency), ...byKind]
  const numbers = new Set<string>()
  const chosen: { contact: Contact; phone: Contact['phones'][number] }[] = []
  for (const contact of ordered) {
    const phone = contact.phones.find((candidate) => isCallable(candidate, id))
    if (!phone || numbers.has(phone.number) || chosen.length === NUMBERS) continue
    numbers.add(phone.number)
    chosen.push({ contact, phone })
  }
  return chosen
}

function isCallable({ from, messages_only }: Contact['phones'][number], cc: string): boolean {
  return !messages_only && (from === 'anywhere' || from.includes(cc))
}

/** Names longer than this give way to the initials that people know the institution by. */
const LONG_NAME = 60

/** The numbers of a country, each once. */
class NumberList {
  readonly numbers: OutreachNumber[] = []
  readonly #lang: Language
  readonly #t: Translate

  constructor(lang: Language, t: Translate) {
    this.#lang = lang
    this.#t = t
  }

  places(chosen: readonly { contact: Contact; phone: Contact['phones'][number] }[]): number[] {
    return chosen.map(({ contact, phone }) => {
      const number = spokenNumber(phone.number)
      const known = this.numbers.findIndex((other) => other.number === number)
      if (known >= 0) return known
      const full = contact.name[this.#lang]
      const name = full.length > LONG_NAME && contact.acronym ? contact.acronym : full
      const notes = [phone.hours?.[this.#lang], phone.free ? this.#t('free_call') : undefined]
      const note = notes.filter((part) => part !== undefined).join(' · ')
      const only = phone.from === 'anywhere' ? {} : { only: phone.from }
      return this.numbers.push({ name, number, note, ...only }) - 1
    })
  }
}

/** Every topic of a country, in the order of the pages. */
export const topicsOf = ({ topics }: OutreachCountry): [Topic, OutreachTopic][] =>
  TOPICS.map((topic) => [topic, topics[topic]])

/** The kit's data in each language that has the kit, each topic with the day that its page was checked. */
export function outreachOfSite(
  content: Content,
  campaigns: readonly Campaign[],
  pages: readonly Pick<PageRecord, 'path' | 'checked'>[],
  translators: Record<Language, Translate>,
): OutreachData[] {
  const days = new Map(pages.map(({ path, checked }) => [path, checked]))
  return LANGUAGES.filter((lang) => hasPage(lang, 'share')).map((lang) =>
    outreachData(content, campaigns, lang, translators[lang], (path) => days.get(path) ?? ''),
  )
}
