import { type BareBrowser, read, startBareBrowser } from './devtools'

const RUNS = 30
const SLOWER = 4

/** How a saved page is opened: by a link on another saved page, or from nothing, the service worker asleep. */
type Way = 'link' | 'cold'

/** Milliseconds from the start of the navigation. */
interface Opening {
  /** The worker's answer began to come. */
  answered: number
  /** The first words could be read. */
  readable: number
}

export interface Openings {
  path: string
  way: Way
  answered: number
  readable: number
  fastest: number
}

/**
 * Medians of opening saved pages without a server, on a CPU slowed four times. Pages take turns, so that what else the
 * machine does falls on all alike; the last of `paths` should hold almost nothing: its time is the browser's own.
 */
export async function measureOpenings(
  executable: string,
  profile: string,
  origin: string,
  from: string,
  paths: readonly string[],
): Promise<Openings[]> {
  const browser = await startBareBrowser(executable, profile)
  const found = new Map<string, Opening[]>()
  try {
    for (let run = 0; run < RUNS; run++)
      for (const way of ['link', 'cold'] as const)
        for (const path of paths) {
          const opening = await openOnce(browser, way, origin + from, origin + path)
          const key = `${way} ${path}`
          found.set(key, [...(found.get(key) ?? []), opening])
        }
  } finally {
    browser.close()
  }
  return (['link', 'cold'] as const).flatMap((way) =>
    paths.map((path): Openings => {
      const all = found.get(`${way} ${path}`) ?? []
      const readable = all.map((opening) => opening.readable)
      return {
        path,
        way,
        answered: median(all.map(({ answered }) => answered)),
        readable: median(readable),
        fastest: Math.round(Math.min(...readable)),
      }
    }),
  )
}

async function openOnce(browser: BareBrowser, way: Way, from: string, to: string): Promise<Opening> {
  const target = await browser.send('Target.createTarget', { url: way === 'link' ? from : 'about:blank' })
  const attached = await browser.send('Target.attachToTarget', { targetId: read(target, 'targetId'), flatten: true })
  const session = String(read(attached, 'sessionId'))
  await untilLoaded(browser, session, way === 'link' ? from : 'about:blank')
  if (way === 'cold') {
    await browser.send('ServiceWorker.enable', {}, session)
    await browser.send('ServiceWorker.stopAllWorkers', {}, session)
  }
  await browser.send('Emulation.setCPUThrottlingRate', { rate: SLOWER }, session)
  if (way === 'link') await browser.evaluate(`location.href = ${JSON.stringify(to)}; 1`, session)
  else void browser.send('Page.navigate', { url: to }, session)
  await untilLoaded(browser, session, to)
  const opening = await browser.evaluate(READ_TIMES, session)
  await browser.send('Target.closeTarget', { targetId: read(target, 'targetId') })
  return { answered: Number(read(opening, 'answered')), readable: Number(read(opening, 'readable')) }
}

async function untilLoaded(browser: BareBrowser, session: string, url: string): Promise<void> {
  const ready = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`
  for (let wait = 0; wait < 200; wait++) {
    if ((await browser.evaluate(ready, session)) === true) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`${url} did not open`)
}

/** Runs in the page. The heading is there when the first words are painted, since it comes before all other text. */
const READ_TIMES = `new Promise((resolve) => {
  const [navigation] = performance.getEntriesByType('navigation')
  new PerformanceObserver((list) => {
    const paint = list.getEntries().find(({ name }) => name === 'first-contentful-paint')
    if (paint) resolve({ answered: navigation.responseStart, readable: paint.startTime })
  }).observe({ type: 'paint', buffered: true })
})`

function median(values: readonly number[]): number {
  return Math.round([...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0)
}
