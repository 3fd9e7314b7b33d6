import type { Language } from './languages'
import type { Topic } from './topics'

export const TOPIC_SLUG: Record<Language, Record<Topic, string>> = {
  es: {
    'work-abroad': 'trabajar-fuera',
    'work-here': 'trabajar-aqui',
    fraud: 'fraude',
    skills: 'certificacion',
    'social-protection': 'proteccion-social',
    rights: 'derechos',
    'women-and-diversity': 'mujeres-y-diversidad',
    contacts: 'contactos',
  },
  en: {
    'work-abroad': 'work-abroad',
    'work-here': 'work-here',
    fraud: 'fraud',
    skills: 'skills',
    'social-protection': 'social-protection',
    rights: 'rights',
    'women-and-diversity': 'women-and-diversity',
    contacts: 'contacts',
  },
}

const TOOL_SLUG = {
  pathways: { es: 'caminos', en: 'pathways' },
  offer: { es: 'revisar-oferta', en: 'check-an-offer' },
  credentials: { es: 'certificaciones', en: 'credentials' },
  pension: { es: 'pension', en: 'pension' },
  payers: { es: 'quien-paga', en: 'who-pays' },
  list: { es: 'mi-lista', en: 'my-list' },
  share: { es: 'compartir', en: 'share' },
  search: { es: 'buscar', en: 'search' },
  saved: { es: 'guardado', en: 'saved' },
  urgent: { es: 'ayuda-urgente', en: 'urgent-help' },
  about: { es: 'acerca', en: 'about' },
  data: { es: 'datos-abiertos', en: 'open-data' },
  changes: { es: 'cambios', en: 'changes' },
  sureness: { es: 'que-tan-seguros', en: 'how-sure' },
  actors: { es: 'actores', en: 'actors' },
  guides: { es: 'guias', en: 'guides' },
  glossary: { es: 'glosario', en: 'glossary' },
  agreements: { es: 'acuerdos', en: 'agreements' },
  conventions: { es: 'convenios', en: 'conventions' },
  figures: { es: 'cifras', en: 'figures' },
  rights: { es: 'derechos', en: 'rights' },
  women: { es: 'mujeres-y-diversidad', en: 'women-and-diversity' },
  missing: { es: '404', en: '404' },
} as const
export type Tool = keyof typeof TOOL_SLUG

/** Whether a text names a tool. */
export function isTool(text: string): text is Tool {
  return Object.hasOwn(TOOL_SLUG, text)
}

/** Addresses inside the site, without the base path. */
export const homePath = (language: Language) => `/${language}/`
export const countryPath = (language: Language, cc: string) => `/${language}/${cc}/`
export const topicPath = (language: Language, cc: string, topic: Topic) =>
  `/${language}/${cc}/${TOPIC_SLUG[language][topic]}/`
export const toolPath = (language: Language, tool: Tool) => `/${language}/${TOOL_SLUG[tool][language]}/`
export const guidePath = (language: Language, slug: string) => `${toolPath(language, 'guides')}${slug}/`

/** Address of the sheets ready to print of a country's topic. Not a page: it is in no pack and no list of pages. */
export const paperPath = (language: Language, cc: string, topic: Topic) =>
  `/paper/${language}/${cc}/${TOPIC_SLUG[language][topic]}.html`

/** Address of a pathway, or of its page for one origin. */
export function pathwayPath(language: Language, pathwayId: string, origin?: string): string {
  const [destination = '', ...slug] = pathwayId.split('-')
  return `/${language}/${destination}/${slug.join('-')}/${origin ? `${origin}/` : ''}`
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
  `/embed/${language}/${cc}${topic ? `-${TOPIC_SLUG[language][topic]}` : ''}.txt`
