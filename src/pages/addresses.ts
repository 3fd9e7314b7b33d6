import type { Content } from '../content/load'
import { type Language, TOPICS, type Topic, WOMEN_AND_DIVERSITY } from '../content/vocabulary'

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

/** Where a record stands: page and anchor. Undefined where no page shows it. */
export function recordPath(content: Content, language: Language, id: string): string | undefined {
  const on = (cc: string, topic: Topic) =>
    content.countries.some((country) => country.id === cc) ? `${topicPath(language, cc, topic)}#${id}` : undefined
  if (content.pathways.some((pathway) => pathway.id === id)) return pathwayPath(language, id)
  const contact = content.contacts.find((candidate) => candidate.id === id)
  if (contact) return on(contact.located, 'contacts')
  const credential = content.credentials.find((candidate) => candidate.id === id)
  if (credential) return on(credential.country, 'skills')
  const scheme = content.schemes.find((candidate) => candidate.id === id)
  if (scheme) return on(scheme.country, 'social-protection')
  const right = content.rights.find((candidate) => candidate.id === id)
  if (right) return on(right.country, WOMEN_AND_DIVERSITY.includes(right.topic) ? 'women-and-diversity' : 'rights')
  for (const [cc, { rules, registers, scams }] of Object.entries(content.recruitment))
    if ([...rules, ...registers, ...scams].some((record) => record.id === id)) return on(cc, 'fraud')
  if (content.agreements.some((record) => record.id === id)) return `${toolPath(language, 'agreements')}#${id}`
  if (content.conventions.some((record) => record.id === id)) return `${toolPath(language, 'conventions')}#${id}`
  if (content.checklists.some((record) => record.id === id)) return `${toolPath(language, 'list')}#${id}`
  return undefined
}

/** Where a link inside the content leads: `guide:slug`, `tool:name` or `record:id`. Undefined where no page shows it. */
export function linkPath(content: Content, language: Language, target: string): string | undefined {
  const [scheme, id = ''] = target.split(/:(.*)/s)
  if (scheme === 'guide') return guidePath(language, id)
  if (scheme === 'tool') return isTool(id) ? toolPath(language, id) : undefined
  return recordPath(content, language, id)
}

export const isTopic = (name: string): name is Topic => TOPICS.some((topic) => topic === name)
