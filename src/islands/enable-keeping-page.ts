import { type KeptPage, MOST_NUMBERS, pagesInList, putInList } from './kept-pages'

/** Brings to life the page's button that puts it in the reader's list, and takes it out again. */
export function enableKeepingPage(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('[data-keep]')
  const { path = '' } = page.body.dataset
  if (!button || !path) return
  const show = () => button.setAttribute('aria-pressed', String(pagesInList().some((kept) => kept.path === path)))
  button.hidden = false
  show()
  button.addEventListener('click', () => {
    const isWanted = button.getAttribute('aria-pressed') !== 'true'
    // Where nothing can be kept, the button goes: a promise that fails is worse than none.
    if (putInList(asKept(page, path), isWanted)) {
      show()
      // Where its words cannot be had, the button's look says it.
      import('./once-read').then(({ tellKept }) => tellKept(page, path, isWanted)).catch(() => undefined)
    } else button.hidden = true
  })
}

function asKept(page: Document, path: string): KeptPage {
  const numbers = new Map<string, KeptPage['numbers'][number]>()
  for (const link of page.querySelectorAll<HTMLAnchorElement>('main a[href^="tel:"]')) {
    const dial = link.getAttribute('href') ?? ''
    if (numbers.size >= MOST_NUMBERS || numbers.has(dial)) continue
    const name = link.closest('.call, .card')?.querySelector('b, h3')?.textContent
    const note = link.nextElementSibling?.matches('small') && link.nextElementSibling.textContent
    numbers.set(dial, {
      dial,
      written: link.textContent ?? '',
      of: [name, note].filter(Boolean).join(' · ') || undefined,
    })
  }
  return {
    path,
    title: page.querySelector('h1')?.textContent ?? path,
    numbers: [...numbers.values()],
  }
}
