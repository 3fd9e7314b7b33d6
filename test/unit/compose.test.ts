import { expect, test } from 'vitest'
import { composeDocument } from '../../src/offline/compose'
import { type PageRecord, parsePage, serializePage } from '../../src/offline/page-record'

const page: PageRecord = {
  path: '/es/gt/',
  lang: 'es',
  kind: 'country',
  title: 'A "b" <c>',
  description: 'd',
  alternate: '/en/gt/',
  country: 'gt',
  topic: '',
  checked: '2026-11-25',
  due: '2027-05-27',
  message: 'No pague.\nLlame.',
  main: '<h1>Hola</h1>{{title}} $& {{n}}',
}

test('slots are filled, escaped, and the page’s own braces are left alone', () => {
  const html = composeDocument('<title>{{title}}</title><main>{{main}}</main>{{other}}', page)
  expect(html).toBe('<title>A &quot;b&quot; &lt;c&gt;</title><main><h1>Hola</h1>{{title}} $& {{n}}</main>{{other}}')
})

test('a shell with a place for the title has it there, and what follows in its own', () => {
  const shell = '{{top}}<style></style>{{main}}'
  const composed = (main: string) => composeDocument(shell, { ...page, main })
  expect(composed('<h1>Uno</h1><p>Dos</p>')).toBe('<h1>Uno</h1><style></style><p>Dos</p>')
  expect(composed('<p>Dos</p>')).toBe('<style></style><p>Dos</p>')
})

test('a page’s share link carries its message and its published address', () => {
  const shell = '<link rel="canonical" href="https://a.org/p{{path}}">{{main}}'
  const html = composeDocument(shell, { ...page, main: '<a href="{{share}}">Compartir</a>' })
  expect(html).toContain('https://wa.me/?text=No%20pague.%0ALlame.%0Ahttps%3A%2F%2Fa.org%2Fp%2Fes%2Fgt%2F')
})

test('a page survives being written and read, and anything else is refused', () => {
  // What search engines are told stays with the document on the site.
  expect(parsePage(serializePage(page))).toEqual({ ...page, description: '' })
  expect(serializePage({ ...page })).toBe(serializePage(page))
  expect(parsePage('<!doctype html>')).toBeUndefined()
  expect(parsePage('{"path":"/es/"}')).toBeUndefined()
})
