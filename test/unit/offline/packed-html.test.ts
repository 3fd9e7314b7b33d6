import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { packHtml, unpackHtml } from '../../../src/offline/packed-html'
import { parsePage, serializePage } from '../../../src/offline/page-record'
import { page } from './fake-site'

const CARD =
  '<article class="card" id="gt-mintrab"><h3>1 + 1=2 "aquí" a="b c"</h3><a class="btn small" href="/es/gt/">x</a><br class="wide"/><input value="a>b=c" hidden><p title="l\'agence" data-props="{&quot;a&quot;:1}"></p><a href="{{report}}gt-mintrab">Mal</a><a href="{{report}}gt-otro">Mal</a></article>'

test('packed HTML is shorter, is HTML, and is the same again when it is unpacked', () => {
  const packed = packHtml(CARD)
  expect(packed).toBe(
    "<article class=card id=gt-mintrab><h3>1 + 1=2 \"aquí\" a=\"b c\"</h3><a class='btn small' href=/es/gt/>x</a><br class='wide'/><input value='a>b=c' hidden><p title=\"l'agence\" data-props={&quot;a&quot;:1}></p><a href={{report}}>Mal</a><a href={{report}}gt-otro>Mal</a></article>",
  )
  const asRead = (html: string) => serialize(parseFragment(html))
  expect(asRead(packed.replace('{{report}}>', '{{report}}gt-mintrab>'))).toBe(asRead(CARD))
  expect(unpackHtml(packed)).toBe(CARD)
})

test('a page that an earlier release packed otherwise is read as it is', () => {
  expect(unpackHtml(CARD)).toBe(CARD)
  const record = { ...page('/es/gt/'), main: CARD }
  expect(parsePage(JSON.stringify(record))).toEqual(record)
  expect(parsePage(serializePage(record))).toEqual({ ...record, description: '' })
})
