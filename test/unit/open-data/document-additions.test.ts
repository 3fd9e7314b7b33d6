import { expect, test } from 'vitest'
import { loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { type BuiltPage, withMain } from '../../../src/pages/built-page'
import { withDocumentAdditions } from '../../../src/publish/document-additions'
import { page } from '../offline/fake-site'

const HOME: BuiltPage = withMain(
  {
    record: { ...page('/es/'), kind: 'home' },
    listing: '',
    pack: '',
    questions: [],
    also: [],
    destination: '',
    inside: [],
  },
  '<h1>Inicio</h1>',
)
const CONTEXT = {
  content: loadContent('content').content,
  site: 'https://ruta.example',
  t: loadTranslators('content/locales').es,
  inOtherLanguages: [],
}
const added = (html: string) => withDocumentAdditions(html, HOME, CONTEXT)

test('the feed stands at the end of the head and what the page is, for machines, at the end of the document', () => {
  expect(added('<html><head><title>a</title></head><body><h1>Inicio</h1></body></html>')).toMatch(
    /^<html><head><title>a<\/title><link rel="alternate" type="application\/feed\+json"[^>]*\/><\/head><body><h1>Inicio<\/h1><script type="application\/ld\+json">\{[^<]*"@type":"WebSite"[^<]*\}<\/script><\/body><\/html>$/,
  )
})

test.each([
  ['ends otherwise', '<html><head></head><body></body></html>\n'],
  ['has no end of its head', '<html><body></body></html>'],
])('a document that %s stops the build: what is added would be lost', (_, html) => {
  expect(() => added(html)).toThrow('/es/')
})
