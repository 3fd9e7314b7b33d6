import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSynonyms, soundSynonyms } from '../../../src/content/load-synonyms'

const SOUND = readFileSync('content/synonyms.yaml', 'utf8')

/** A folder with the sayings of the site, changed in one place. */
function folderWith(before: string, after: string): string {
  if (!SOUND.includes(before)) throw new Error(`the sayings have no ${before}`)
  const root = mkdtempSync(join(tmpdir(), 'sayings-'))
  writeFileSync(join(root, 'synonyms.yaml'), SOUND.replace(before, after))
  return root
}

describe('what people say', () => {
  it('breaks no rule', () => {
    expect(loadSynonyms('content').problems).toEqual([])
    expect(soundSynonyms('content').es.length).toBeGreaterThan(50)
  })

  it.each([
    ['a topic that does not exist', 'topic: fraud', 'topic: fruad', 'topic'],
    ['a field that does not exist', 'topic: fraud', 'topics: fraud', 'topics'],
    ['nothing meant', 'means:\n      - coyote\n      - fraude\n      - reclutador\n', 'means: []\n', 'means'],
    ['a number for a word', 'say:\n      - coyote\n', 'say:\n      - 110\n', 'say.0'],
  ])('is refused with %s, with its place and its first saying', (_, before, after, field) => {
    const { problems } = loadSynonyms(folderWith(before, after))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ file: 'synonyms.yaml', field })
    expect(problems[0]?.record).toMatch(/^es\.\d+/)
  })

  it('names the saying', () =>
    expect(loadSynonyms(folderWith('topic: fraud', 'topic: fruad')).problems[0]?.record).toBe('es.0 ("coyote")'))

  it.each([
    ['a tool that does not exist', '  urgent:\n', '  urgnet:\n', 'tools.urgnet'],
    [
      'a name that two countries have',
      'names:\n      - guatemala\n',
      'names:\n      - guatemala\n      - Panamá\n',
      'places.gt and pa',
    ],
    ['a country without names', '  gt:\n    names:', '  qq:\n    names:', 'places.gt'],
  ])('is refused with %s', (_, before, after, record) =>
    expect(loadSynonyms(folderWith(before, after)).problems.map((problem) => problem.record)).toContain(record),
  )

  it('is refused where it is no YAML, and the build stops at it', () => {
    const root = folderWith('es:\n', 'es: [\n')
    expect(loadSynonyms(root).problems[0]?.field).toBe('(syntax)')
    expect(() => soundSynonyms(root)).toThrow(/synonyms\.yaml › \(file\)/)
  })

  it('is nothing where there is no file', () => {
    const root = mkdtempSync(join(tmpdir(), 'sayings-'))
    expect(loadSynonyms(root)).toEqual({ synonyms: { es: [], en: [], places: {}, tools: {} }, problems: [] })
  })
})
