import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MeasuredNode } from '@takumi-rs/core'
import { beforeAll, expect, test } from 'vitest'
import { NO_ASSETS, renderSite } from '../../../src/build/render-site'
import { loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { layOutPreview, PREVIEW_HEIGHT, PREVIEW_WIDTH, type Preview } from '../../../src/publish/previews/draw-preview'
import { howManyFit, wholeSentences, wholeWords } from '../../../src/publish/previews/fitting'
import { FONT_FILES, type Painter, previewPainter } from '../../../src/publish/previews/painter'
import { previewOf } from '../../../src/publish/previews/preview-pictures'

const preview: Preview = {
  title: 'Evitar fraudes en Guatemala',
  lines: ['No pague por el puesto.', 'Llame al 1511.'],
  places: ['Guatemala'],
  foot: 'Comprobado el 25 de noviembre de 2026',
  icon: 'shield',
  tone: 'care',
}

/** What stands above and below the answer in its picture, a line each. */
const TITLE = ['Ruta Clara', 'Evitar fraudes en', 'Guatemala']
const FOOT = ['Comprobado el 25 de noviembre de 2026', 'Guatemala']

let painter: Painter
beforeAll(async () => {
  painter = await previewPainter()
})

/** Lines of words as they stand in the picture, with their right and lower edges in pixels. */
async function linesOf(shown: Preview) {
  const linesIn = (node: MeasuredNode): { text: string; left: number; right: number; bottom: number }[] => [
    ...node.runs.map(({ text, x, y, width, height }) => {
      const [, , , , left, top] = node.transform
      return {
        text: text.replaceAll('\u2060', '').trim(),
        left: left + x,
        right: left + x + width,
        bottom: top + y + height,
      }
    }),
    ...node.children.flatMap(linesIn),
  ]
  return linesIn(await painter.measure(await layOutPreview(shown, painter)))
}

const textsOf = async (shown: Preview) => (await linesOf(shown)).map(({ text }) => text)

test('as many whole lines of the answer stand in a picture as there is room for', async () => {
  expect(howManyFit([46, 92, 46], 10, 148)).toBe(2)
  expect(howManyFit([46, 92, 46], 10, 147)).toBe(1)
  expect(howManyFit([46], 10, 45)).toBe(0)
  const many = Array.from({ length: 12 }, (_, index) => `Esto es lo que dice la línea número ${index + 1}.`)
  expect(await textsOf({ ...preview, lines: many })).toEqual([...TITLE, ...many.slice(0, 4), ...FOOT])
})

test('where not even the first line has room, its sentences stand, and none is cut', async () => {
  expect(wholeSentences('No pague. No es real si le cobran. Llame.')).toEqual([
    'No pague. No es real si le cobran.',
    'No pague.',
  ])
  const endless = `${'Y esto es lo que sigue a lo dicho, sin punto '.repeat(12)}hasta aquí.`
  const shown = await textsOf({ ...preview, lines: [`No es real si le cobran. ${endless} Llame.`] })
  expect(shown).toEqual([...TITLE, 'No es real si le cobran.', ...FOOT])
  expect(await textsOf({ ...preview, lines: [endless] })).toEqual([...TITLE, ...FOOT])
})

test('no line ends within a telephone number', async () => {
  expect(wholeWords('809-200-7393 o y/o - 2')).toBe('809-\u2060200-\u20607393 o y/\u2060o - 2')
  const fills = (count: number) => `${'a '.repeat(count)}1-866-487-9243`
  const lines = Array.from({ length: 40 }, (_, count) => linesOf({ ...preview, lines: [fills(count)] }))
  for (const drawn of await Promise.all(lines))
    expect(drawn.map(({ text }) => text).join('|')).toContain('1-866-487-9243')
})

test('words of a page cannot become drawing', async () => {
  const shown = await textsOf({ ...preview, title: '<rect/> & "x"' })
  expect(shown).toEqual(['Ruta Clara', '<rect/> & "x"', ...preview.lines, ...FOOT])
})

test('the same page gives the same picture, and another tone another', async () => {
  const paint = async (shown: Preview) =>
    painter.paint(await layOutPreview(shown, painter), PREVIEW_WIDTH, PREVIEW_HEIGHT)
  const picture = await paint(preview)
  expect(picture.equals(await paint(preview))).toBe(true)
  expect(picture.equals(await paint({ ...preview, tone: 'stop' }))).toBe(false)
})

test('every page’s title stands in its picture, whole and in characters that its letters have', async () => {
  const { content } = loadContent('content')
  const translators = loadTranslators('content/locales')
  const { pages } = renderSite(content, '/', '2026-11-25', NO_ASSETS)
  const fonts = FONT_FILES.map(({ file }) => charactersOf(file))
  const faults: string[] = []
  for (const page of pages) {
    const shown = previewOf(page, content, translators[page.record.lang])
    const said = [shown.title, shown.foot, ...shown.places, ...shown.lines].join('')
    const missing = [...said].filter((character) => !fonts.every((has) => has(character)))
    const drawn = await linesOf(shown)
    const outside = drawn.filter(
      ({ left, right, bottom }) => left < 40 || right > PREVIEW_WIDTH - 10 || bottom > PREVIEW_HEIGHT - 10,
    )
    const overPanel = drawn.filter(({ left, right }) => left < 868 && right > 840)
    const words = drawn.map(({ text }) => text).join(' ')
    const isWhole = shown.title.split(' ').every((word) => words.includes(word))
    if (missing.length + outside.length + overPanel.length > 0 || !isWhole)
      faults.push(`${page.record.path}: ${missing.join('')} ${[...outside, ...overPanel].map(({ text }) => text)}`)
  }
  expect(faults).toEqual([])
}, 240_000)

/** Tells whether a file of type has a drawing for a character. */
function charactersOf(file: string): (character: string) => boolean {
  const { parse } = createRequire(import.meta.url)('opentype.js')
  const font = parse(new Uint8Array(readFileSync(file)).buffer)
  return (character) => font.charToGlyphIndex(character) !== 0
}
