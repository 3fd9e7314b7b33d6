import { ContactLines } from '../components/contact-card'
import { Icon } from '../components/icon'
import { Words } from '../components/inline'
import { Island, WithoutIsland } from '../components/island'
import { CheckedOn, Crumbs, NextStep } from '../components/page-head'
import { href, type View } from '../components/view'
import { type AgeKind, dueDay } from '../content/freshness'
import { plainWords } from '../content/inline-text'
import type { Country, Evidence, Found } from '../content/schema'
import { topicContacts } from '../content/topic-contacts'
import { countryPath, editionPath, homePath, type Tool, toolPath, topicPath } from '../site/addresses'
import { TOPIC_ICON } from '../site/drawings'
import { besideOf, forEachLanguage } from '../site/languages'
import { TOPICS, type Topic } from '../site/topics'
import type { FoundInPage, PageDraft } from './built-page'
import { shortDescription } from './description'
import { topicBody } from './topic-bodies'

/** The tool that answers a topic, and what it calls the country there. */
const TOOL_OF_TOPIC: Partial<Record<Topic, [tool: Tool, query: string]>> = {
  'work-abroad': ['pathways', 'from'],
  'work-here': ['pathways', 'to'],
}

/** Stands on the country's page for the size of its single file, which is known only once every page is there. */
export const EDITION_SIZE = '{{edition_size}}'

/** First day that any of these was checked, and the first day that any falls due. */
export function freshnessOf(
  records: readonly { evidence: Evidence }[],
  age: AgeKind,
): { checked: string; due: string } {
  const days = records.map((record) => record.evidence.checked).sort()
  const checked = days[0] ?? ''
  return { checked, due: checked ? dueDay(checked, age) : '' }
}

