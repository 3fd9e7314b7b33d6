import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { siteUnderTest } from './browser'
import { BUILT_SITE } from './site-server'

/** Every page on a small phone: how far down the answer begins. */
const site = siteUnderTest()
const UPPER = 300
const PAGES = readdirSync(BUILT_SITE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^(es|en)\/.*index\.html$/.test(file))
  .map((file) => `/${file.replace('index.html', '')}`)

/** What one does first is on the page itself, or there is nothing to do but read. */
const WITHOUT_STEP = /\/(contactos|contacts|regional-instruments|sending-money-home)\/$/

test('the first fact and the next step of every page begin in its upper 300 pixels, with all its buttons shown', async () => {
  const page = await site.phone({ serviceWorkers: 'block' })
  // One document for all: each page brings its body, the style sheet is the same.
  await page.goto(`${site.origin}/es/acerca/`)
  const found = await page.evaluate(async (paths) => {
    const places = []
    for (const path of paths) {
      const text = await (await fetch(path)).text()
      document.body.replaceWith(new DOMParser().parseFromString(text, 'text/html').body)
      for (const button of document.querySelectorAll<HTMLElement>('.tools [hidden]')) button.hidden = false
      const topOf = (element: Element | null | undefined) => element?.getBoundingClientRect().top
      places.push({
        path,
        kind: document.body.dataset.is?.split(' ')[0],
        first: topOf(document.querySelector('main > h1 ~ :not(style, link, .sprite)')),
        step: topOf(document.querySelector('main > h1 ~ p > .btn:not(.quiet, [href^="tel:"])')),
      })
    }
    return places
  }, PAGES)
  expect(found.length).toBeGreaterThan(500)
  expect(found.filter(({ first = UPPER, step = 0 }) => first >= UPPER || step >= UPPER)).toEqual([])
  const led = ['country', 'topic', 'pathway', 'departure', 'guide']
  const lost = found.filter(({ path, kind = '', step }) => led.includes(kind) && !step && !WITHOUT_STEP.test(path))
  expect(lost).toEqual([])
}, 180_000)

test('on a desk the summary stands beside the words before it, not on them', async () => {
  const page = await site.phone({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  for (const path of ['/es/us/h-2b/do/', '/en/ca/agricultural-stream/gt/', '/es/us/h-2a/']) {
    await page.goto(site.origin + path)
    const onWords = await page.evaluate(() => {
      const facts = document.querySelector('main > .facts')?.getBoundingClientRect()
      return [...document.querySelectorAll('main > p, main > .note')].flatMap((words) => {
        const { top, bottom, right } = words.getBoundingClientRect()
        return facts && right > facts.left && bottom > facts.top && top < facts.bottom ? [words.textContent] : []
      })
    })
    expect(onWords, path).toEqual([])
  }
})

test('on a desk the situations of the home stand two by two', async () => {
  const page = await site.phone({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' })
  for (const path of ['/es/', '/en/']) {
    await page.goto(site.origin + path)
    const boxes = await page
      .locator('main > section.tight')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, right }) => ({ top, right })))
    const [go, there, back, help, countries] = boxes
    expect(boxes.length).toBe(5)
    expect([there?.top, help?.top]).toEqual([go?.top, back?.top])
    expect([help?.right, countries?.right]).toEqual([there?.right, there?.right])
  }
})
