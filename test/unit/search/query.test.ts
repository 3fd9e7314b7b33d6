import { describe, expect, it } from 'vitest'
import { type SearchOptions, search } from '../../../src/search/query'
import { understand } from '../../../src/search/understand'
import { fixtureIndex } from './fixture'

const index = fixtureIndex()
const find = (query: string, options?: SearchOptions) => search(index, query, options)
const first = (query: string, options?: SearchOptions) => find(query, options).results[0]?.path

describe('search', () => {
  it.each([
    ['fraude guatemala', '/es/gt/fraude/'],
    ['FRAUDE GUATEMALA', '/es/gt/fraude/'],
    ['derechos mexico', '/es/mx/derechos/'],
    ['mejico derechos', '/es/mx/derechos/'],
    ['guatemala', '/es/gt/'],
    ['guate', '/es/gt/'],
  ])('finds %j', (query, path) => expect(first(query)).toBe(path))

  it.each([
    ['gatemala fraude', '/es/gt/fraude/'],
    ['combalidar titulo mexico', '/es/mx/certificacion/'],
    ['derehcos mexico', '/es/mx/derechos/'],
    ['fruade guatemala', '/es/gt/fraude/'],
  ])('mends %j', (query, path) => expect(first(query)).toBe(path))

  it.each([
    ['coyote guatemala', '/es/gt/fraude/'],
    ['el patron no me quiere pagar usa', '/es/us/derechos/'],
    ['me cobran mexico', '/es/mx/fraude/'],
    ['me quitaron el pasaporte EE.UU.', '/es/us/derechos/'],
  ])('knows what is meant by %j', (query, path) => expect(first(query)).toBe(path))

  it.each(['h2a', 'h 2 a', 'H-2A', 'visa h-2a'])('knows the programme in %j', (query) =>
    expect(first(query)).toBe('/es/us/h-2a/'),
  )

  it('puts the page of the origin first when the question names it', () =>
    expect(first('h2a chapin')).toBe('/es/us/h-2a/gt/'))

  it('puts the reader’s country first, gently', () => {
    expect(first('fraude', { country: 'mx' })).toBe('/es/mx/fraude/')
    expect(first('fraude guatemala', { country: 'mx' })).toBe('/es/gt/fraude/')
  })

  it('takes the country that somebody was sent back from for no wish to go there', () => {
    expect(first('ya regrese de estados unidos', { country: 'gt' })).toBe('/es/gt/certificacion/')
    expect(first('certificacion de estados unidos', { country: 'gt' })).toBe('/es/us/certificacion/')
  })

  it('takes the way from the reader’s country to the one named first', () =>
    expect(first('chamba en estados unidos', { country: 'gt' })).toBe('/es/us/h-2a/gt/'))

  it('has no meaning for a word that only joins others', () => {
    const forms = understand(index, 'como trabajo').concepts.flatMap((concept) => [...concept.forms.keys()])
    expect(forms).toContain('trabaj')
    expect(forms).not.toContain('refug')
  })

  it('finds by the beginning of the last word', () => {
    expect(first('h2a guatema', { country: 'mx' })).toBe('/es/us/h-2a/gt/')
    expect(first('fra', { country: 'gt' })).toBe('/es/gt/fraude/')
    expect(find('fra ', { country: 'gt' }).results, 'a word that has ended is no beginning').toEqual([])
  })

  it('finds by words of the other language and says so', () => {
    const best = (query: string) =>
      find(query)
        .results.slice(0, 2)
        .map(({ path }) => path)
    expect(best('farm work visa')).toContain('/es/us/h-2a/')
    expect(best('can i get a visa for farm work')).toContain('/es/us/h-2a/')
    expect(find('can i get a visa for farm work').otherLanguage).toBe(true)
    expect(find('visa para trabajo agricola').otherLanguage).toBe(false)
  })

  it('answers with phones', () => {
    const line = find('trata guatemala').results.find(({ kind }) => kind === 'contact')
    expect(line?.phones).toEqual([{ label: 'Línea contra la trata', number: '110' }])
  })

  it.each([
    '1 866 487 9243',
    '+1 (866) 487-9243',
    '8664879243',
    '001-866-487-9243',
    '487 9243',
    '18664',
    '9243',
    'quien es el 1 866 487 9243 que me llamo de guatemala',
    '+504 8833 8635',
    'https://wa.me/50488338635',
    '512 7230',
  ])('finds whose number it is: %j', (query) => {
    const [best] = find(query, { country: 'gt' }).results
    expect(best?.path).toBe('/es/us/contactos/#us-whd')
    expect(best?.words[0]).toBe(query.match(/[\d(][\d ()-]*\d/)?.[0].replace(/\D/g, ''))
  })

  it.each(['1 866 487 9244', '856 487 9243', '+502 487 9243', '2026'])('takes no other number for it: %j', (query) =>
    expect(find(query, { country: 'gt' }).results.map(({ path }) => path)).not.toContain('/es/us/contactos/#us-whd'),
  )

  it('looks for a part of a number only where nothing else is asked', () =>
    expect(first('fraude guatemala 9243')).toBe('/es/gt/fraude/'))

  it('marks the words of the title that fit', () => {
    const result = find('certificar guatemala').results[0]
    expect(result?.marks.map(([from, to]) => result.title.slice(from, to))).toEqual(['Certificación', 'Guatemala'])
    expect(result?.words).toContain('certificar')
  })

  it('marks a programme as it is written', () => {
    const result = find('h 2 a').results[0]
    expect(result?.marks.map(([from, to]) => result.title.slice(from, to))).toContain('H-2A')
  })

  it('filters, and counts what each filter would leave', () => {
    const all = find('fraude')
    expect(all.counts.country).toMatchObject({ gt: 1, us: 1, mx: 1 })
    const filtered = find('fraude', { filters: { country: 'mx' } })
    expect(filtered.total).toBe(1)
    expect(filtered.results[0]?.country).toBe('mx')
    expect(filtered.counts.country).toMatchObject({ gt: 1, us: 1, mx: 1 })
    expect(find('fraude', { filters: { kind: 'contact' } }).total).toBe(0)
  })

  describe('in danger', () => {
    const help = (query: string, country?: string) =>
      find(query, country === undefined ? {} : { country }).help.map(({ path }) => path)
    const danger = 'nos tienen encerrados y no nos dejan salir'

    it('gives the lines of the country of a programme that is named, and the reader’s own after them', () => {
      const lines = ['/es/us/contactos/#us-whd', '/es/gt/contactos/#gt-trata']
      expect(help(`${danger} vine con la h2a`, 'gt')).toEqual([...lines, '/es/ayuda-urgente/#us'])
      expect(help(danger, 'gt')).toEqual([lines[1], '/es/ayuda-urgente/#gt'])
      expect(help(danger)).toEqual(['/es/ayuda-urgente/'])
    })

    it('never says that no page was found, nor where something answers by itself', () => {
      const nothing = 'letra de la cancion'
      expect(find(nothing).isUnsure).toBe(true)
      const called = `${nothing} 1 866 487 9243`
      expect(understand(index, called).wantsNothing).toBeGreaterThan(0.3)
      expect(find(called).direct?.path).toBe('/es/us/contactos/#us-whd')
      expect(find(called).isUnsure).toBe(false)
      expect(find(danger)).toMatchObject({ isUnsure: false, direct: undefined })
    })
  })

  it('keeps to the limit and still tells the total', () => {
    const answer = find('fraude', { limit: 1 })
    expect(answer.results).toHaveLength(1)
    expect(answer.total).toBeGreaterThan(1)
  })

  it('is never empty: urgent help, phone lines and pages of the reader’s country', () => {
    const answer = find('zzzxqw', { country: 'gt' })
    expect(answer.results).toEqual([])
    expect(answer.suggestions[0]?.path).toBe('/es/ayuda-urgente/')
    expect(answer.suggestions.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/es/gt/contactos/#gt-trata', '/es/gt/', '/es/gt/fraude/']),
    )
  })

  it.each(['', ' ', 'de la', '¿?', '((*', 'a'.repeat(500), 'no '.repeat(200)])('bears %j', (query) =>
    expect(() => find(query)).not.toThrow(),
  )

  it('always answers the same', () => expect(find('papeles usa')).toEqual(find('papeles usa')))
})
