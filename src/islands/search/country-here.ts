import { isLanguage } from '../../site/languages'
/** The country of the page that one is on, where it is one's: '/es/gt/fraude/' is about 'gt'. */
export function countryHere(): string {
  const inside = location.pathname.slice(import.meta.env.BASE_URL.length - 1)
  const [lang, country = '', ...rest] = inside.slice(1).split('/')
  return isLanguage(lang) && /^[a-z]{2}$/.test(country) && rest.length > 0 ? country : ''
}
