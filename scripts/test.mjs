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

/** The first day of the month that is so many months ahead. */
function ahead(months) {
  const day = new Date()
  day.setUTCMonth(day.getUTCMonth() + months, 1)
  return day.toISOString().slice(0, 10)
}

/** What says how old the content is, on a day when numbers are past due and on one when institutions are too: no build. */
const ageTests = ['test/content', 'test/unit/evidence', 'test/unit/content-files/work-list']
const agedSteps = [7, 19].flatMap((months) => {
  const clock = { BUILD_DAY: ahead(months) }
  return [
    [`content in ${months} months`, 'npm', ['run', 'content', '--silent'], clock],
    [`tests of age in ${months} months`, 'npx', ['vitest', 'run', '--project', 'site', ...ageTests], clock],
  ]
})

/** Everything that must hold, the quickest first: its name, the command, and settings of its own. */
const steps = [
  ['format and lint', 'npx', ['biome', 'check', '.']],
  ['types', 'npm', ['run', 'types', '--silent']],
  ['content', 'npm', ['run', 'content', '--silent']],
  ...agedSteps,
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
