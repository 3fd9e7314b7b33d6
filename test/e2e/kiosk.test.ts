import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeViolations } from './axe'
import { askWorker, essentialsSaved, siteUnderTest } from './browser'
import { storedContent } from './stored-content'

const site = siteUnderTest()

/** A tablet on a counter that begins at Guatemala's page; `lack` takes something away from its browser. */
async function tablet(width = 800, lack?: () => unknown): Promise<Page> {
  const page = await site.phone({ viewport: { width, height: 1100 } })
  if (lack) await page.addInitScript(lack)
  await page.clock.install()
  await standOnCounter(page)
  return page
}

async function standOnCounter(page: Page): Promise<void> {
  await page.goto(`${site.origin}/es/compartir/`)
  await page.getByLabel('Página de inicio').selectOption({ label: 'Guatemala' })
  await page.getByRole('button', { name: 'Empezar modo mostrador' }).click()
  await page.waitForURL('**/es/gt/')
  await bar(page).waitFor()
}

const bar = (page: Page) => page.getByRole('navigation', { name: 'Mostrador' })
const stay = (page: Page) => page.getByRole('alertdialog', { name: '¿Sigue aquí?' })

async function openFraud(page: Page): Promise<void> {
  await page.locator('main a.tile', { hasText: 'Evitar fraudes' }).click()
  await page.waitForURL('**/es/gt/fraude/')
  await bar(page).waitFor()
}

test('a counter’s start page is chosen from countries by name', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/compartir/`)
  const countries = await page.getByLabel('Página de inicio').locator('option').allTextContents()
  expect(countries.slice(1)).toEqual([...countries.slice(1)].sort(new Intl.Collator('es').compare))
})

test('an idle tablet says so ten seconds before it goes back to its start page', async () => {
  const page = await tablet()
  await openFraud(page)
  await page.clock.fastForward(100_000)
  expect(await stay(page).isVisible()).toBe(false)
  await page.clock.fastForward(12_000)
  await stay(page).waitFor()
  await page.getByText(/vuelve al inicio en \d+ segundos/).waitFor()
  await page.getByRole('button', { name: 'Sigo aquí' }).click()
  await stay(page).waitFor({ state: 'detached' })
  await page.clock.fastForward(100_000)
  expect(new URL(page.url()).pathname).toBe('/es/gt/fraude/')
  await page.clock.fastForward(21_000)
  await page.waitForURL('**/es/gt/')
  await bar(page).waitFor()
  await page.clock.fastForward(600_000)
  expect(await stay(page).isVisible()).toBe(false)
})

test('nothing of one person is left for the next, and the letters are large', async () => {
  const page = await tablet()
  await essentialsSaved(page)
  const before = await page.evaluate(() => history.length)
  await openFraud(page)
  await page.evaluate(() => localStorage.setItem('ruta-clara:list', '["passport"]'))
  await page.evaluate(() => localStorage.setItem('ruta-clara:stand', 'hn.us'))
  expect(await askWorker(page, { type: 'keep', path: '/es/gt/fraude/' })).toBe('saved')
  expect((await storedContent(page)).pages['/es/gt/fraude/']).toBeDefined()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('23.2px')
  await page.getByRole('button', { name: /Terminé/ }).click()
  await page.waitForURL('**/es/gt/')
  await bar(page).waitFor()
  const left = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    history: history.length,
  }))
  expect(left).toEqual({ local: ['ruta-clara:kiosk'], session: [], history: before })
  const stored = await storedContent(page)
  expect(stored.pages['/es/gt/fraude/']).toBeUndefined()
  expect(stored.packs['es-essentials']).toBeDefined()
  expect(stored.missing).toEqual([])
  await page.goBack().catch(() => null)
  expect(page.url()).not.toContain('fraude')
})

test('the counter has its own way back and the browser’s history does not grow', async () => {
  const page = await tablet()
  const before = await page.evaluate(() => history.length)
  await openFraud(page)
  expect(await page.evaluate(() => history.length)).toBe(before)
  await page.getByRole('button', { name: 'Atrás' }).click()
  await page.waitForURL('**/es/gt/')
  await bar(page).waitFor()
  expect(await page.getByRole('button', { name: 'Atrás' }).count()).toBe(0)
})

test('a number is shown instead of dialled, a link out becomes a code, and leaving quickly erases', async () => {
  const page = await tablet()
  await page.locator('main a[href^="tel:1511"]').first().click()
  await page.getByRole('dialog', { name: 'Llame desde su teléfono' }).getByText('1511').waitFor()
  await page.getByRole('button', { name: 'Cerrar' }).click()
  await openFraud(page)
  const outside = page.locator('main a[href^="https:"]:not([data-share]):visible').first()
  await outside.click()
  await page.getByRole('img', { name: /^QR: https:/ }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/es/gt/fraude/')
  await page.getByRole('button', { name: 'Cerrar' }).click()
  await page.locator('[data-share]').first().click()
  await page.getByRole('img', { name: /^QR: .*\/es\/gt\/fraude\/$/ }).waitFor()
  await page.getByRole('button', { name: 'Cerrar' }).click()
  await page.locator('#leave').click()
  await page.waitForURL('**/es/gt/')
})

test('only holding the button ends it', async () => {
  const page = await tablet()
  const button = page.getByRole('button', { name: /mantenga presionado/ })
  await button.click()
  await page.clock.fastForward(10_000)
  expect(await bar(page).isVisible()).toBe(true)
  await button.hover()
  await page.mouse.down()
  await page.clock.fastForward(3_100)
  await page.waitForFunction(() => !document.documentElement.classList.contains('kiosk'))
  expect(await page.evaluate(() => localStorage.getItem('ruta-clara:kiosk'))).toBeNull()
})

test('a tablet whose countries are saved works with no signal', async () => {
  const page = await tablet()
  await essentialsSaved(page)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Listo. Ya puede leer').waitFor()
  expect(await askWorker(page, { type: 'keep-tools', lang: 'es', withKit: true })).toBe('saved')
  await site.context.setOffline(true)
  await openFraud(page)
  await page.clock.fastForward(121_000)
  await page.waitForURL('**/es/gt/')
  await bar(page).waitFor()
})

test('?kiosk=1 begins at once at the front page', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/en/share/?kiosk=1`)
  await page.waitForURL('**/en/')
  await page.getByRole('navigation', { name: 'Counter' }).waitFor()
})

