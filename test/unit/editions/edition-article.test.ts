import { expect, test } from 'vitest'
import { articleHtml } from '../../../src/offline/edition/edition-article'
import { headingsOf, pageTree, wordsOf } from '../../../src/pages/page-tree'
import { partsOf } from '../../../src/publish/editions/single-file-edition'

const renaming = {
  own: (id: string) => `gt--${id}`,
  newAddress: (address: string) => (address.startsWith('/es/gt/') ? '#gt' : undefined),
}
const inFile = (html: string) => articleHtml(partsOf(pageTree(html)), renaming)

test('ids of a page and what points to them are its own in the file', () => {
  expect(inFile('<h2 id="a">A</h2><label for="b">B</label><p aria-labelledby="a b">C</p>')).toBe(
    '<h2 id="gt--a">A</h2><label for="gt--b">B</label><p aria-labelledby="gt--a gt--b">C</p>',
  )
})

test('a link leads inside the file, or becomes words where the file has no such page', () => {
  expect(inFile('<p><a class="btn" href="/es/gt/fraude/">uno</a> <a href="/es/us/">dos <b>tres</b></a></p>')).toBe(
    '<p><a class="btn" href="#gt">uno</a> <span>dos <b>tres</b></span></p>',
  )
  expect(inFile('<a id="x">sin</a>')).toBe('<a id="gt--x">sin</a>')
})

test('what needs the site or script is left out, and what an island shows without script stays', () => {
  const gone = [
    '<nav class="crumbs"><a href="/es/">Inicio</a></nav>',
    '<p class="row actions"><a href="{{share}}">Enviar</a></p>',
    '<p class="edition">250 KB</p>',
    '<img src="/icons/work.svg#farm" alt="" width="40" height="40">',
    '<div data-island="save-country" data-props="{}" data-strings="{}"><p class="note late">Sin botón</p></div>',
  ]
  expect(inFile(`${gone.join('')}<div data-island="my-list" data-props="{}"><ul><li>Uno</li></ul></div>`)).toBe(
    '<div><ul><li>Uno</li></ul></div>',
  )
})

test('words and values stay words and values', () => {
  expect(inFile('<p title="a &quot;b&quot;">1 &lt; 2 &amp; 3<br>4</p>')).toBe(
    '<p title="a &quot;b&quot;">1 &lt; 2 &amp; 3<br>4</p>',
  )
})

test('a page is cut once: its tree is the same after the file was made of it', () => {
  const tree = pageTree('<h2 id="a">A</h2><p class="edition">250 KB</p>')
  articleHtml(partsOf(tree), renaming)
  expect(articleHtml(partsOf(tree), { ...renaming, own: (id) => id })).toBe('<h2 id="a">A</h2>')
  expect(wordsOf(tree)).toBe('A 250 KB')
})

test('search reads headings and words, not the notes on sources nor marks of HTML', () => {
  const tree = pageTree(
    '<h1>Uno</h1><h2>Pago &amp; <b>horas</b></h2><p>Si &lt;2 días</p><h3 class="x">Quejas</h3>' +
      '<details class="src"><summary>Fuente</summary><p>Ley</p></details><noscript><p>Sin script</p></noscript>',
  )
  expect(headingsOf(tree)).toEqual(['Pago & horas', 'Quejas'])
  expect(wordsOf(tree)).toBe('Uno Pago & horas Si <2 días Quejas Sin script')
})
