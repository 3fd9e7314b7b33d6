import { besideOf, FIRST_LANGUAGE, hasPage, type Language } from './languages'
import type { Topic } from './topics'

/** Pages of no single country, by name. */
export type Tool =
  | 'pathways'
  | 'offer'
  | 'credentials'
  | 'pension'
  | 'payers'
  | 'list'
  | 'share'
  | 'search'
  | 'saved'
  | 'urgent'
  | 'about'
  | 'data'
  | 'changes'
  | 'sureness'
  | 'actors'
  | 'guides'
  | 'glossary'
  | 'agreements'
  | 'conventions'
  | 'figures'
  | 'rights'
  | 'women'
  | 'missing'

/** What pages are called in the addresses of each language. */
const SLUGS: Record<Language, { topics: Record<Topic, string>; tools: Record<Tool, string> }> = {
  es: {
    topics: {
      'work-abroad': 'trabajar-fuera',
      'work-here': 'trabajar-aqui',
      fraud: 'fraude',
      skills: 'certificacion',
      'social-protection': 'proteccion-social',
      rights: 'derechos',
      'women-and-diversity': 'mujeres-y-diversidad',
      contacts: 'contactos',
    },
    tools: {
      pathways: 'caminos',
      offer: 'revisar-oferta',
      credentials: 'certificaciones',
      pension: 'pension',
      payers: 'quien-paga',
      list: 'mi-lista',
      share: 'compartir',
      search: 'buscar',
      saved: 'guardado',
      urgent: 'ayuda-urgente',
      about: 'acerca',
      data: 'datos-abiertos',
      changes: 'cambios',
      sureness: 'que-tan-seguros',
      actors: 'actores',
      guides: 'guias',
      glossary: 'glosario',
      agreements: 'acuerdos',
      conventions: 'convenios',
      figures: 'cifras',
      rights: 'derechos',
      women: 'mujeres-y-diversidad',
      missing: '404',
    },
  },
  en: {
    topics: {
      'work-abroad': 'work-abroad',
      'work-here': 'work-here',
      fraud: 'fraud',
      skills: 'skills',
      'social-protection': 'social-protection',
      rights: 'rights',
      'women-and-diversity': 'women-and-diversity',
      contacts: 'contacts',
    },
    tools: {
      pathways: 'pathways',
      offer: 'check-an-offer',
      credentials: 'credentials',
      pension: 'pension',
      payers: 'who-pays',
      list: 'my-list',
      share: 'share',
      search: 'search',
      saved: 'saved',
      urgent: 'urgent-help',
      about: 'about',
      data: 'open-data',
      changes: 'changes',
      sureness: 'how-sure',
      actors: 'actors',
      guides: 'guides',
      glossary: 'glossary',
      agreements: 'agreements',
      conventions: 'conventions',
      figures: 'figures',
      rights: 'rights',
      women: 'women-and-diversity',
      missing: '404',
    },
  },
}

/** Whether a text names a tool. */
export const isTool = (text: string): text is Tool => Object.hasOwn(SLUGS[FIRST_LANGUAGE].tools, text)

/*
 * Addresses inside the site, without the base path. A page has a name in no language ('gt', 'gt/fraud', 'urgent',
 * 'guides/first-week', 'us-h-2a/gt'); where a language has not got it, the address is that of the language beside.
 */

/** The language in which readers of one find a page. */
const spoken = (language: Language, page: string) => (hasPage(language, page) ? language : besideOf(language))

export const topicSlug = (language: Language, topic: Topic) => SLUGS[language].topics[topic]
export const homePath = (language: Language) => `/${spoken(language, 'home')}/`
export const countryPath = (language: Language, cc: string) => `/${spoken(language, cc)}/${cc}/`

export function topicPath(language: Language, cc: string, topic: Topic): string {
  const lang = spoken(language, `${cc}/${topic}`)
  return `/${lang}/${cc}/${topicSlug(lang, topic)}/`
}

const toolPathIn = (language: Language, tool: Tool) => `/${language}/${SLUGS[language].tools[tool]}/`
export const toolPath = (language: Language, tool: Tool) => toolPathIn(spoken(language, tool), tool)
export const guidePath = (language: Language, slug: string) =>
  `${toolPathIn(spoken(language, `guides/${slug}`), 'guides')}${slug}/`

/** Address of the sheets ready to print of a country's topic. Not a page: it is in no pack and no list of pages. */
export const paperPath = (language: Language, cc: string, topic: Topic) =>
  `/paper/${language}/${cc}/${topicSlug(language, topic)}.html`

/** Address of all sources of what a page says, each record under its own anchor. No page either. */
export const sourcesPath = (pagePath: string) => `/sources${pagePath}`

/** Address of a pathway, or of its page for one origin. */
export function pathwayPath(language: Language, pathwayId: string, origin?: string): string {
  const [destination = '', ...slug] = pathwayId.split('-')
  const lang = spoken(language, origin ? `${pathwayId}/${origin}` : pathwayId)
  return `/${lang}/${destination}/${slug.join('-')}/${origin ? `${origin}/` : ''}`
}

/** Where a mistake is told, `{id}` standing for the record's id: as configured, else the page that says whom to tell. */
export const mistakeAddress = (configured: string, base: string, language: Language) =>
  configured || `${base.replace(/\/$/, '')}${toolPath(language, 'about')}?id={id}#wrong`

/** Address of the picture that stands for a page in a link preview. */
export function previewPath(pagePath: string): string {
  // The page's path stands whole in it, so that the document repeats nothing new and the shell can hold the slot.
  return `/previews${pagePath}og.png`
}

/** Address of the feed of changes. */
export const feedPath = (language: Language) => `/feed-${language}.json`

/** Address of the single file of a country. */
export const editionPath = (language: Language, cc: string) => `/editions/${language}-${cc}.html`

/** Address of a country's card, or of its card on one topic: plain text, so that a browser shows the code to copy. */
export const embedPath = (language: Language, cc: string, topic?: Topic) =>
  `/embed/${language}/${cc}${topic ? `-${topicSlug(language, topic)}` : ''}.txt`
