import { languageOf } from '../../site/languages'
import { suggestUnder } from './suggest-under'
import { wordsIn } from './words'

/**
 * Opens the search box of the header under its row, so that the way out stays in sight, or closes it. On the search page,
 * which has a box of its own, goes there.
 */
export function toggleHeaderSearch(link: HTMLAnchorElement): void {
  const own = document.querySelector<HTMLInputElement>('main input[name="q"]')
  if (own && location.pathname === link.pathname) {
    own.focus()
    return
  }
  const open = document.getElementById('header-search')
  if (open) close(link, open)
  else show(link)
}

function show(link: HTMLAnchorElement): void {
  const lang = languageOf(document.body.dataset.lang)
  const say = wordsIn(lang)
  const bar = document.createElement('search')
  bar.id = 'header-search'
  const form = document.createElement('form')
  form.className = 'search'
  form.action = link.href
  const input = document.createElement('input')
  input.type = 'search'
  input.name = 'q'
  input.enterKeyHint = 'search'
  input.setAttribute('aria-label', say('label'))
  const shut = document.createElement('button')
  shut.type = 'button'
  shut.className = 'btn quiet'
  shut.textContent = say('close')
  form.append(input, shut)
  bar.append(form)
  link.parentElement?.append(bar)
  suggestUnder(form, input, lang)

  shut.addEventListener('click', () => close(link, bar))
  bar.addEventListener('keydown', (event) => {
    // The first Escape closes the list, the next one the box.
    if (event.key === 'Escape' && !event.defaultPrevented) close(link, bar)
  })
  link.setAttribute('aria-expanded', 'true')
  input.focus()
}

function close(link: HTMLAnchorElement, bar: HTMLElement): void {
  bar.remove()
  link.setAttribute('aria-expanded', 'false')
  link.focus()
}
