import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { colour } from '../../../src/styles/colours'

const BASE = 'src/styles/base.css'
const TOKENS = ['brand', 'paper', 'ink', 'soft', 'line', 'act-soft', 'care', 'care-soft', 'stop', 'stop-soft', 'good']

test('a colour is that of the base style sheet in daylight, and one that is not there is no colour', () => {
  for (const token of TOKENS) expect(readFileSync(BASE, 'utf8')).toContain(`--${token}: ${colour(token)};`)
  expect(() => colour('blue')).toThrow(BASE)
})

test('the colours of the site stand in its base style sheet and nowhere else in the source', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name}`)
    .filter((name) => /\.(?:css|tsx?)$/.test(name) && name !== BASE)
  const values = new Set(TOKENS.map(colour))
  const written = files.flatMap((file) =>
    (readFileSync(file, 'utf8').match(/#[0-9a-f]{6}\b/gi) ?? [])
      .filter((found) => values.has(found.toLowerCase()))
      .map((found) => `${file}: ${found}`),
  )
  expect(written).toEqual([])
})

test('the icon, which is a file of its own, has the colour of the site', () => {
  const colours = readFileSync('public/icons/icon.svg', 'utf8').match(/#[0-9a-f]{6}\b/gi) ?? []
  expect([...new Set(colours)]).toEqual([colour('brand')])
})
