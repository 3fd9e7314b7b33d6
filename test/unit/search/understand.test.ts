import { describe, expect, it } from 'vitest'
import { search } from '../../../src/search/query'
import { understand } from '../../../src/search/understand'
import { fixtureIndex } from './fixture'

const index = fixtureIndex()
const ask = (query: string) => understand(index, `${query} `)
const typedIn = (query: string) => ask(query).concepts.flatMap(({ typed }) => typed)

describe('understand', () => {
  it('leaves out the small words of the language that is spoken', () => {
    expect(typedIn('can i get a visa after this')).toEqual(['visa'])
    expect(typedIn('la visa can')).toContain('can')
  })

  it('has no meaning from the other language for a word that its own has', () => {
    const forms = ask('quien me contrata en el trabajo').concepts.flatMap((concept) => [...concept.forms.keys()])
    expect(forms).toContain('trabaj')
    expect(ask('where can i complain when they come for us').topics).toEqual(new Set(['rights']))
  })

  it('comes from where one studied or worked', () => {
    expect(ask('estudie en estados unidos').places.get('us')).toBe('from')
    expect(ask('trabaje en mexico').places.get('mx')).toBe('from')
    expect(ask('trabajo en mexico').places.get('mx')).toBe('to')
  })

  it('knows the country of a paper that no other country has', () => {
    expect(ask('me mandaron una lmia').home).toBe('ca')
    expect(ask('como lleno el w-2').home).toBe('us')
    expect(ask('que papeles ocupo').home).toBe('')
  })

  it('takes the u of a visa for its name, and else for "you"', () => {
    expect(typedIn('visa u')).toContain('u')
    expect(typedIn('u visa')).toContain('u')
    expect(typedIn('call u')).not.toContain('u')
  })
})

describe('what is wanted', () => {
  const likeliest = (query: string) =>
    ask(query)
      .wants.toSorted((a, b) => b.share - a.share)
      .slice(0, 3)
      .map(({ target }) => target)

  it('is told from the words, in both languages and by ear', () => {
    const rights = { kind: 'topic', topic: 'rights', of: 'problem' }
    expect(likeliest('mi patron no me pago la quincena')).toContainEqual(rights)
    expect(likeliest('wages owed')).toContainEqual(rights)
    expect(likeliest('no me an pagado mi kinsena')).toContainEqual(rights)
  })

  it('is a programme that is named', () =>
    expect(likeliest('visa h2a para el campo')).toContainEqual({ kind: 'way', of: 'us', programme: 'h-2a' }))

  it('is told with how likely it is, all but the least likely', () => {
    const { wants, wantsNothing } = ask('telefono del consulado')
    const whole = wants.reduce((sum, { share }) => sum + share, wantsNothing)
    expect(whole).toBeGreaterThan(0.8)
    expect(whole).toBeLessThan(1.0001)
    expect(Math.min(...wants.map(({ share }) => share))).toBeGreaterThanOrEqual(0.01)
    expect(ask('zzzxqw').wants, 'no word tells anything').toEqual([])
  })

  it('is the same wherever it stands among words that tell nothing', () => {
    const told = 'mi patron no me pago la quincena'
    expect(ask(told).wants).toEqual(ask(`${told} xqzvw yyqwv`).wants)
  })
})

describe('places of a question', () => {
  const sideOf = (query: string, country: string) => ask(query).sides.get(country) ?? 0

  it('are there where pay is owed, and here where one is back', () => {
    const told = 'ya regrese a guatemala y el patron de alla de texas no me pago'
    expect(sideOf(told, 'us')).toBeGreaterThan(sideOf(told, 'gt'))
    const english = 'back in belize and the farm in canada still owes me'
    expect(sideOf(english, 'ca')).toBeGreaterThan(sideOf(english, 'bz'))
  })

  it('are those of a name or a programme where no place is said', () => {
    expect([...ask('h2a').sides.keys()]).toEqual(['us'])
    expect([...ask('me mandaron una lmia').sides.keys()]).toEqual(['ca'])
  })
})

describe('danger', () => {
  it.each([
    'ya no quiero vivir',
    'me quiero morir',
    'mi patron me golpea y me amenaza con matarme',
    'nos tienen encerrados y no nos dejan salir',
    'mi hija desaparecio en la frontera',
    'i want to kill myself',
    'they locked us in and took our phones',
    'he raped me',
  ])('is seen in: %s', (query) => expect(ask(query).isDanger).toBe(true))

  it.each([
    'visa h2a',
    'me muero de hambre que hay de comer',
    'como traigo el cuerpo de mi tio',
    'escuela para mis hijos',
    'how to kill weeds',
    'renovar pasaporte',
    'cuanto es el salario minimo',
  ])('is not seen in: %s', (query) => expect(ask(query).isDanger).toBe(false))
})

describe('search', () => {
  const first = (query: string, country?: string) =>
    search(index, query, country === undefined ? {} : { country }).results[0]?.path

  it('finds a phone line by its short number', () => expect(first('110')).toBe('/es/gt/contactos/#gt-trata'))

  it('takes pay under a programme for a matter of the country where one works', () =>
    expect(first('no me pagan h2a', 'mx')).toBe('/es/us/derechos/'))

  it('asks about where one is, where one says only where one comes from', () =>
    expect(first('soy guatemalteco no me pagan', 'mx')).toBe('/es/mx/derechos/'))
})
