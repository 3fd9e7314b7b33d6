// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { composeEdition } from '../../../src/islands/pass-on/compose-edition'

const page = (path: string, title: string, kind: string, checked: string) =>
  JSON.stringify({
    ...{ path, title, kind, checked, lang: 'es', description: '', alternate: '', country: 'hn', topic: '', due: '' },
    ...{ message: '', sms: '', main: `<h1>${title}</h1><p>79 % de las personas</p>`, words: [], questions: [] },
  })

test.each([
  [
    'es',
    'Honduras',
    /2 páginas/,
    /el 30 de noviembre de 2026; lo más antiguo, el 25 de noviembre de 2026/,
    /Toque en la lista/,
  ],
  ['en', 'Honduras', /2 pages/, /November 30, 2026, the oldest on November 25, 2026/, /Tap in the list/],
] as const)(
  'a file made on a phone (%s) opens with what it is, of which country and day, how to go on, and its list',
  async (lang, name, what, day, how) => {
    const pack = [
      '{}',
      page('/es/hn/derechos/', 'Derechos', 'topic', '2026-11-30'),
      page('/es/hn/', 'Honduras', 'country', '2026-11-25'),
    ]
    const file = new DOMParser().parseFromString(
      await composeEdition(pack.join('\n'), name, lang, document),
      'text/html',
    )
    const [title, ...rest] = [...(file.querySelector('header')?.children ?? [])]
    expect(title?.tagName).toBe('H1')
    expect(title?.textContent).toContain(name)
    const words = rest.map(({ textContent }) => textContent)
    expect(words[0]).toMatch(what)
    expect(words[1]).toMatch(day)
    expect(words[2]).toMatch(how)
    const list = file.querySelector('header details[open]')
    expect([...(list?.querySelectorAll('a') ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Honduras',
      'Derechos',
    ])
  },
)

test.each([
  ['es', 'Este archivo trae una página de Ruta Clara'],
  ['en', 'This file holds one page of Ruta Clara'],
] as const)('a file (%s) of one page that does not age says one page, and no day', async (lang, what) => {
  const pack = `{}\n${page('/es/guias/', 'Guías', 'guides', '')}`
  const file = new DOMParser().parseFromString(await composeEdition(pack, 'Guías', lang, document), 'text/html')
  expect(file.querySelector('header > p')?.textContent).toContain(what)
  expect(file.querySelector('header > p.source')).toBeNull()
})
