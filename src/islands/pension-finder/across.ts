import { between, type SocialSecurityAgreement, type Standing } from '../../content/social-security'

/** How two of the reader's countries stand. */
export interface Pair<A> {
  a: string
  b: string
  standing: Standing
  agreements: A[]
}

/** What the reader hears: nothing chosen, one country alone, or a line for each pair of countries. */
export interface Across<A> {
  state: 'start' | 'one_more' | 'same_country' | 'pairs'
  pairs: Pair<A>[]
  /** Countries whose insurance concerns the reader. */
  countries: string[]
}

/** Every pair of the countries worked in and the one of return, those with agreements first. */
export function acrossBorders<A extends SocialSecurityAgreement>(
  worked: readonly string[],
  home: string,
  agreements: readonly A[],
): Across<A> {
  const countries = [...new Set(home ? [home, ...worked] : worked)]
  if (countries.length === 0) return { state: 'start', pairs: [], countries }
  if (countries.length === 1)
    return { state: home && worked.includes(home) ? 'same_country' : 'one_more', pairs: [], countries }
  const pairs = countries.flatMap((a, index) =>
    countries.slice(index + 1).map((b) => ({ a, b, ...between(a, b, agreements) })),
  )
  const rank: Standing[] = ['in_force', 'signed', 'unclear', 'expired', 'none']
  return {
    state: 'pairs',
    pairs: pairs.sort((one, other) => rank.indexOf(one.standing) - rank.indexOf(other.standing)),
    countries,
  }
}

/** What an address says of the countries worked in and of return. */
export function readCountries(query: string, known: readonly string[]): { worked: string[]; home: string } {
  const values = new URLSearchParams(query)
  const worked = (values.get('worked') ?? '').split(',').filter((country) => known.includes(country))
  const home = values.get('home') ?? ''
  return { worked: [...new Set(worked)], home: known.includes(home) ? home : '' }
}

/** The query of those countries, with its question mark; '' where none is chosen. */
export function writeCountries(worked: readonly string[], home: string): string {
  const parts = [worked.length > 0 ? `worked=${worked.join(',')}` : '', home ? `home=${home}` : ''].filter(Boolean)
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}
