import { optional } from './apis-at-once'

/** The part of the screen that a header may take while the page is read. */
const MOST = 1 / 5

/**
 * Lets the header go with the page where large letters make it take too much of the screen, and keeps what a link leads to
 * clear of it where it stays. How much of the screen it takes is in `--header`, for what stays in sight below it.
 */
export function makeRoomForHeader(page: Document): void {
  const header = page.querySelector<HTMLElement>('.top')
  const view = page.defaultView
  if (!header || !view) return
  const measure = () => {
    const { height } = header.getBoundingClientRect()
    const isTall = height > view.innerHeight * MOST
    header.classList.toggle('tall', isTall)
    const { style } = page.documentElement
    style.setProperty('--header', isTall ? '0px' : `${height}px`)
    style.scrollPaddingBlockStart = 'calc(var(--header) + 0.5rem)'
  }
  measure()
  view.addEventListener('resize', measure)
  const Observer = optional(globalThis, 'ResizeObserver')
  if (Observer) new Observer(measure).observe(header)
  // The browser went there before the header was measured.
  const target = page.querySelector(':target')
  const top = target?.getBoundingClientRect().top ?? -1
  if (top >= 0 && top < header.getBoundingClientRect().bottom) target?.scrollIntoView()
}
