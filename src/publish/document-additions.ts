import { COLLECTION_NAMES } from '../content/collections'
import type { Content } from '../content/load'
import type { Contact } from '../content/schema'
import type { PageRecord } from '../offline/page-record'
import type { BuiltPage } from '../pages/built-page'
import { feedPath, homePath, toolPath } from '../site/addresses'
import type { Translate } from '../site/format'
import { besideOf, FIRST_LANGUAGE, hasPage, LANGUAGES, type Language } from '../site/languages'
import { LICENCE_URL } from '../site/licence'
import { openDataFile } from '../site/open-data-address'

/** Files that the data set's description names: the first, asked for most. The page lists all. */
const FILES_NAMED = 8

/** Kinds of contact that are a government's own. */
const OF_GOVERNMENT: readonly string[] = [
  'labour_ministry',
  'labour_inspection',
  'labour_mobility',
  'consular',
  'migration_authority',
  'social_security',
  'ombudsman',
  'police',
]

export interface AdditionsContext {
  content: Content
  /** Address of the published site without a slash at the end. */
  site: string
  t: Translate
  /** The same page in languages that the shell does not name. */
  inOtherLanguages: readonly PageRecord[]
}

const HEAD_END = '</head>'
/** How every document ends. */
const END = '</body></html>'

/** Pages that stand once, in every language at once: their counterparts are the home pages. */
const SAYS_ALL: readonly string[] = ['language', 'missing']

/**
 * Finds for a page the same page in the languages that neither it nor the language beside it is: by the pages that each
 * names as its alternate, which lead to the first language.
 */
export function counterparts(pages: readonly PageRecord[]): (page: BuiltPage) => PageRecord[] {
  const byPath = new Map(pages.map((page) => [page.path, page]))
  const first = (page: PageRecord, seen = LANGUAGES.length): string => {
    const next = byPath.get(page.alternate)
    return page.lang === FIRST_LANGUAGE || !next || seen === 0 ? page.path : first(next, seen - 1)
  }
  const together = new Map<string, PageRecord[]>()
  for (const page of pages) together.set(first(page), [...(together.get(first(page)) ?? []), page])
  return ({ record }) =>
    (together.get(SAYS_ALL.includes(record.kind) ? homePath(FIRST_LANGUAGE) : first(record)) ?? []).filter(
      ({ lang }) => lang !== record.lang && lang !== besideOf(record.lang),
    )
}

/**
 * A page's document with what only other systems read: the feed of changes on the home page, and JSON-LD where a type of
 * schema.org truly fits. It is put into the served document alone: stored pages are for people and stay small.
 * @throws where the document does not end its head and itself as shells do: what is added would be lost with no word of it
 */
export function withDocumentAdditions(
  html: string,
  page: BuiltPage,
  { content, site, t, inOtherLanguages }: AdditionsContext,
): string {
  const data = structuredData(page, content, site)
  const { kind, lang } = page.record
  const additions = [
    ...inOtherLanguages.map((other) => `<link rel="alternate" hreflang="${other.lang}" href="${site}${other.path}"/>`),
    kind === 'home' && hasPage(lang, 'changes')
      ? `<link rel="alternate" type="application/feed+json" title="${t('changes.title')}" href="${site}${feedPath(lang)}"/>`
      : '',
  ]
  // At the end, so that a reader does not wait for it. `<` would let a text end the element.
  const last = data
    ? `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`
    : ''
  const [head = '', ...rest] = html.split(HEAD_END)
  const body = rest.join(HEAD_END)
  if (!body.endsWith(END))
    throw new Error(`The document of ${page.record.path} has no ${HEAD_END}, or no ${END} at its end`)
  return head + additions.join('') + HEAD_END + body.slice(0, -END.length) + last + END
}

/** What a page is in the words of schema.org, or undefined where none of them says it truly. */
function structuredData({ record, destination }: BuiltPage, content: Content, site: string): object | undefined {
  const { kind, lang, country, topic, path, title, description } = record
  const context = { '@context': 'https://schema.org' }
  if (kind === 'home')
    return {
      ...context,
      '@type': 'WebSite',
      name: 'Ruta Clara',
      url: site + path,
      inLanguage: lang,
      license: LICENCE_URL,
    }
  if (path === toolPath(lang, 'data'))
    return {
      ...context,
      '@type': 'Dataset',
      name: `Ruta Clara: ${title}`,
      description,
      license: LICENCE_URL,
      isAccessibleForFree: true,
      creator: { '@type': 'Organization', name: 'Ruta Clara', url: `${site}/` },
      distribution: COLLECTION_NAMES.slice(0, FILES_NAMED).map((name) => ({
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: `${site}/${openDataFile(name)}`,
      })),
    }
  if (kind === 'topic' && topic === 'contacts') {
    const keys = content.countries.find(({ id }) => id === country)?.key_contacts ?? []
    return { ...context, '@graph': contactsNamed(content, keys).map((contact) => organization(contact, lang)) }
  }
  if (kind === 'pathway' || kind === 'departure') {
    const ownId = path.split('/').slice(2, 4).join('-')
    const pathway = content.pathways.find(({ id }) => id === ownId)
    const offices = kind === 'departure' ? [pathway?.from[country]?.office ?? ''] : (pathway?.contacts ?? [])
    const provider = contactsNamed(content, offices).find((contact) => OF_GOVERNMENT.includes(contact.kind))
    if (!provider) return undefined
    return {
      ...context,
      '@type': 'GovernmentService',
      name: title,
      url: site + path,
      areaServed: destination.toUpperCase(),
      provider: organization(provider, lang),
    }
  }
  return undefined
}

function contactsNamed(content: Content, ids: readonly string[]): Contact[] {
  return ids.flatMap((id) => content.contacts.find((contact) => contact.id === id) ?? [])
}

function organization({ kind, name, url, phones }: Contact, lang: Language): object {
  const [phone] = phones
  return {
    '@type': OF_GOVERNMENT.includes(kind) ? 'GovernmentOrganization' : 'Organization',
    name: name[lang],
    ...(url && { url }),
    ...(phone && { contactPoint: { '@type': 'ContactPoint', telephone: phone.number } }),
  }
}
