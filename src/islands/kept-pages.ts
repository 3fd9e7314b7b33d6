import { keptValues } from './apis-at-once'

/** Begins with the site's name, so that erasing everything takes it too. */
const KEY = 'ruta-clara:mine'
/** Numbers of a page that are kept with it, at most. */
export const MOST_NUMBERS = 3

/** A page that the reader put in their list, with its first numbers to call as the page writes and dials them. */
export interface KeptPage {
  path: string
  title: string
  /** `of`: who answers and from where it is dialled, as the page says beside it. */
  numbers: { written: string; dial: string; of?: string | undefined }[]
}

/** The pages of the reader's list, the newest first; none where storage is refused or holds something else. */
export function pagesInList(): KeptPage[] {
  try {
    const data: unknown = JSON.parse(keptValues()?.getItem(KEY) ?? '[]')
    return Array.isArray(data) ? data.filter(isKeptPage) : []
  } catch {
    return []
  }
}

/** Puts a page first in the list, or takes it out. False where the browser does not let the page keep anything. */
export function putInList(page: KeptPage, isWanted: boolean): boolean {
  const others = pagesInList().filter(({ path }) => path !== page.path)
  const pages = isWanted ? [page, ...others] : others
  const values = keptValues()
  try {
    if (pages.length > 0) values?.setItem(KEY, JSON.stringify(pages))
    else values?.removeItem(KEY)
    return values !== undefined
  } catch {
    return false
  }
}

function isKeptPage(data: unknown): data is KeptPage {
  if (typeof data !== 'object' || data === null) return false
  const { path, title, numbers }: Record<string, unknown> = { ...data }
  // An address of another site would be a way out of this one.
  return typeof path === 'string' && /^\/\w/.test(path) && typeof title === 'string' && isNumbers(numbers)
}

const isNumbers = (data: unknown) =>
  Array.isArray(data) &&
  data.every(
    (one) =>
      typeof one?.written === 'string' &&
      typeof one?.dial === 'string' &&
      one.dial.startsWith('tel:') &&
      (one.of === undefined || typeof one.of === 'string'),
  )
