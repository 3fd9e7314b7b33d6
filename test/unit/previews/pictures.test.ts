import { expect, test } from 'vitest'
import { renderSite } from '../../../src/build/render-site'
import { loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { escapeHtml } from '../../../src/offline/compose'
import { breakLines, fittingParagraphs } from '../../../src/publish/previews/break-lines'
import { PREVIEW_HEIGHT, type Preview, previewSvg } from '../../../src/publish/previews/draw-preview'
import { previewFonts, previewOf } from '../../../src/publish/previews/preview-pictures'

const byLetters = (text: string) => text.length
const preview: Preview = {
  title: 'Evitar fraudes en Guatemala',
  lines: ['No pague por el puesto.', 'Llame al 1511.'],
  places: ['Guatemala'],
  foot: 'Comprobado el 25 de noviembre de 2026',
  icon: 'shield',
  tone: 'care',
}

test('lines break between words and none is too wide', () => {
  expect(breakLines('no pague por el puesto', 8, byLetters)).toEqual(['no pague', 'por el', 'puesto'])
  expect(breakLines('inscripción gratis', 6, byLetters)).toEqual(['inscripción', 'gratis'])
})

test('an answer is drawn in whole paragraphs, or else whole sentences, never cut', () => {
  const linesOf = (text: string) => breakLines(text, 12, byLetters)
  const upTo = (most: number) => (paragraphs: readonly (readonly string[])[]) => paragraphs.flat().length <= most
  const message = ['Está cerrado.', 'No pague. No es real si le cobran.', 'Llame.']
  expect(fittingParagraphs(message, linesOf, upTo(2))).toEqual([['Está', 'cerrado.']])
  expect(fittingParagraphs(['No pague. No es real si le cobran.'], linesOf, upTo(2))).toEqual([['No pague.']])
  expect(fittingParagraphs(['No es real si le cobran.'], linesOf, upTo(1))).toEqual([])
})

test('words of a page cannot become drawing', () => {
  expect(previewSvg({ ...preview, title: '<rect/> & "x"' }, previewFonts())).not.toContain('<rect/>')
})

test('every page’s title stands in its picture, whole and in characters that its letters have', () => {
  const { content } = loadContent('content')
  const translators = loadTranslators('content/locales')
  const assets = {
    script: '',
    styles: { first: '', below: '' },
    print: '',
    policy: '',
    origin: 'https://a.org',
    report: '',
    release: '',
  }
  const fonts = previewFonts()
  const { pages } = renderSite(content, '/', '2026-11-25', assets)
  const faults = pages.flatMap((page) => {
    const shown = previewOf(page, content, translators[page.record.lang])
    const svg = previewSvg(shown, fonts)
    const said = [shown.title, shown.foot, ...shown.places, ...shown.lines].join('')
    const missing = [...fonts.regular.missingIn(said), ...fonts.bold.missingIn(said)]
    const drawn = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)/g)]
    const outside = drawn.filter(([, x, y]) => Number(x) < 40 || Number(y) > PREVIEW_HEIGHT - 20)
    const words = drawn.map(([, , , text]) => text).join(' ')
    const isWhole = shown.title.split(' ').every((word) => words.includes(escapeHtml(word)))
    return missing.length + outside.length > 0 || !isWhole ? [`${page.record.path}: ${missing.join('')}`] : []
  })
  expect(faults).toEqual([])
}, 240_000)
