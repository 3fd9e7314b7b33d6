import { describe, expect, test } from 'vitest'
import { keysModule, textsScript } from '../../../src/build/island-strings'
import { learn, type Texts } from '../../../src/islands/known-words'
import kitWords from '../../../src/islands/outreach-kit/strings.json?words'
import savedWords from '../../../src/islands/saved/strings.json?words'
import searchWords from '../../../src/islands/search/strings.json?words'
import { sayIn } from '../../../src/islands/words'

type Strings = Record<string, string>

/** What the modules made of these strings say, once the words of `spoken` have come. */
function wordsOf(es: Strings, en: Strings, spoken: readonly ('es' | 'en')[] = ['es', 'en']) {
  const file = 'src/islands/strings.json'
  for (const lang of spoken) {
    const texts: Texts = new Function(`return {${textsScript(file, { es, en }, lang)}}`)()
    learn(lang, texts)
  }
  const [, call = ''] = keysModule(file, { es, en }).split('export default ')
  const made: ReturnType<typeof sayIn> = new Function('sayIn', `return ${call}`)(sayIn)
  return made
}

describe('the strings of an island', () => {
  test('one page is not "1 páginas"', () => {
    const facts = { size: '12 KB', date: '5 de junio de 2027' }
    expect(savedWords('es')('pack', { count: 1, ...facts })).toBe('1 página, 12 KB. Actualizado el 5 de junio de 2027.')
    expect(savedWords('es')('pack', { count: 2, ...facts })).toMatch(/^2 páginas/)
    expect(savedWords('en')('pack', { count: 1, ...facts })).toMatch(/^1 page,/)
    expect(savedWords('es')('pack', { count: 1_000_000, ...facts })).toMatch(/páginas/)
  })

  test('values go where the template names them, twice too, and are never added up', () => {
    const words = wordsOf({ sum: '{{a}}{{b}} "{{a}}"' }, { sum: '{{b}}' })
    expect(words('es')('sum', { a: 1, b: 2 })).toBe('12 "1"')
    expect(words('en')('sum', { b: '<b>' })).toBe('<b>')
  })

  test('a key that is not there says nothing', () => {
    expect(wordsOf({ a: 'A' }, { a: 'A' })('es')('b')).toBe('')
  })

  test('the order of the keys in one language does not matter', () => {
    const words = wordsOf({ a: 'uno', b: 'dos' }, { b: 'two', a: 'one' })
    expect(words('en')('a')).toBe('one')
    expect(words('es')('b')).toBe('dos')
  })

  test('names of countries and titles of topics are those of the content and of the pages', () => {
    expect(searchWords('es')('country-us')).toBe('Estados Unidos')
    expect(searchWords('en')('country-do')).toBe('Dominican Republic')
    expect(searchWords('en')('topic-skills')).toBe('Skills')
    expect(kitWords('es')('topic-fraud', { country: 'Belice' })).toBe('Evitar fraudes en Belice')
  })

  test('the build stops where a language has not every key', () => {
    expect(() => wordsOf({ a: 'A', b: 'B' }, { a: 'A' })).toThrow('strings.json: en has no "b"')
    expect(() => wordsOf({ a_one: 'A', a_other: 'AA' }, { a_one: 'A' })).toThrow('strings.json: en has no "a"')
    expect(() => wordsOf({ a: 'A', a_other: 'AA' }, { a: 'A' })).toThrow('"a" is a plural and is not')
    expect(() => keysModule('strings.json', { es: { a: 'A' } })).toThrow('strings.json has no "en"')
  })
})
