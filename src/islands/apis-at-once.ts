import { optional } from '../site/apis-at-once'

/** What every page asks for at once and a browser may lack; the rest is in `optional-apis.ts`. */
export * from '../site/apis-at-once'

/** The phone's voice: kiosk browsers on Android have none. */
export const speech = (): SpeechSynthesis | undefined => optional(globalThis, 'speechSynthesis')

/** What is kept between visits: refused where site data is blocked. */
export const keptValues = (): Storage | undefined => optional(globalThis, 'localStorage')

/** What is kept for a visit. */
export const valuesOfVisit = (): Storage | undefined => optional(globalThis, 'sessionStorage')
