import { generateKeyPairSync } from 'node:crypto'
import { fail, findTestBrowser, installPackages, requireNode, run, runAside } from './setup.mjs'

requireNode()
installPackages()
const browser = await findTestBrowser()

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
    [
      `tests of age in ${months} months`,
      'npx',
      ['vitest', 'run', '--project', 'units', '--maxWorkers=1', ...ageTests],
      clock,
    ],
  ]
})

/** Ends what runs beside a step that failed. */
const failed = new AbortController()

/** What needs about one core each and nothing of one another: its name, the command, and settings of its own. */
const quickSteps = [
  ['types', 'npm', ['run', 'types', '--silent']],
  ['format and lint', 'npx', ['biome', 'check', '.']],
  ['content', 'npm', ['run', 'content', '--silent']],
  ...agedSteps,
]

/** What uses every core, one after the other. */
const steps = [
  ['build and budgets', 'npm', ['run', 'build', '--silent']],
  ['unit, component and end-to-end tests', 'npx', ['vitest', 'run', '--project', 'units', '--project', 'site']],
  ['core journeys in other engines', 'npx', ['vitest', 'run', '--project', 'other-engines']],
  [
    'build on a later day, as published',
    'npm',
    ['run', 'build', '--silent'],
    { ...later, RUTA_CLARA_SIGNING_KEY: newKey() },
  ],
  ['tests of that build', 'npx', ['vitest', 'run', '--project', 'units', '--project', 'site', ...laterTests], later],
]

await Promise.all([takeFrom(quickSteps), takeFrom(quickSteps)])
for (const [name, command, args, settings = {}] of steps) {
  console.log(`\n— ${name}`)
  if (run(command, args, 'inherit', { CHROMIUM_PATH: browser, ...settings }) !== 0) fail(`\nFailed: ${name}`)
}
console.log('\nAll checks passed.')

/** Takes the first step that is left, runs it and prints what it said in one piece, until none is left. */
async function takeFrom(queue) {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const [name, command, args, settings = {}] = step
    const { code, printed } = await runAside(command, args, { CHROMIUM_PATH: browser, ...settings }, failed.signal)
    if (failed.signal.aborted) return
    console.log(`\n— ${name}\n${printed.trimEnd()}`)
    if (code === 0) continue
    failed.abort()
    fail(`\nFailed: ${name}`)
  }
}

/** A signing key for one build. */
function newKey() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return JSON.stringify(privateKey.export({ format: 'jwk' }))
}
