import { PICTURE_SIZE, pictureLayout } from '../../outreach/picture-layout'
import type { SheetWords } from '../../outreach/sheet-words'
import { qrPath } from '../../sharing/qr-svg'

const font = (size: number, bold: boolean) => `${bold ? 800 : 500} ${size}px system-ui, "Noto Sans", sans-serif`

/** The green of the site, as the page tells the browser: the one of its style sheet may be that of the dark. */
const brandColour = () => document.querySelector<HTMLMetaElement>('meta[name="theme-color"]')?.content ?? '#000'

/** Draws the picture for social media: light words on green, and the code on white. */
export function drawPicture(canvas: HTMLCanvasElement, words: SheetWords): void {
  const paint = canvas.getContext('2d')
  if (!paint) return
  canvas.width = PICTURE_SIZE
  canvas.height = PICTURE_SIZE
  const layout = pictureLayout(words, (text, size, bold) => {
    paint.font = font(size, bold)
    return paint.measureText(text).width
  })
  const edge = PICTURE_SIZE - layout.foot
  paint.fillStyle = brandColour()
  paint.fillRect(0, 0, PICTURE_SIZE, edge)
  paint.fillStyle = '#fff'
  paint.fillRect(0, edge, PICTURE_SIZE, layout.foot)
  for (const { text, x, y, size, bold } of layout.lines) {
    paint.fillStyle = y < edge ? '#fff' : '#000'
    paint.font = font(size, bold)
    paint.fillText(text, x, y)
  }
  const { size, path } = qrPath(words.address)
  const { qr } = layout
  paint.save()
  paint.translate(qr.x, qr.y)
  paint.scale(qr.size / size, qr.size / size)
  paint.fillStyle = '#000'
  paint.fill(new Path2D(path))
  paint.restore()
}