export function countryPage(view: View, country: Country): PageDraft {
  const { lang, t, base } = view
  const other = besideOf(lang)
  const contacts = view.content.contacts.filter((contact) => country.key_contacts.includes(contact.id))
  const figures = view.content.figures.filter((figure) => figure.country === country.id)
  const freshness = freshnessOf([country, ...contacts], 'volatile')
  const path = countryPath(lang, country.id)
  return {
    lang,
    path,
    alternate: countryPath(other, country.id),
    kind: 'country',
    country: country.id,
    topic: '',
    ...freshness,
    title: country.name[lang],
    description: shortDescription(plainWords(country.story[lang])),
    message: country.message[lang],
    sms: country.sms[lang],
    pack: `${lang}-${country.id}`,
    also: [country.people[lang]],
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{country.name[lang]}</h1>
        <NextStep to={href(base, `${toolPath(lang, 'pathways')}?from=${country.id}`)}>{t('next.work-abroad')}</NextStep>
        <p class="lead">
          <Words of={country.story} />
        </p>
        <Island name="save-country" props={{ pack: `${lang}-${country.id}`, name: country.name[lang], lang }}>
          <WithoutIsland words={t('save_needs_script')} />
        </Island>
        <p class="edition">
          <a href={href(base, editionPath(lang, country.id))} download>
            {t('edition.link')}
          </a>{' '}
          <span class="source">
            {EDITION_SIZE}. {t('edition.hint')}
          </span>
        </p>
        <ul class="grid">
          {TOPICS.map((topic) => (
            <li key={topic}>
              <a class="tile" href={href(base, topicPath(lang, country.id, topic))}>
                <Icon name={TOPIC_ICON[topic]} />
                <b>{t(`topic.${topic}`, { country: country.name[lang] })}</b>
                <span>{t(`topic_hint.${topic}`)}</span>
              </a>
            </li>
          ))}
        </ul>
        <h2>{t('call')}</h2>
        <ContactLines ids={[...country.key_contacts, ...country.emergency]} />
        {figures.length > 0 ? <h2>{t('in_figures')}</h2> : null}
        {figures.length > 0 ? (
          <ul>
            {figures.map((figure) => (
              <li key={figure.id}>
                <a href={href(base, `${toolPath(lang, 'figures')}#${figure.id}`)}>{figure.title[lang]}</a>
              </li>
            ))}
          </ul>
        ) : null}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

/** What one does first about a topic: open its tool with the country chosen, or call. */
function TopicStep({ view: { t, lang, base }, country, topic }: { view: View; country: string; topic: Topic }) {
  if (topic === 'contacts') return null
  const [tool, query] = TOOL_OF_TOPIC[topic] ?? []
  if (!tool) return <NextStep to="#call">{t('call')}</NextStep>
  return <NextStep to={href(base, `${toolPath(lang, tool)}?${query}=${country}`)}>{t(`next.${topic}`)}</NextStep>
}

export function topicPage(view: View, country: Country, topic: Topic): PageDraft {
  const { lang, t, base, content } = view
  const other = besideOf(lang)
  const intro = country.topics[topic]
  const { body, records, age } = topicBody(view, country, topic)
  const freshness = freshnessOf(records.length > 0 ? records : [country], age)
  const path = topicPath(lang, country.id, topic)
  const title = t(`topic_title.${topic}`, { country: country.name[lang] })
  const contactsAtEnd = topic === 'contacts' ? [] : topicContacts(content, country, topic)
  return {
    lang,
    path,
    alternate: topicPath(other, country.id, topic),
    kind: 'topic',
    country: country.id,
    topic,
    ...freshness,
    title,
    description: shortDescription(plainWords(intro.lead[lang])),
    message: intro.message[lang],
    sms: intro.sms[lang],
    pack: `${lang}-${country.id}`,
    questions: intro.questions[lang],
    contactsAtEnd,
    inside: insideTopic(view, country, topic),
    body: (
      <>
        <Crumbs
          trail={[
            { path: homePath(lang), words: t('home') },
            { path: countryPath(lang, country.id), words: country.name[lang] },
          ]}
        />
        <h1>{title}</h1>
        <TopicStep view={view} country={country.id} topic={topic} />
        {/* Who was cheated sees the number itself. */}
        {topic === 'fraud' ? <ContactLines ids={contactsAtEnd} /> : null}
        <p class="lead">
          <Words of={intro.lead} />
        </p>
        {body}
        {topic === 'contacts' ? null : (
          <>
            <h2 id="call">{t('who_helps')}</h2>
            <ContactLines ids={contactsAtEnd} inFull />
            <p>
              <a href={href(base, topicPath(lang, country.id, 'contacts'))}>
                {t('all_contacts', { country: country.name[lang] })}
              </a>
            </p>
          </>
        )}
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }

  function insideTopic(_: View, { id, emergency }: Country, name: Topic): FoundInPage[] {
    if (name === 'contacts')
      return content.contacts
        .filter((contact) => contact.located === id)
        .map((contact) => ({
          id: contact.id,
          kind: 'contact',
          title: contact.name[lang],
          summary: plainWords(contact.does[lang]),
          found: withName(contact.found ?? {}, contact.acronym),
          phones: contact.phones.map((phone) => ({
            label: phone.label?.[lang] ?? contact.name[lang],
            number: phone.number,
          })),
          ...(contact.whatsapp && { numbers: [contact.whatsapp] }),
          ...(emergency.includes(contact.id) && { isEmergency: true }),
        }))
    if (name === 'skills')
      return content.credentials
        .filter((credential) => credential.country === id)
        .map((credential) => ({
          id: credential.id,
          kind: 'credential',
          title: credential.name[lang],
          summary: plainWords(credential.what[lang]),
          found: credential.found ?? {},
          phones: [],
        }))
    if (name === 'social-protection')
      return content.schemes
        .filter((scheme) => scheme.country === id)
        .map((scheme) => ({
          id: scheme.id,
          kind: 'scheme',
          title: scheme.name[lang],
          summary: plainWords(scheme.what[lang]),
          found: scheme.found ?? {},
          phones: [],
        }))
    if (name === 'fraud')
      return (content.recruitment[id]?.scams ?? []).map((scam) => ({
        id: scam.id,
        kind: 'scam',
        title: scam.title[lang],
        summary: plainWords(scam.how[lang]),
        found: scam.found ?? {},
        phones: [],
      }))
    return []
  }
}

/** What a record is found by, with the initials that people know its institution by. */
function withName(found: Found, name: string | undefined): Found {
  if (!name) return found
  return { ...found, also: forEachLanguage((lang) => [...(found.also?.[lang] ?? []), name]) }
}
