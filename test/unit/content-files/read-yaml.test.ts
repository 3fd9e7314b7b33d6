import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readYaml } from '../../../src/content/read-yaml'

test('every file of the content reads as YAML 1.2 has it', () => {
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
  expect(files.length).toBeGreaterThan(1000)
  for (const name of files) {
    const text = readFileSync(join('content', name), 'utf8')
    expect(readYaml(text), name).toEqual(parse(text))
  }
})

test.each([
  '0123',
  '-.5',
  '+.5e3',
  '-0x1F',
  '0x1_F',
  '0o17',
  '-0b1',
  '+0_7',
  '1_0.5',
  '._5',
  '1_0e3',
  '1_000',
  '12:30',
  '190:20:30.5',
  '+502',
  '0x1F',
  '1e3',
  '.5',
  'no',
  '~',
  '2026-11-30',
])('%s is the same number, word or nothing as in YAML 1.2', (value) => {
  expect(readYaml(`a: ${value}\nb: [${value}, x]\n`)).toEqual(parse(`a: ${value}\nb: [${value}, x]\n`))
  expect(readYaml(value)).toEqual(parse(value))
  expect(readYaml(`{"a":${value}}`)).toEqual(parse(`{"a":${value}}`))
})

test('what is no YAML is said in one way, with its line', () => {
  const text = 'name: x\nphones: [1, 2\nkind: y\n'
  expect(() => readYaml(text)).toThrow(/at line 3/)
  expect(() => readYaml('a: 1\na: 2\n')).toThrow(/unique/)
  expect(readYaml('a: 1\na: 2\n', { uniqueKeys: false })).toEqual({ a: 2 })
})

test('a number as a key, in a list of lists or before a comment is read as in YAML 1.2', () => {
  for (const text of ['0123: x', '- 0123 # why', '- - 12:30', 'a: {b: 012, c: [1_0]}', 'a:\n  0123', '? 0123\n: 1_0'])
    expect(readYaml(text), text).toEqual(parse(text))
})
