import { parsePage } from '../../offline/page-record'
import { storedPage } from '../../offline/pages'
import { PackStore } from '../../offline/store'

/**
 * The procedure, papers, costs and contacts of a record, taken from its page: the one on this phone, else the network's.
 * Undefined where neither can be had.
 */
export async function wholeRecord(address: string, id: string, base: string): Promise<Node[] | undefined> {
  const path = `/${address.slice(base.length)}`.replace(/#.*$/, '')
  const html = (await pageHere(path)) ?? (await networkPage(address.replace(/#.*$/, '')))
  if (html === undefined) return undefined
  const page = new DOMParser().parseFromString(html, 'text/html')
  const record = page.getElementById(id)
  const procedure = record?.querySelector('details:not(.src)')
  if (!record || !procedure) return undefined
  procedure.querySelector('summary')?.remove()
  const sources = record.querySelector('details.src')
  return [...procedure.childNodes, ...(sources ? [sources] : [])].map((node) => document.importNode(node, true))
}

async function pageHere(path: string): Promise<string | undefined> {
  const opened = await PackStore.open()
  if (!opened.ok) return undefined
  const stored = await storedPage(opened.value, path)
  return stored.ok && stored.value ? parsePage(stored.value.json)?.main : undefined
}

async function networkPage(address: string): Promise<string | undefined> {
  const response = await fetch(address).catch(() => undefined)
  return response?.ok ? response.text() : undefined
}
