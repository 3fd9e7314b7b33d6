import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readQuestions } from '../../../scripts/train/questions'

const line = (lang: string, text: string) => JSON.stringify({ intent: 'pay-not-paid', lang, text, hand: 'cook' })

test('a model learns from the questions of its languages, and is asked no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'questions-'))
  writeFileSync(join(folder, 'questions-a-plans.jsonl'), `${line('es', 'no me pagan')}\n${line('en', 'not paid')}\n`)
  writeFileSync(join(folder, 'questions-b.jsonl'), `${line('en', 'boss owes me')}\n`)
  const read = (...languages: ('es' | 'en')[]) =>
    readQuestions(folder, languages).map(({ text, writer }) => `${writer}: ${text}`)
  expect(read('es')).toEqual(['a: no me pagan'])
  expect(read('en')).toEqual(['a: not paid', 'b: boss owes me'])
  expect(read('es', 'en')).toHaveLength(3)
})
