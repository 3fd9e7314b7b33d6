import { savesData } from '../offline/save-data'
import { whenIdle } from './optional-apis'
import { addressToShare } from './share/shared-page'

/**
 * Makes the printed page whole: the block at its end gets the QR code of its address, and what is folded on screen is
 * unfolded on paper. Browsers give no time to load anything once they print, so the code is made ready once the page
 * rests. Without script, or where the reader spares data, the address stands there in words alone.
 */
export function enablePrinting(page: Document): void {
  const paper = page.getElementById('paper')
  const view = page.defaultView
  if (!paper || !view) return
  let drawn = ''
  let codes: typeof import('../sharing/qr-svg') | undefined
  const draw = () => {
    const address = addressToShare(page)
    if (!codes || drawn === address) return
    drawn = address
    const code = paper.querySelector('.qr') ?? paper.insertBefore(page.createElement('div'), paper.firstChild)
    code.className = 'qr'
    code.innerHTML = codes.fitsCode(address) ? codes.qrSvg(address) : ''
    const words = paper.querySelector('b')
    if (words) words.textContent = address
  }
  const prepare = () =>
    import('../sharing/qr-svg').then(
      (module) => {
        codes = module
        draw()
      },
      () => undefined,
    )
  let unfolded: HTMLDetailsElement[] = []
  view.addEventListener('beforeprint', () => {
    draw()
    unfolded = [...page.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    for (const details of unfolded) details.open = true
  })
  view.addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false
  })
  if (savesData()) return
  if (page.readyState === 'complete') whenIdle(prepare)
  else view.addEventListener('load', () => whenIdle(prepare), { once: true })
}
