import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { siteUnderTest } from './browser'
import { PAGE_KINDS } from './page-kinds'
import { BUILT_SITE } from './site-server'

/** A reader who has set letters twice as large. */
const site = siteUnderTest(BUILT_SITE, 32)

/** Tools in the state in which they show most. */
const ANSWERED: Record<string, string> = {
  comparison: '/es/caminos/?from=mx&compare=us-h-2a.ca-sawp.us-tn',
  verdict: '/es/revisar-oferta/#a=aabab-x-a--a-a.gt.r.ca',
  'what each pays': '/es/quien-paga/?from=gt&pathway=us-h-2a',
  'pension of two countries': '/es/pension/?worked=us&home=gt',
  'certificates for a trade': '/es/certificaciones/?country=hn&skill=techador',
  'help in one country': '/es/ayuda-urgente/#cr',
  kit: '/es/compartir/?country=sv&topic=fraud',
  'no such page': '/es/no-hay/',
  sources: '/sources/es/us/h-2a/',
}
const PAGES = {
  'home in English': '/en/',
  ...Object.fromEntries(Object.entries(PAGE_KINDS).map(([kind, [es]]) => [kind, es])),
  ...ANSWERED,
}

/** What is wider than the page, words that do not fit or are broken, and whether the header stays in the way. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const wide = document.documentElement.clientWidth
    const nameOf = (element: Element) => `${element.tagName} ${element.textContent?.trim().slice(0, 30)}`
    for (const details of document.querySelectorAll('details')) details.open = true
    const besides = '.visually-hidden, .sprite, .skip, .matrix'
    for (const element of document.querySelectorAll('main *, header *, footer *, dialog *, .kiosk-bar *')) {
      const { left, right, width } = element.getBoundingClientRect()
      if (width > 0 && (left < -0.5 || right > wide + 0.5) && !element.closest(besides))
        found.push(`beyond the page: ${nameOf(element)}`)
    }
    for (const cell of document.querySelectorAll('th, td, .tile, .places a, .btn, dd, h1, h2, h3'))
      if (cell.scrollWidth > cell.clientWidth + 1 && cell.clientWidth > 0 && !cell.closest(besides))
        found.push(`cut: ${nameOf(cell)}`)
    const range = document.createRange()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!(text instanceof Text) || !text.parentElement?.closest('th, td, .tile, .places, .call, h1')) continue
      for (const { index, 0: word } of text.data.matchAll(/(?<!\S)\p{L}{2,11}(?!\S)/gu)) {
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          found.push(`broken: ${word}`)
      }
    }
    const header = document.querySelector('.top')
    if (header && getComputedStyle(header).position === 'sticky') found.push('the header stays')
    return [...new Set(found)]
  })
}

test.each(Object.entries(PAGES))(
  'with letters twice as large nothing is cut or beyond the page on %s',
  async (_, path) => {
    const page = await site.phone({ serviceWorkers: 'block' })
    await page.goto(site.origin + path, { waitUntil: 'networkidle' })
    expect(await faults(page)).toEqual([])
  },
)

test('in English too, on a page of every kind', async () => {
  const page = await site.phone({ serviceWorkers: 'block' })
  await page.goto(`${site.origin}/en/`)
  for (const [, path] of Object.values(PAGE_KINDS)) {
    await page.evaluate(async (address) => {
      const text = await (await fetch(address)).text()
      document.body.replaceWith(new DOMParser().parseFromString(text, 'text/html').body)
    }, path)
    expect(await faults(page), path).toEqual([])
  }
})

test('the window to share, the code shown large and the counter keep to the screen', async () => {
  const page = await site.phone({ serviceWorkers: 'block' })
  await page.goto(`${site.origin}/es/us/h-2a/gt/`, { waitUntil: 'networkidle' })
  await page.locator('[data-share]').click()
  await page.getByRole('dialog', { name: 'Compartir' }).waitFor()
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Mostrar en grande' }).click()
  await page.locator('.shown-code').waitFor()
  expect(await faults(page)).toEqual([])
  await page.goto(`${site.origin}/es/compartir/`)
  await page.getByRole('button', { name: 'Empezar modo mostrador' }).click()
  await page.locator('.kiosk-bar').waitFor()
  expect(await faults(page)).toEqual([])
})

test('where the phone enlarges letters without a word to the page, title and tiles break no word', async () => {
  const page = await site.phone({ serviceWorkers: 'block', viewport: { width: 720, height: 1480 } })
  for (const path of ['/es/', '/en/', '/es/gt/', '/en/us/']) {
    await page.goto(site.origin + path, { waitUntil: 'networkidle' })
    // In a phone's measure: 360 px wide and letters of 32, while what is asked by width is told letters of 16.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    expect(await page.evaluate(() => matchMedia('(max-width: 17em)').matches)).toBe(false)
    const broken = (await faults(page)).filter((fault) => /^(broken|cut)/.test(fault))
    expect(broken, path).toEqual([])
  }
})
