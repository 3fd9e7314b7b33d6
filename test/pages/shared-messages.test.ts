import { expect, test } from 'vitest'
import { septets } from '../../src/sharing/gsm-alphabet'
import { smsText } from '../../src/sharing/sms'
import { type BuiltDocument, builtDocuments, SITE } from './built-site'

/** The one page with nothing to pass on: that an address is wrong. */
const documents = builtDocuments().filter(({ path }) => path !== '/404.html')
const ORIGIN = 'https://rutaclara.example'

/** What the page's share link sends: the lines of the message, and the address. */
function sharedLines({ html }: BuiltDocument): string[] {
  const link = /<a[^>]* data-share[^>]*>/.exec(html)?.[0] ?? ''
  const address = /href="([^"]*)"/.exec(link)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return address.startsWith('https://wa.me/') ? (new URL(address).searchParams.get('text') ?? '').split('\n') : []
}

function sms(document: BuiltDocument): string {
  const written = /data-sms="([^"]*)"/.exec(document.html)?.[1] ?? ''
  const words = written
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
  return smsText(words || sharedLines(document).slice(0, -1).join('\n'), ORIGIN + document.path)
}

function offenders(fault: (document: BuiltDocument) => string | undefined): string[] {
  return documents.flatMap((document) => {
    const found = fault(document)
    return found === undefined ? [] : [`${document.path}: ${found}`]
  })
}

test('every page sends three to five lines that say more than where to look, and its own address', () => {
  expect(documents.length).toBeGreaterThan(500)
  expect(
    offenders((document) => {
      const lines = sharedLines(document)
      const words = lines.slice(0, -1)
      if (words.length < 3 || words.length > 5) return `${words.length} lines`
      if (words.some((line) => line.trim() === '' || line.length > 130)) return 'an empty or endless line'
      if (/\*\*|[[\]<>{}]/.test(words.join(''))) return 'marks of the content show'
      if (lines.at(-1) !== SITE + document.path) return `sends ${lines.at(-1)}`
      return undefined
    }),
  ).toEqual([])
})

test('every page’s SMS is one SMS, with words of its own and the page’s address last', () => {
  expect(
    offenders((document) => {
      const text = sms(document)
      const count = septets(text)
      if (count === undefined || count > 160) return `${count} septets`
      const lines = text.split('\n')
      if (lines.slice(0, -1).join(' ').length < 40) return `too few words: ${text}`
      if (text.includes('...')) return `cut: ${text}`
      if (!lines.at(-1)?.endsWith(`rutaclara.example${document.path}`)) return `no address: ${text}`
      return undefined
    }),
  ).toEqual([])
})
