import { LANGUAGES, type Language } from '../site/languages'

/**
 * What a page may ask of the worker. save-essentials: after the first load, where data is not to be saved.
 * keep: this page, which came before the worker did. skip-waiting (SKIP_WAITING from workbox-window): the reader agreed to
 * the new release. keep-tools: the tools of this language with their scripts and data, and the share page's where `withKit`. stop: end work in the background, before everything is erased. remember: bring this page at the next
 * connection. keep-up: there is a connection, so bring what was asked for, update and check what is saved; `script` is the
 * entry script of the page that asks. await: answer once the page at this path, for which the reader was told to wait, has
 * come. check-shell: read back what every page needs to open with no connection, and bring what is not here.
 */
export type Message =
  | SavingMessage
  | { type: 'skip-waiting' }
  | { type: 'stop' }
  | { type: 'check-shell' }
  | { type: 'await'; path: string }

/** The messages that use the store. */
export type SavingMessage =
  | { type: 'save-essentials' | 'keep-tools'; lang: Language; withKit: boolean }
  | { type: 'keep'; path: string }
  | { type: 'remember'; path: string }
  | { type: 'keep-up'; script?: string }

/**
 * What the worker answers to check-shell. whole: everything that pages need was read back, so that what is saved opens
 * with no connection. incomplete: something is not here and cannot be brought now.
 */
export type ShellState = 'whole' | 'incomplete'

/** The message that data holds, or undefined. */
export function readMessage(data: unknown): Message | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const { type, lang, path, script, withKit }: Record<string, unknown> = { ...data }
  if (type === 'skip-waiting' || type === 'SKIP_WAITING') return { type: 'skip-waiting' }
  if (type === 'stop' || type === 'check-shell') return { type }
  if (type === 'keep-up') return typeof script === 'string' ? { type, script } : { type }
  const known = LANGUAGES.find((one) => one === lang)
  if ((type === 'save-essentials' || type === 'keep-tools') && known)
    return { type, lang: known, withKit: withKit === true }
  if ((type === 'keep' || type === 'remember' || type === 'await') && isPath(path)) return { type, path }
  return undefined
}

const isPath = (path: unknown): path is string => typeof path === 'string' && /^\/(?![/\\])/.test(path)
