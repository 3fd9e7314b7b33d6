import './explain-term.css'
import { parsePage } from '../../offline/page-record'
import { storedPage } from '../../offline/pages'
import { PackStore } from '../../offline/store'

const MEANING = 'meaning'

/** Shows what a term means behind its link, or hides it. Without the glossary at hand, goes to it. */
export async function toggleMeaning(link: HTMLAnchorElement): Promise<void> {
  const open = link.nextElementSibling
  if (open?.className === MEANING) {
    open.remove()
    link.setAttribute('aria-expanded', 'false')
    return
  }
  const meaning = await meaningOf(link)
  if (meaning === undefined) {
    window.location.assign(link.href)
    return
  }
  const shown = document.createElement('span')
  shown.className = MEANING
  shown.setAttribute('role', 'note')
  shown.textContent = meaning
  link.after(shown)
  link.setAttribute('aria-expanded', 'true')
}

/** What the glossary says of a term, as words alone; undefined where it cannot be read. The saved glossary comes first. */
async function meaningOf({ href, pathname }: HTMLAnchorElement): Promise<string | undefined> {
  const [address = '', id = ''] = href.split('#')
  const base = document.body.dataset.base ?? '/'
  const html = (await savedGlossary(`/${pathname.slice(base.length)}`)) ?? (await publishedGlossary(address))
  if (html === undefined) return undefined
  const glossary = new DOMParser().parseFromString(html, 'text/html')
  return glossary.getElementById(id)?.querySelector('dd')?.textContent?.trim() || undefined
}

async function savedGlossary(path: string): Promise<string | undefined> {
  const store = await PackStore.open()
  const page = store.ok ? await storedPage(store.value, path) : store
  return page.ok && page.value ? parsePage(page.value.json)?.main : undefined
}

async function publishedGlossary(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}
