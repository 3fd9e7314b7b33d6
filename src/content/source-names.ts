import type { Language } from '../site/languages'
import type { Content } from './load'
import type { Text } from './schema'

const known = new WeakMap<Content, ReadonlyMap<string, Text>>()

/** Who published a source, in the reader's language where the directory has that name in both; else as it was written. */
export function sourceName(content: Content, lang: Language, publisher: string): string {
  const names = known.get(content) ?? namesOf(content)
  known.set(content, names)
  const name = names.get(publisher.toLowerCase()) ?? names.get(publisher.replace(/ \([^)]*\)$/, '').toLowerCase())
  return name?.[lang] ?? publisher
}

const namesOf = ({ contacts }: Content) =>
  new Map(contacts.flatMap(({ name }) => Object.values(name).map((written) => [written.toLowerCase(), name] as const)))
