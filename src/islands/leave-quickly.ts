import { speech, valuesOfVisit } from './optional-apis'

const PRESSES = 3
const WITHIN_MS = 2000
/** Kept for as long as the tab is open. */
const LEFT_KEY = 'ruta-clara:left'

/**
 * The leave button, and Shift three times within two seconds, silence the voice, blank the page and its title at once and
 * put a neutral page in its place in the history. Back from there shows no page of this site: each blanks itself and goes
 * on to the neutral page, until the site is opened anew. Without script the button is a plain link.
 */
export function enableLeavingQuickly(page: Document): void {
  const button = page.getElementById('leave')
  const view = page.defaultView
  if (!(button instanceof HTMLAnchorElement) || !view) return
  const goAway = () => {
    page.title = ''
    page.body.hidden = true
    view.location.replace(button.href)
  }
  const leave = () => {
    speech()?.cancel()
    try {
      valuesOfVisit()?.setItem(LEFT_KEY, '1')
    } catch {
      // Nothing can be kept: pages before this one are not blanked.
    }
    goAway()
  }
  const hasLeft = () => valuesOfVisit()?.getItem(LEFT_KEY) === '1'

  if (hasLeft() && isFromHistory(view)) goAway()
  else valuesOfVisit()?.removeItem(LEFT_KEY)
  // A page that the browser keeps in memory comes back as it was put away: unseen, until it is known that it may be seen.
  view.addEventListener('pagehide', () => {
    page.body.style.visibility = 'hidden'
  })
  view.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasLeft()) goAway()
    else page.body.style.visibility = ''
  })

  button.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  let presses: number[] = []
  page.addEventListener('keyup', (event) => {
    if (event.key !== 'Shift') {
      presses = []
      return
    }
    presses = [...presses.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp]
    if (presses.length >= PRESSES) leave()
  })
}

/** Whether the page was opened by going back or forward. */
function isFromHistory(view: Window): boolean {
  const [opened] = view.performance.getEntriesByType('navigation')
  return opened !== undefined && 'type' in opened && opened.type === 'back_forward'
}
