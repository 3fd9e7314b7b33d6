import { storedPage } from '../offline/pages'
import { PackStore } from '../offline/store'

/** Whether the page of an address is on this phone, saved or kept. */
export async function isPageHere(path: string): Promise<boolean> {
  const opened = await PackStore.open()
  const page = opened.ok ? await storedPage(opened.value, path) : opened
  return page.ok && page.value !== undefined
}
