import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/offline/compose'
import { cutPage } from '../../src/offline/page-pieces'
import { parsePage, serializePage } from '../../src/offline/page-record'
import { pageTree } from '../../src/pages/page-tree'
import { checkNested, shortHtml } from '../../src/pages/short-html'
import { page } from './offline/fake-site'

const short = (html: string) => shortHtml(pageTree(html))
const asRead = (html: string) => serialize(parseFragment(html, { scriptingEnabled: false }))

const CARD =
  '<article class="card" id="gt-mintrab"><h3>1 &lt; 2 "aquí" a="b c"</h3><p>Uno</p><p>Dos</p><ul><li>a</li><li>b</li></ul><a class="btn small" href="/es/gt/?a=1&amp;b=2">x</a> <a href="/es/gt/">y</a><br class="wide"/><input value="a>b=c" hidden=""/><p title="l\'agence" data-props="{&quot;a&quot;:1}"></p><svg viewBox="0 0 24 24"><use href="#road"></use></svg><a href="{{report}}gt-mintrab">Mal</a></article>'

test('short HTML has no quotes and ends that can be left out, and is read as what was written', () => {
  expect(short(CARD)).toBe(
    "<article class=card id=gt-mintrab><h3>1 &lt; 2 \"aquí\" a=\"b c\"</h3><p>Uno<p>Dos<ul><li>a<li>b</ul><a class='btn small' href='/es/gt/?a=1&amp;b=2'>x</a> <a href=/es/gt/>y</a><br class=wide><input value='a>b=c' hidden><p title=\"l'agence\" data-props='{\"a\":1}'></p><svg viewBox='0 0 24 24'><use href=#road /></svg><a href=\"{{report}}gt-mintrab\">Mal</a></article>",
  )
  expect(asRead(short(CARD))).toBe(asRead(CARD))
})

test('an end stays where words or something inside a line follow, and at the end of a page', () => {
  for (const html of [
    '<p>a</p> b',
    '<p>a</p><b>c</b>',
    '<div><p>a</p>b</div>',
    '<noscript><p>a</p></noscript>',
    '<p>a</p>',
  ])
    expect(short(html)).toBe(html)
  expect(short('<div><p>a</p></div>')).toBe('<div><p>a</div>')
})

test('a part that may change by itself begins a line; a heading stays with what it is about', () => {
  const main = short(
    '<h1>A</h1><p>b</p><h2>C</h2><article>d</article><article>e</article><dl><dt>f</dt><dd>g</dd><dt>h</dt></dl>',
  )
  expect(main.split('\n')).toEqual([
    '<h1>A</h1><p>b',
    '<h2>C</h2><article>d</article>',
    '<article>e</article><dl><dt>f<dd>g',
    '<dt>h</dl>',
  ])
  const json = serializePage({ ...page('/es/gt/'), main })
  expect(cutPage(json)).toHaveLength(4)
  expect(cutPage(json).join('')).toBe(json)
  expect(parsePage(json)?.main).toBe(main)
})

test('what a slot is filled with cannot leave its attribute', () => {
  const main = short('<p><a href="{{share}}">Enviar</a></p>')
  const html = composeDocument('<link rel="canonical" href="https://a.org{{path}}"/>{{main}}', {
    ...page('/es/gt/'),
    message: `l'"x>`,
    main,
  })
  const [link] = [...html.matchAll(/<a href="([^"]*)">Enviar/g)]
  expect(link?.[1]).toContain("text=l'%22x%3E")
})

test('HTML that a parser reads as another tree is no page', () => {
  const check = (html: string) => checkNested(html, pageTree(html), '/es/gt/')
  expect(() => check('<p><div>a</div></p>')).toThrow(/es\/gt/)
  expect(() => check('<table><tr><td>a</td></tr></table>')).toThrow(/es\/gt/)
  expect(() => check(CARD)).not.toThrow()
})

test('a pack leaves out the id of the record that a link to tell a mistake stands in, and the page has it', () => {
  const main =
    '<article class=card id=gt-mintrab><a href="{{report}}gt-mintrab">Mal</a><a href="{{report}}gt-otro">Mal</a></article><dl id=b>id=c <a href="{{report}}b">Mal</a></dl>'
  const json = serializePage({ ...page('/es/gt/'), main })
  expect(
    JSON.parse(json)
      .main.split('{{report}}')
      .map((part: string) => part.slice(0, 3)),
  ).toEqual(['<ar', '">M', 'gt-', '">M'])
  expect(parsePage(json)?.main).toBe(main)
  // As an earlier release packed it, and as one before packs left anything out.
  const earlier = { ...page('/es/gt/'), main: '<article id=gt-mintrab><a href={{report}}>Mal</a></article>' }
  expect(parsePage(JSON.stringify(earlier))?.main).toContain('{{report}}gt-mintrab')
  expect(parsePage(JSON.stringify({ ...earlier, main }))?.main).toBe(main)
})
