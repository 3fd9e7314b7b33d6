import { browser, ofBrowser, optional } from './apis-at-once'

/**
 * What a browser may lack, for pages and for the worker: every such thing is asked for here by `in` and nowhere else (the
 * linter refuses its bare name). What only pages have is in `src/islands/optional-apis.ts`.
 */
export * from './apis-at-once'

/** Hashes and signatures: only under https. */
export const subtleCrypto = (): SubtleCrypto | undefined => {
  const crypto = optional(globalThis, 'crypto')
  return crypto && optional(crypto, 'subtle')
}

/** Stored answers: only under https. */
export const cacheStorage = (): CacheStorage | undefined => optional(globalThis, 'caches')

/** The database: some private modes have none. */
export const databases = (): IDBFactory | undefined => optional(globalThis, 'indexedDB')

/** One at a time across tabs: since Chrome 69, Safari 15.4. */
export const locks = (): LockManager | undefined => ofBrowser('locks')

/** Messages between tabs and the worker: since Chrome 54, Firefox 38, Safari 15.4. */
export const channels = () => optional(globalThis, 'BroadcastChannel')

/** Packing by gzip: since Chrome 80, Safari 16.4. */
export const packing = () => optional(globalThis, 'CompressionStream')
export const unpacking = () => optional(globalThis, 'DecompressionStream')

/** What the browser tells of the connection: Chromium alone. */
export const connection = (): object | undefined => {
  const all = browser()
  const told: unknown = all && 'connection' in all ? all.connection : undefined
  return typeof told === 'object' && told !== null ? told : undefined
}
