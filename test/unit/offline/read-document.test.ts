import { expect, test } from 'vitest'
import { composeDocument } from '../../../src/offline/compose'
import { serializePage } from '../../../src/offline/page-record'
import { readDocument } from '../../../src/offline/read-document'
import { outlineOf, shellIn } from '../../../src/offline/shell-outline'
import { page } from './fake-site'

const SHELL = `<html><head><title>{{title}} · Ruta Clara</title><meta content="{{description}}"><link rel="canonical" href="https://ruta.example{{path}}"><link href="{{alternate}}"></head><body data-path="{{path}}" data-is="{{kind}} {{country}} {{topic}}" data-due="{{due}}" data-sms="{{sms}}" data-report="/es/acerca/?dato={id}#error"><main>{{main}}</main><p>{{title}} {{checked}}</p></body></html>`
const RECORD = {
  ...page('/es/gt/'),
  title: 'Pagos "justos" & <claros>',
  message: 'Guatemala: llame al 1511 &amp; más 100 %\nGratis',
  main: '<h1>Guatemala</h1><a href="https://wa.me/50212345678">WhatsApp</a><a href="{{share}}">Enviar</a><a href="{{report}}gt-mintrab">¿Está mal?</a><a href="{{share}}">Otra vez</a>',
}

test('what a document was made of is read from it again, to the letter', () => {
  const document = composeDocument(SHELL, RECORD).replace('</head>', '<link rel="alternate" hreflang="fr"/></head>')
  expect(readDocument(document, SHELL)).toEqual(RECORD)
  expect(serializePage(readDocument(document, SHELL) ?? RECORD)).toBe(serializePage(RECORD))
  const short = { ...page('/en/'), sms: 'Call 911' }
  expect(readDocument(composeDocument(SHELL, short), SHELL)).toEqual(short)
})

test('a title that stands apart from the rest belongs to the page, and what is added at the end does not', () => {
  const shell = SHELL.replace('{{main}}', '{{top}}<style>p{}</style>{{main}}')
  const document = composeDocument(shell, RECORD).replace(
    '</body>',
    '<script type="application/ld+json">{}</script></body>',
  )
  expect(document).toContain('</h1><style>')
  expect(readDocument(document, shell)).toEqual(RECORD)
  expect(shellIn(document, outlineOf(shell))).toBe(shell)
})

test('what fills a slot that touches the end of head or body is read whole, and nothing is added there', () => {
  const shell = SHELL.replace('<link href="{{alternate}}"></head>', '{{alternate}}</head>').replace(
    '</p></body>',
    '</body>',
  )
  const document = composeDocument(shell, RECORD)
  expect(readDocument(document, shell)).toEqual(RECORD)
  expect(shellIn(document, outlineOf(shell))).toBe(shell)
})

test('a shell whose slots touch is refused: nothing tells where one ends', () => {
  expect(() => outlineOf(SHELL.replace('{{kind}} {{country}}', '{{kind}}{{country}}'))).toThrow('{{kind}}{{country}}')
})

test('a message that the shell alone links to is read from there; a title in its place is no message', () => {
  const shell = SHELL.replace('<main>', '<a href="{{share}}">Enviar</a><main>')
  const main = '<h1>Guatemala</h1>'
  for (const record of [{ ...RECORD, main }, RECORD, { ...RECORD, main, message: '' }])
    expect(readDocument(composeDocument(shell, record), shell)).toEqual(record)
})

test('a document of another shell, or a login page, is no page of ours', () => {
  expect(readDocument('<h1>Wifi gratis</h1>', SHELL)).toBeUndefined()
  expect(readDocument(composeDocument(SHELL.replace('<main>', '<main id="x">'), RECORD), SHELL)).toBeUndefined()
})

test('the shell is found in every document that was made of it, by an outline of a few hundred letters', () => {
  const outline = outlineOf(SHELL)
  const other = { ...RECORD, title: 'A', kind: '', country: '', topic: '', due: '', checked: '', main: '' }
  for (const record of [RECORD, other, page('/en/')]) {
    const document = composeDocument(SHELL, record)
    expect(shellIn(document, outline)).toBe(SHELL)
    expect(shellIn(document.replace('</head>', '<meta property="og:type"/></head>'), outline)).toBe(SHELL)
  }
  expect(shellIn('<h1>Wifi gratis</h1>', outline)).toBeUndefined()
  expect(shellIn(composeDocument(SHELL, RECORD), '<h1>Wifi gratis</h1>')).not.toBe(SHELL)
})
