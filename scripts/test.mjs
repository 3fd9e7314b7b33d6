import { generateKeyPairSync } from 'node:crypto'
import { fail, findBrowser, installPackages, requireNode, run } from './setup.mjs'

requireNode()
installPackages()
const browser = await findBrowser()

/**
 * The build once more, as it is published and on a day when most records are past due: a leap day more than a year on.
 * Its tests are those of what others read and of how old the content may be.
 */
const later = {
  BUILD_DAY: '2028-02-29',
  SITE_URL: 'https://rutaclara.example',
  OUT_DIR: 'node_modules/.cache/later-build',
  SITE_FOLDER: 'node_modules/.cache/later-build',
}
const laterTests = [
  'test/content',
  'test/pages/open-data',
  'test/pages/shared-messages',
  'test/pages/published-address',
]

/** Everything that must hold, the quickest first: its name, the command, and settings of its own. */
const steps = [
  ['format and lint', 'npx', ['biome', 'check', '.']],
  ['types', 'npm', ['run', 'types', '--silent']],
  ['content', 'npm', ['run', 'content', '--silent']],
  ['build and budgets', 'npm', ['run', 'build', '--silent']],
  ['unit, component and end-to-end tests', 'npx', ['vitest', 'run', '--project', 'site']],
  ['core journeys in other engines', 'npx', ['vitest', 'run', '--project', 'other-engines']],
  [
    'build on a later day, as published',
    'npm',
    ['run', 'build', '--silent'],
    { ...later, RUTA_CLARA_SIGNING_KEY: newKey() },
  ],
  ['tests of that build', 'npx', ['vitest', 'run', '--project', 'site', ...laterTests], later],
]
for (const [name, command, args, settings = {}] of steps) {
  console.log(`\n— ${name}`)
  if (run(command, args, 'inherit', { CHROMIUM_PATH: browser, ...settings }) !== 0) fail(`\nFailed: ${name}`)
}
console.log('\nAll checks passed.')

/** A signing key for one build. */
function newKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return JSON.stringify(privateKey.export({ format: 'jwk' }))
}
