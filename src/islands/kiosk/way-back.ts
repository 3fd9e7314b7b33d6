const KEY = 'ruta-clara:kiosk-way'
const MOST = 40

/** The pages of this visit before the open one. The browser's own history stays empty, so that nobody can go back into it. */
export function wayBack(): string[] {
  try {
    const data: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(data) ? data.filter((address) => typeof address === 'string') : []
  } catch {
    return []
  }
}

/** Opens a page in place of this one and remembers this one as the way back. */
export function goOn(address: string): void {
  const way = [...wayBack(), location.href].slice(-MOST)
  sessionStorage.setItem(KEY, JSON.stringify(way))
  location.replace(address)
}

/** Opens the page before. */
export function goBack(): void {
  const way = wayBack()
  const last = way.pop()
  if (last === undefined) return
  sessionStorage.setItem(KEY, JSON.stringify(way))
  location.replace(last)
}
