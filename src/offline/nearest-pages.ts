/** A page that can be opened without a connection. */
export interface SavedLink {
  path: string
  title: string
}

/**
 * The saved pages that come nearest to one that is not saved: of the same language, naming the same country, or about
 * the same topic elsewhere. The nearest first, short addresses (a country's own page) before long ones.
 */
export function nearestPages(path: string, saved: readonly SavedLink[], limit = 6): SavedLink[] {
  const [lang, ...wanted] = path.split('/').filter(Boolean)
  return saved
    .map((link) => {
      const [itsLang, ...parts] = link.path.split('/').filter(Boolean)
      const shared = parts.filter((part) => wanted.includes(part)).length
      return { link, score: itsLang === lang && link.path !== path ? shared : 0, length: parts.length }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length)
    .slice(0, limit)
    .map(({ link }) => link)
}
