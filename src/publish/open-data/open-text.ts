import type { Content } from '../../content/load'
import { LANGUAGES, type Language, WHOLE_LANGUAGES } from '../../site/languages'
import { linkPath } from '../../site/record-paths'

/**
 * A record as others can read it: texts keep their Markdown, in the languages that have all of them, but links go to published addresses and
 * glossary marks become words. Everything else is left as it is.
 */
export function openRecord(record: object, content: Content, site: string): Record<string, unknown> {
  const isText = LANGUAGES.every((lang) => lang in record)
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => {
      const lang = LANGUAGES.find((language) => language === key)
      if (isText && lang && !WHOLE_LANGUAGES.includes(lang)) return []
      const isWords = isText && lang && typeof value === 'string'
      return [[key, isWords ? openWords(value, lang, content, site) : openValue(value, content, site)]]
    }),
  )
}

function openValue(value: unknown, content: Content, site: string): unknown {
  if (Array.isArray(value)) return value.map((item) => openValue(item, content, site))
  return typeof value === 'object' && value !== null ? openRecord(value, content, site) : value
}

function openWords(text: string, lang: Language, content: Content, site: string): string {
  return text
    .replace(/\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]/g, (_, id: string, words?: string) => {
      return words ?? content.glossary.find((term) => term.id === id)?.term[lang] ?? id
    })
    .replace(/\[([^\]]+)\]\(((?:record|guide|tool):[a-z0-9-]+)\)/g, (_, words: string, target: string) => {
      const path = linkPath(content, lang, target)
      return path ? `[${words}](${site}${path})` : words
    })
}