test('axe finds no violation and nothing is wider than a narrow screen', async () => {
  const page = await tablet(320)
  const found: string[] = []
  const look = async (what: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      found.push(...(await axeViolations(page)).map((violation) => `${what} ${colorScheme}: ${violation}`))
    }
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) found.push(`${what} is too wide`)
  }
  await look('start page')
  await page.locator('main a[href^="tel:"]').first().click()
  await look('number')
  await page.getByRole('button', { name: 'Cerrar' }).click()
  await page.clock.fastForward(111_000)
  await stay(page).waitFor()
  await look('warning')
  expect(found).toEqual([])
})

test.each([
  [320, 24],
  [320, 32],
  [360, 24],
  [360, 32],
])(
  'on a screen of %d px whose letters are set to %d px, the page is read and every button of the bar is tapped',
  async (width, size) => {
    const page = await site.phone({ viewport: { width, height: 740 } })
    const devtools = await site.context.newCDPSession(page)
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: size } })
    await standOnCounter(page)
    await openFraud(page)
    await page.locator('main .card').last().scrollIntoViewIfNeeded()
    const measured = await page.evaluate(() => {
      const bar = document.querySelector('.kiosk-bar')?.getBoundingClientRect()
      const header = document.querySelector('.top')
      const headerEnd = Math.max(0, header?.getBoundingClientRect().bottom ?? 0)
      const buttons = [...document.querySelectorAll('.kiosk-bar button')].map((button) =>
        button.getBoundingClientRect(),
      )
      scrollTo(0, document.documentElement.scrollHeight)
      const end = document.querySelector('footer')?.getBoundingClientRect().bottom ?? Infinity
      return {
        wide: document.documentElement.scrollWidth - innerWidth,
        covered: (headerEnd + (bar?.height ?? innerHeight)) / innerHeight,
        hidden: buttons.filter(
          ({ top, bottom, right }) => top < (bar?.top ?? 0) || bottom > innerHeight || right > innerWidth,
        ).length,
        buttons: buttons.length,
        endIsClear: end <= (bar?.top ?? 0),
      }
    })
    expect(measured).toMatchObject({ wide: 0, buttons: 3, hidden: 0, endIsClear: true })
    expect(measured.covered).toBeLessThan(0.5)
  },
)

test.each([
  ['speech', () => Reflect.deleteProperty(window, 'speechSynthesis')],
  ['wake lock', () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock')],
  ['hashes', () => Reflect.deleteProperty(Crypto.prototype, 'subtle')],
  ['a database', () => Reflect.deleteProperty(window, 'indexedDB')],
  ['values of a visit', () => Reflect.deleteProperty(window, 'sessionStorage')],
] as const)('a tablet without %s forgets a person at the tap and by itself', async (_, lack) => {
  const page = await tablet(800, lack)
  const read = async () => {
    await openFraud(page)
    await page.evaluate(() => localStorage.setItem('ruta-clara:list', '["passport"]'))
  }
  const forgotten = async () => {
    await page.waitForURL('**/es/gt/')
    await bar(page).waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['ruta-clara:kiosk'])
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
  }
  await read()
  await page.getByRole('button', { name: /Terminé/ }).click()
  await forgotten()
  await read()
  await page.clock.fastForward(111_000)
  await stay(page).waitFor()
  await page.clock.fastForward(11_000)
  await forgotten()
})

test('a tablet that keeps nothing says that it cannot be a counter', async () => {
  const page = await site.phone()
  await page.addInitScript(() => Reflect.deleteProperty(window, 'localStorage'))
  await page.goto(`${site.origin}/es/compartir/`)
  await page.getByRole('button', { name: 'Empezar modo mostrador' }).click()
  await page.getByRole('alert').waitFor()
})
