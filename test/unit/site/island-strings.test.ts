import { describe, expect, test } from 'vitest'
import { stringsModule } from '../../../src/build/island-strings'
import savedWords from '../../../src/islands/saved/strings.json?words'
import { sayIn } from '../../../src/islands/words'

type Strings = Record<string, string>

/** What the module made of these strings says. */
function wordsOf(es: Strings, en: Strings) {
  const [, call = ''] = stringsModule('strings.json', { es, en }).split('export default ')
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

  test('the build stops where a language has not every key', () => {
    expect(() => wordsOf({ a: 'A', b: 'B' }, { a: 'A' })).toThrow('strings.json: en has no "b"')
    expect(() => wordsOf({ a_one: 'A', a_other: 'AA' }, { a_one: 'A' })).toThrow('strings.json: en has no "a"')
    expect(() => wordsOf({ a: 'A', a_other: 'AA' }, { a: 'A' })).toThrow('"a" is a plural and is not')
    expect(() => stringsModule('strings.json', { es: { a: 'A' } })).toThrow('strings.json has no "en"')
  })
})
