import { fileOf, files } from 'virtual:island-words'
import { besideOf, type Language } from '../site/languages'
import { learn } from './known-words'

/**
 * Brings the words of a language: those that every phone gets, and those of an island that come later. Where they cannot be
 * had now, those of the language beside. Rejects where none can.
 */
export async function bringWords(lang: Language, island = ''): Promise<void> {
  const names = ['words', fileOf[island] ?? island]
  const bring = (spoken: Language) => Promise.all(names.map((name) => learnFile(spoken, name)))
  await bring(lang).catch(() => bring(besideOf(lang)))
}

async function learnFile(lang: Language, name: string): Promise<void> {
  const words = await files[lang][name]?.()
  if (words) learn(lang, words.default)
}
