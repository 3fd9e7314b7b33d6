import { keptValues, speech, valuesOfVisit } from './apis-at-once'

const PRESSES = 3
const WITHIN_MS = 2000
/** How long leaving waits for the erasing before it; ms. */
const ERASING_MS = 4000
/** How long leaving waits for an answer of the network, behind a blank page; ms. */
const ANSWER_MS = 1000
/** Kept for as long as the tab is open. */
const LEFT_KEY = 'ruta-clara:left'

/**
 * The leave button, and Shift three times within two seconds, silence the voice, blank the page and its title at once and
 * put a neutral page in its place in the history, a kept one of ours where there is no signal. Back from there shows no page
 * of this site: each blanks itself and goes on to the neutral page, until the site is opened anew. Without script the button
 * is a plain link.
 */
export function enableLeavingQuickly(page: Document): void {
  const button = page.getElementById('leave')
  const view = page.defaultView
  if (!(button instanceof HTMLAnchorElement) || !view) return
  const leave = () => {
    blank(page)
    rememberLeaving()
    goAway(view, button)
  }
  if (hasLeft() && isFromHistory(view)) leave()
  else valuesOfVisit()?.removeItem(LEFT_KEY)
  // A page that the browser keeps in memory comes back as it was put away: unseen, until it is known that it may be seen.
  view.addEventListener('pagehide', () => {
    page.body.style.visibility = 'hidden'
  })
  view.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && hasLeft()) leave()
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
  offerErasing(page, view, button)
}

/** Where a page offers to erase everything first. A counter is not one reader's: what it has saved stays. */
function offerErasing(page: Document, view: Window, button: HTMLAnchorElement): void {
  const offer = page.getElementById('erase-and-leave')
  if (!offer || keptValues()?.getItem('ruta-clara:kiosk')) return
  offer.hidden = false
  offer.addEventListener('click', async () => {
    blank(page)
    // Read before it is erased.
    const neutral = await fetch(offlineAddress(button), { signal: soonEnough() })
      .then((answer) => answer.text())
      .catch(() => '')
    const erased = import('./once-read').then(({ eraseEverything }) => eraseEverything())
    const patience = new Promise((resolve) => setTimeout(resolve, ERASING_MS))
    await Promise.race([erased, patience]).catch(() => undefined)
    rememberLeaving()
    if (await isReachable(view)) return view.location.replace(button.href)
    // A document of its own: what this one has begun ends with it, and nothing is saved again once there is signal.
    view.location.replace(URL.createObjectURL(new Blob([neutral], { type: 'text/html' })))
  })
}

function blank(page: Document): void {
  page.title = ''
  page.body.hidden = true
  try {
    speech()?.cancel()
  } catch {
    // A voice that fails must not keep anybody here.
  }
}

function rememberLeaving(): void {
  try {
    valuesOfVisit()?.setItem(LEFT_KEY, '1')
  } catch {
    // Nothing can be kept: pages before this one are not blanked.
  }
}

const hasLeft = () => valuesOfVisit()?.getItem(LEFT_KEY) === '1'

const offlineAddress = (button: HTMLAnchorElement) => button.dataset.offline ?? '/'

async function goAway(view: Window, button: HTMLAnchorElement): Promise<void> {
  view.location.replace((await isReachable(view)) ? button.href : offlineAddress(button))
}

/** Gives up what takes longer than leaving may wait: on a network that stays silent too, one leaves and all is erased. */
function soonEnough(): AbortSignal {
  const stopper = new AbortController()
  setTimeout(() => stopper.abort(), ANSWER_MS)
  return stopper.signal
}

/** Whether the network answers now: a browser says that it is connected also where nothing comes through. */
async function isReachable(view: Window): Promise<boolean> {
  if (!view.navigator.onLine) return false
  return fetch(view.location.href, { method: 'HEAD', cache: 'no-store', signal: soonEnough() }).then(
    () => true,
    () => false,
  )
}

/** Whether the page was opened by going back or forward. */
function isFromHistory(view: Window): boolean {
  const [opened] = view.performance.getEntriesByType('navigation')
  return opened !== undefined && 'type' in opened && opened.type === 'back_forward'
}
