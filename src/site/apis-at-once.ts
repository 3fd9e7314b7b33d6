/**
 * Asks for what a browser may lack. Some browsers have the name but throw when it is used, as where site data is blocked: that
 * counts as lacking it. Here is what every page asks for at once, the rest is in `optional-apis.ts`.
 */
export function optional<T extends object, K extends keyof T>(holder: T, name: K): T[K] | undefined {
  try {
    return name in holder ? holder[name] : undefined
  } catch {
    return undefined
  }
}

type Browser = typeof globalThis.navigator

/** What the browser says of itself; tests and the build have none. */
export const browser = (): Browser | undefined => optional(globalThis, 'navigator')

/** The worker's door: only under https, and not in every private mode. */
export const serviceWorkers = (): ServiceWorkerContainer | undefined => ofBrowser('serviceWorker')

/** A part of the browser's own account of itself. */
export function ofBrowser<K extends keyof Browser>(name: K): Browser[K] | undefined {
  const all = browser()
  return all && optional(all, name)
}
