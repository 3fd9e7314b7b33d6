import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What a fresh machine needs before anything else runs. Plain JavaScript, since nothing is installed yet. */

const NEEDED = [20, 19]

/** Ends with one clear line when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return
  fail(
    `Ruta Clara needs Node ${NEEDED.join('.')} or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  )
}

/** Installs the packages of package-lock.json when they are missing or the lock has changed. */
export function installPackages() {
  const stamp = 'node_modules/.ruta-clara-lock'
  const lock = readFileSync('package-lock.json', 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing packages…')
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    fail('The packages could not be installed. Check the network connection and try again.')
  writeFileSync(stamp, lock)
}

/**
 * Path of the browser that tests run in: Chromium's headless shell, which opens a phone with nothing stored in a third less of
 * the time, where it is or Debian has it; else any Chromium.
 */
export async function findTestBrowser() {
  if (process.env.CHROMIUM_PATH) return findBrowser()
  if (!existsSync(HEADLESS_SHELL) && isDebian()) installFromSystem(['chromium', 'chromium-headless-shell'])
  return existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : findBrowser()
}

const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'

/**
 * Path of a Chromium or Chrome: one already here, else Playwright's own, else one from the system's package manager.
 * Ends with one clear line when there is none to be had.
 */
export async function findBrowser() {
  const here = () => [process.env.CHROMIUM_PATH, ...SYSTEM_BROWSERS].find((path) => path && existsSync(path))
  const found = here() ?? (await playwrightBrowser())
  if (found) return found
  console.log('No Chromium here: trying Playwright’s own…')
  if (run('npx', ['playwright-core', 'install', 'chromium'], 'ignore') === 0) {
    const own = await playwrightBrowser()
    if (own) return own
  }
  console.log('Trying the system’s package manager…')
  installFromSystem(['chromium'])
  return (
    here() ??
    fail('No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one, and try again.')
  )
}

/** Whether this is Debian itself: others that have its package manager do not have its packages of Chromium. */
function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

/**
 * Tries to install packages out of sight; who asked looks whether they came. What is installed does not start by itself.
 * @param {readonly string[]} packages
 * @param {readonly string[]} options of `apt-get install`
 */
export function installFromSystem(packages, options = []) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const [command = '', ...rest] = [...sudo, 'apt-get']
  run(command, [...rest, 'update', '-qq'], 'ignore')
  run(command, [...rest, 'install', '-y', '-qq', ...options, ...packages], 'ignore', { RUNLEVEL: '1' })
}

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

async function playwrightBrowser() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

/** Runs a command in sight of the reader; returns its exit code. */
export function run(command, args, stdio = 'inherit', env = {}) {
  const shell = process.platform === 'win32'
  return spawnSync(command, args, { stdio, shell, env: { ...process.env, ...env } }).status ?? 1
}

/**
 * Runs a command out of sight, beside others, until `signal` ends it; resolves to its exit code and all that it printed.
 */
export function runAside(command, args, env, signal) {
  const shell = process.platform === 'win32'
  const options = { stdio: ['ignore', 'pipe', 'pipe'], shell, env: { ...process.env, ...env }, signal }
  return new Promise((resolve) => {
    const child = spawn(command, args, options)
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        printed += text
      })
    child.on('error', (error) => resolve({ code: 1, printed: `${printed}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, printed }))
  })
}

/**
 * Prints one line and ends with code 1.
 * @returns {never}
 */
export function fail(line) {
  console.error(line)
  process.exit(1)
}
