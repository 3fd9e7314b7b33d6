import { beforeEach, expect, test, vi } from 'vitest'

const asked: string[] = []
let isHere: (file: string) => boolean
const file = (name: string, texts: object) => () => {
  asked.push(name)
  return isHere(name) ? Promise.resolve({ default: texts }) : Promise.reject(new TypeError('Failed to fetch'))
}

vi.mock('virtual:island-words', () => ({
  fileOf: { listen: 'tools' },
  files: {
    es: {
      words: file('words.es', { share: ['Compartir'] }),
      tools: file('tools.es', { listen: ['Escuchar'] }),
      'who-pays': file('who-pays.es', { 'who-pays': ['Quién paga'] }),
    },
    en: {
      words: file('words.en', { share: ['Share'] }),
      tools: file('tools.en', { listen: ['Listen'] }),
      'who-pays': file('who-pays.en', { 'who-pays': ['Who pays'] }),
    },
  },
}))

beforeEach(() => {
  vi.resetModules()
  asked.length = 0
  isHere = () => true
})

async function said(island: string, lang: 'es' | 'en', strings = island): Promise<string> {
  const { bringWords } = await import('../../../src/islands/bring-words')
  const { sayIn } = await import('../../../src/islands/words')
  await bringWords(lang, island)
  return sayIn(strings, 'name')(lang)('name')
}

test('what every phone gets comes with any island; nothing of another language is asked for', async () => {
  expect(await said('share', 'en')).toBe('Share')
  expect(asked).toEqual(['words.en'])
})

test('a tool has words of its own, and what comes with tools shares a file', async () => {
  expect(await said('who-pays', 'es')).toBe('Quién paga')
  expect(await said('listen', 'es')).toBe('Escuchar')
  expect(new Set(asked)).toEqual(new Set(['words.es', 'who-pays.es', 'tools.es']))
})

test('where the words of a language are not to be had, those of the language beside are said', async () => {
  isHere = (name) => name.endsWith('.es')
  expect(await said('who-pays', 'en')).toBe('Quién paga')
  expect(await said('who-pays', 'en', 'share')).toBe('Compartir')
})

test('where no words are to be had, who asked hears of it', async () => {
  isHere = () => false
  await expect(said('who-pays', 'en')).rejects.toThrow('Failed to fetch')
})
