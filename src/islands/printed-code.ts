import { savesData } from '../offline/save-data'
import { fitsCode, qrSvg } from '../sharing/qr-svg'
import { whenIdle } from './optional-apis'
import { addressToShare } from './share/shared-page'

/**
 * Gives the block at the end of the printed page the QR code of its address. Browsers give no time to draw anything once
 * they print, so the code is made ready once the page rests. Without script, or where the reader spares data, the address
 * stands there in words alone.
 */
export function enablePrintedCode(page: Document): void {
  const paper = page.getElementById('paper')
  const view = page.defaultView
  if (!paper || !view || savesData()) return
  let drawn = ''
  const draw = () => {
    const address = addressToShare(page)
    if (drawn === address) return
    drawn = address
    const code = paper.querySelector('.qr') ?? paper.insertBefore(page.createElement('div'), paper.firstChild)
    code.className = 'qr'
    code.innerHTML = fitsCode(address) ? qrSvg(address) : ''
    const words = paper.querySelector('b')
    if (words) words.textContent = address
  }
  view.addEventListener('beforeprint', draw)
  if (page.readyState === 'complete') whenIdle(draw)
  else view.addEventListener('load', () => whenIdle(draw), { once: true })
}
