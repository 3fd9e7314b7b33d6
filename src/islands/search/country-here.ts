/** The country of the page that one is on, where it is one's: '/es/gt/fraude/' is about 'gt'. */
export function countryHere(): string {
  const inside = location.pathname.slice(import.meta.env.BASE_URL.length - 1)
  return /^\/(?:es|en)\/([a-z]{2})\//.exec(inside)?.[1] ?? ''
}
