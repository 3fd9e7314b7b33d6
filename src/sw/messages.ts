import type { Language } from '../content/vocabulary'

/**
 * What a page may ask of the worker. save-essentials: after the first load, where data is not to be saved.
 * keep: this page, which came before the worker did. stop: end work in the background, before everything is erased.
 */
export type Message =
  | { type: 'save-essentials'; lang: Language }
  | { type: 'keep'; path: string }
  | { type: 'skip-waiting' }
  | { type: 'stop' }

/** The message that data holds, or undefined. */
export function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { type, lang, path }: Record<string, unknown> = { ...data }
  if (type === 'skip-waiting' || type === 'stop') return { type }
  if (type === 'save-essentials' && (lang === 'es' || lang === 'en')) return { type, lang }
  if (type === 'keep' && typeof path === 'string') return { type, path }
  return undefined
}
