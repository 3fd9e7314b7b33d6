import { keptValues } from './apis-at-once'

/** Begins with the site's name, as all that is erased at the counter and with everything else. */
const KEY = 'ruta-clara:stand'

/** Where a reader says to come from and to be now: ISO 3166-1 alpha-2 codes in lower case, '' where nothing is said. */
export interface Stand {
  from: string
  at: string
}

/**
 * What the address says (`?from=gt&at=us`), so that a link can say it, and for the rest what the reader once chose on this
 * phone. Any two letters pass: who reads it looks whether the country is among its own.
 */
export function readStand(query = location.search): Stand {
  const [keptFrom = '', keptAt = ''] = keptStand().split('.')
  const asked = new URLSearchParams(query)
  return { from: country(asked.get('from')) || country(keptFrom), at: country(asked.get('at')) || country(keptAt) }
}

/** Keeps it on this phone and nowhere else, or forgets it where it says nothing. False where the browser refuses. */
export function keepStand({ from, at }: Stand): boolean {
  try {
    const values = keptValues()
    if (from || at) values?.setItem(KEY, `${from}.${at}`)
    else values?.removeItem(KEY)
    return values !== undefined
  } catch {
    return false
  }
}

function keptStand(): string {
  try {
    return keptValues()?.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

const country = (text: string | null): string => (text && /^[a-z]{2}$/.test(text) ? text : '')
