const PRESSES = 3
const WITHIN_MS = 2000

/**
 * The leave button, and Shift three times within two seconds, blank the page at once and put a neutral page in its
 * place in the history. Without script the button is a plain link.
 */
export function enableLeavingQuickly(page: Document): void {
  const button = page.getElementById('leave')
  if (!(button instanceof HTMLAnchorElement)) return
  const leave = () => {
    page.body.hidden = true
    page.defaultView?.location.replace(button.href)
  }
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
