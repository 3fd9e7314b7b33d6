/** Member countries of the Regional Conference on Migration, ISO 3166-1 alpha-2, lower case. */
export const MEMBER_COUNTRIES = ['bz', 'ca', 'cr', 'do', 'gt', 'hn', 'mx', 'ni', 'pa', 'sv', 'us'] as const
export type MemberCountry = (typeof MEMBER_COUNTRIES)[number]
