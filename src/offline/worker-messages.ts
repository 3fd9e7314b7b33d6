import type { Language } from '../site/languages'

/**
 * What a page may ask of the worker. save-essentials: after the first load, where data is not to be saved.
 * keep: this page, which came before the worker did. skip-waiting (SKIP_WAITING from pages of releases before): the reader agreed to
 * the new release. keep-tools: the tools of this language with their scripts and data, and the share page's where `withKit`. stop: end work in the background, before everything is erased. remember: bring this page at the next
 * connection. keep-up: there is a connection, so bring what was asked for, update and check what is saved.
 */
export type Message = SavingMessage | { type: 'skip-waiting' } | { type: 'stop' }

/** The messages that use the store. */
export type SavingMessage =
  | { type: 'save-essentials' | 'keep-tools'; lang: Language; withKit: boolean }
  | { type: 'keep'; path: string }
  | { type: 'remember'; path: string }
  | { type: 'keep-up' }

/** The message that data holds, or undefined. */
export function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { type, lang, path, withKit }: Record<string, unknown> = { ...data }
  if (type === 'skip-waiting' || type === 'SKIP_WAITING') return { type: 'skip-waiting' }
  if (type === 'stop' || type === 'keep-up') return { type }
  if ((type === 'save-essentials' || type === 'keep-tools') && (lang === 'es' || lang === 'en'))
    return { type, lang, withKit: withKit === true }
  if ((type === 'keep' || type === 'remember') && typeof path === 'string' && /^\/(?![/\\])/.test(path))
    return { type, path }
  return undefined
}
