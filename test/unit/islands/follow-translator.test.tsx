// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, it } from 'vitest'
import { followTranslator } from '../../../src/islands/follow-translator/follow-translator'

/** Ways in which translators put their words in place of a text. */
const WAYS: Record<string, (text: Text) => void> = {
  'replaces the text': (text) => text.replaceWith(fontWith(`«${text.data}»`)),
  'puts its own before and takes the text away': (text) => {
    text.before(fontWith(`«${text.data}»`))
    text.remove()
  },
  'takes the very text into its own': (text) => {
    const font = fontWith('')
    text.before(font)
    font.firstChild?.appendChild(text)
    text.data = `«${text.data}»`
  },
}

function fontWith(words: string): HTMLElement {
  const font = document.createElement('font')
  const inner = document.createElement('font')
  inner.textContent = words
  font.append(inner)
  return font
}

function translate(root: Node, way: (text: Text) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  for (const text of texts) if (text.data.trim() && !text.parentElement?.closest('font')) way(text)
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

const Sum = ({ sum, note, first = false }: { sum: number; note?: string; first?: boolean }) => (
  <p>
    {first && 'Primero: '}
    Le cobraron {sum}
    {note ? ` (${note})` : ''}
    {note && <b>{note}</b>} quetzales
  </p>
)

it.each(Object.entries(WAYS))('says what is true under a translator that %s', async (_, way) => {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  followTranslator(place)
  const said = () => place.textContent?.replace(/[«»]/g, '')
  render(<Sum sum={1500} note="sin recibo" />, place)
  for (const [props, words] of [
    [{ sum: 9000, note: 'sin recibo' }, 'Le cobraron 9000 (sin recibo)sin recibo quetzales'],
    [{ sum: 9000 }, 'Le cobraron 9000 quetzales'],
    [{ sum: 7, note: 'otra' }, 'Le cobraron 7 (otra)otra quetzales'],
    [{ sum: 7, note: 'otra', first: true }, 'Primero: Le cobraron 7 (otra)otra quetzales'],
    [{ sum: 8 }, 'Le cobraron 8 quetzales'],
  ] as const) {
    translate(place, way)
    await settled()
    render(<Sum {...props} />, place)
    await settled()
    expect(said()).toBe(words)
    translate(place, way)
    await settled()
    expect(said()).toBe(words)
    expect(place.textContent).toContain('«Le cobraron »')
  }
})

it('shows the page as it was written once the translator gives it back', async () => {
  const place = document.createElement('div')
  document.body.replaceChildren(place)
  followTranslator(place)
  render(<Sum sum={1500} />, place)
  const [text] = place.firstElementChild?.childNodes ?? []
  if (!(text instanceof Text)) throw new Error('no text')
  const font = fontWith('«They charged you»')
  text.replaceWith(font)
  await settled()
  font.replaceWith(text)
  await settled()
  expect(place.textContent).toBe('Le cobraron 1500 quetzales')
})
