import { describe, expect, it } from 'vitest'
import { search } from '../../../src/search/query'
import { asksMeaning, understand } from '../../../src/search/understand'
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
    const forms = ask('quien me contrata en el trabajo').concepts.flatMap((concept) => [...concept.forms.values()])
    expect(forms.map(({ word }) => word)).toContain('trabaj')
    expect(ask('where can i complain when they come for us').topics).toEqual(new Set(['rights']))
  })

  it('comes from where one studied or worked', () => {
    expect(ask('estudie en estados unidos').places.get('us')).toBe('from')
    expect(ask('trabaje en mexico').places.get('mx')).toBe('from')
    expect(ask('trabajo en mexico').places.get('mx')).toBe('to')
  })

  it('takes work in a country for the question only where it says nothing else', () => {
    expect(ask('trabajar en mexico').topics.has('work-here')).toBe(true)
    expect(ask('enfermera trabajar en mexico').topics.has('work-here')).toBe(false)
  })

  it('keeps a word with = before it as it stands, inside a phrase too', () => {
    expect(ask('busco trabajadores').cues).toContain('staff')
    expect(ask('busco trabajo').cues).not.toContain('staff')
  })

  it('knows that a word’s meaning is asked, and nothing more', () => {
    expect(asksMeaning(ask('que significa lmia'))).toBe(true)
    expect(asksMeaning(ask('que es el fraude en mexico'))).toBe(false)
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

  it('takes no longer saying from the other language than of two words', () => {
    expect(ask('my boss owes me').topics).toContain('rights')
    expect(ask('who watch my kids').topics).not.toContain('women-and-diversity')
  })

  it('marks what a page of no country does', () => {
    expect(ask('imprimir carteles').concepts.some(({ isTool }) => isTool)).toBe(true)
    expect(ask('visa de trabajo').concepts.some(({ isTool }) => isTool)).toBe(false)
  })
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
