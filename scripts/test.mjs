import { fail, findBrowser, installPackages, requireNode, run } from './setup.mjs'

requireNode()
installPackages()
const browser = await findBrowser()

/** Everything that must hold, the quickest first. */
const steps = [
  ['format and lint', 'npx', ['biome', 'check', '.']],
  ['types', 'npm', ['run', 'types', '--silent']],
  ['content', 'npm', ['run', 'content', '--silent']],
  ['build and budgets', 'npm', ['run', 'build', '--silent']],
  ['unit, component and end-to-end tests', 'npx', ['vitest', 'run', '--project', 'site']],
  ['core journeys in other engines', 'npx', ['vitest', 'run', '--project', 'other-engines']],
]
for (const [name, command, args] of steps) {
  console.log(`\n— ${name}`)
  if (run(command, args, 'inherit', { CHROMIUM_PATH: browser }) !== 0) fail(`\nFailed: ${name}`)
}
console.log('\nAll checks passed.')
