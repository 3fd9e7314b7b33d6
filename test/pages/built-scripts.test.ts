import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { expect, test } from 'vitest'

const FOLDER = process.env.SITE_FOLDER ?? 'dist'

/** The file that every island needs gives it to browsers that do not have it; workers have no use for it. */
const GIVEN = ['replaceChildren']

/** The syntax that Chromium 80 reads; what is older is told in a sentence that it reads pages alone (`npm run old-browsers`). */
const SYNTAX = { ecmaVersion: 2020, sourceType: 'module' } as const

/** What came after Chromium 80, which our syntax lets in: where it is used without being asked for, that browser stops. */
const LATER = [
  /\b(?:replaceAll|replaceChildren|findLast|findLastIndex|toSorted|toReversed|toSpliced|checkVisibility|getSetCookie|throwIfAborted)\(/,
  /\.at\(/,
  /\bstructuredClone\(/,
  /\b(?:showPicker|scheduler|reportError|requestSubmit)\(/,
  /\b(?:Object\.hasOwn|Object\.groupBy|Map\.groupBy|Promise\.any|Promise\.withResolvers|Array\.fromAsync|Response\.json|Iterator\.from)\b/,
  /\bAbortSignal\.(?:any|timeout|abort)\b/,
  /\bcrypto\.randomUUID\b/,
  /\bIntl\.Segmenter\b/,
  /\b(?:WeakRef|FinalizationRegistry|AggregateError)\b/,
  // Selectors that an older browser refuses with an exception.
  /(?:querySelector(?:All)?|closest|matches)\([`'"][^`'"]*:(?:has|is|where|focus-visible)\b/,
]

const scripts = [
  ...readdirSync(join(FOLDER, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `assets/${name}`),
  'sw.js',
]

/** Features later than Chromium 80 that a script uses, as they stand in it. */
function laterFeatures(script: string, text: string): string[] {
  return LATER.flatMap((feature) => feature.exec(text)?.[0] ?? []).filter(
    (use) => script === 'sw.js' || !GIVEN.some((name) => use.includes(name)),
  )
}

test.each(scripts)('%s uses nothing that the browsers it runs in do not have', (script) => {
  expect(laterFeatures(script, readFileSync(join(FOLDER, script), 'utf8'))).toEqual([])
})

test.each(scripts)('%s is written in the syntax of Chromium 80', (script) => {
  expect(() => parse(readFileSync(join(FOLDER, script), 'utf8'), SYNTAX)).not.toThrow()
})

test.each([
  'a ??= b',
  'class A { static {} }',
  'class A { #b = 1; has(c) { return #b in c } }',
  'await import("./a.js")',
])('%s is newer', (text) => expect(() => parse(text, SYNTAX)).toThrow())

test('each later feature is recognised', () => {
  for (const text of ['a.replaceAll("a","b")', 'x.at(-1)', 'structuredClone(a)', 'Promise.any([])'])
    expect(laterFeatures('sw.js', `let z=1;${text};`), text).toHaveLength(1)
  expect(laterFeatures('sw.js', 'a.replaceChildren()')).toHaveLength(1)
  expect(laterFeatures('sw.js', 'if(a==b&&c>=d||e!==f)g(a.match(/x/))')).toEqual([])
})

test('the file that every island needs gives older browsers what islands use', () => {
  const shared = scripts.find((name) => /\/page-[\w-]{8}\.js$/.test(name)) ?? ''
  const text = readFileSync(join(FOLDER, shared), 'utf8')
  for (const name of GIVEN) expect(text).toMatch(new RegExp(`prototype\\)?[\\w.]*\\.${name}`))
})
