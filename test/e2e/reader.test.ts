import { expect, test } from 'vitest'
import { askWorker, essentialsSaved, siteUnderTest } from './browser'

const site = siteUnderTest()
const DAY = 86_400_000

test('a reader arrives on a deep link, changes language, opens a topic and finds a number to tap', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/us/h-2a/gt/`)
  await page.getByRole('link', { name: 'English' }).click()
  await page.waitForURL('**/en/us/h-2a/gt/')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.getByRole('link', { name: 'Guatemala' }).first().click()
  await page.getByRole('link', { name: /^Contacts/ }).click()
  await page.waitForURL('**/en/gt/contacts/')
  const number = page.getByRole('link', { name: '1511' }).first()
  expect(await number.getAttribute('href')).toBe('tel:1511')
})

test('after one visit and with no signal, home, urgent help, what was read and search still open', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/gt/fraude/`)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await essentialsSaved(page)
  await page.goto(`${site.origin}/es/gt/derechos/`)
  const rights = await page.getByRole('heading', { level: 1 }).textContent()
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Trabaje en otro país')
  await page.goto(`${site.origin}/es/ayuda-urgente/`)
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(10)
  await page.goto(`${site.origin}/es/gt/fraude/`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading)
  await page.goto(`${site.origin}/es/gt/derechos/`)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(rights)
  await page.goto(`${site.origin}/es/buscar/?q=coyote`)
  await page
    .getByRole('link', { name: /Evitar fraudes/ })
    .first()
    .waitFor()
})

test('a page that is not saved says so offline, in its language, with a way on', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/`)
  await essentialsSaved(page)
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/mx/derechos/`)
  expect(await page.locator('main').textContent()).toMatch(/no está guardad/i)
  expect(await page.getByRole('link', { name: /Ayuda urgente/ }).count()).toBeGreaterThan(0)
})

test.each([
  ['/es/us/h-2a/gt/', 'A mi lista', 'Guardada en este teléfono. Hoy se abre sin señal. Mi lista', '/es/mi-lista/'],
  ['/en/us/h-2a/gt/', 'To my list', 'Saved on this phone. It opens with no signal today. My list', '/en/my-list/'],
])(
  '%s put in the list says that it is kept and opens with no signal, and where the list is',
  async (path, button, words, list) => {
    const page = await site.phone()
    await page.goto(site.origin + path)
    await essentialsSaved(page)
    await page.getByRole('button', { name: button }).click()
    const told = page.getByRole('status').filter({ hasText: words })
    await told.waitFor()
    expect(await told.textContent()).toBe(words)
    expect(await told.evaluate((element) => element.getBoundingClientRect().bottom < innerHeight / 2)).toBe(true)
    expect(await told.getByRole('link').getAttribute('href')).toBe(list)
    await expect.poll(() => page.evaluate(scriptsKept)).toContain('my-list')
    await site.context.setOffline(true)
    await page.goto(site.origin + list)
    await page.getByRole('main').getByRole('link', { name: /H-2A/ }).waitFor()
    await page.goto(site.origin + path)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/H-2A/)
    await page.getByRole('button', { name: button }).click()
    expect(await page.getByText(words).count()).toBe(0)
  },
)

test('a page that the phone could not keep is said to need a signal', async () => {
  const page = await site.phone({ serviceWorkers: 'block' })
  await page.goto(`${site.origin}/es/us/h-2a/gt/`)
  await page.getByRole('button', { name: 'A mi lista' }).click()
  await page.getByRole('status').filter({ hasText: 'La página necesita señal' }).waitFor()
  expect(await page.getByText('Hoy se abre sin señal').count()).toBe(0)
})

test('a country saved with one tap opens whole with no signal, and everything can be erased', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/gt/`)
  await essentialsSaved(page)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Listo. Ya puede leer').waitFor()
  await site.context.setOffline(true)
  for (const path of ['/es/gt/certificacion/', '/es/gt/proteccion-social/', '/es/us/h-2a/gt/']) {
    await page.goto(site.origin + path)
    expect(await page.locator('main .steps, main .card').count(), path).toBeGreaterThan(0)
  }
  await site.context.setOffline(false)
  await page.goto(`${site.origin}/es/guardado/`)
  await page.getByRole('button', { name: /borrar todo/i }).click()
  await page.getByRole('button', { name: /^sí/i }).click()
  await page.waitForFunction(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('ruta-clara')
      request.onsuccess = () => resolve(request.result)
    })
    const count = database.objectStoreNames.contains('pages')
      ? await new Promise<number>((resolve) => {
          const request = database.transaction('pages').objectStore('pages').count()
          request.onsuccess = () => resolve(request.result)
        })
      : 0
    database.close()
    return count === 0
  })
})

test('with script off everything but saving and searching works', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/`)
  await page
    .getByRole('link', { name: /Español/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'Guatemala' }).click()
  await page.getByRole('link', { name: /Evitar fraudes/ }).click()
  await page.getByRole('heading', { level: 1, name: /fraude/i }).waitFor()
  expect(await page.locator('main .card').count()).toBeGreaterThan(3)
  await page
    .getByText(/fuentes?, la más nueva/)
    .first()
    .click()
  expect(await page.locator('.src[open] a').count()).toBeGreaterThan(0)
  await page.goto(`${site.origin}/es/buscar/`)
  await page.getByRole('link', { name: 'Ayuda urgente' }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Ayuda urgente' }).waitFor()
  expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(10)
  expect(await page.locator('#leave').getAttribute('href')).toMatch(/^https:/)
})

test('an unknown address gets help in both languages', async () => {
  const page = await site.phone()
  const response = await page.goto(`${site.origin}/es/nada/`)
  expect(response?.status()).toBe(404)
  expect(await page.locator('main').textContent()).toMatch(/No encontramos[\s\S]*could not find/)
})

test('a page past its review date warns the reader by the phone’s own clock', async () => {
  const page = await site.phone({ serviceWorkers: 'block' })
  const address = `${site.origin}/es/gt/contactos/`
  let due = 0
  await page.route(address, async (route) => {
    // The server does not say what day it is.
    if (route.request().method() === 'HEAD') return route.abort()
    const response = await route.fetch()
    const html = await response.text()
    // A page that falls due after its release, on whatever day that was built.
    due = Date.parse(/name="release" content="([^"]+)"/.exec(html)?.[1] ?? '') + 100 * DAY
    const day = new Date(due).toISOString().slice(0, 10)
    return route.fulfill({ response, body: html.replace(/data-due="[^"]+"/, `data-due="${day}"`) })
  })
  await page.goto(address)
  await page.clock.setFixedTime(due + DAY)
  await page.goto(address)
  expect(await page.locator('#old').isVisible()).toBe(true)
  await page.clock.setFixedTime(due)
  await page.goto(address)
  expect(await page.locator('#old').isVisible()).toBe(false)
})

const NEUTRAL = 'https://worldweather.wmo.int/**'

test('who left quickly sees no page of the site by going back, and hears nothing', async () => {
  const page = await site.phone()
  await page.route(NEUTRAL, (route) => route.fulfill({ contentType: 'text/html', body: 'clima' }))
  for (const path of ['/es/', '/es/gt/', '/es/gt/fraude/']) await page.goto(site.origin + path)
  await page.getByRole('link', { name: 'Salir ya' }).click()
  await page.waitForURL(NEUTRAL)
  for (const _ of [1, 2]) {
    await page.goBack({ waitUntil: 'commit' }).catch(() => null)
    await page.waitForURL(NEUTRAL)
  }
  await page.goto(`${site.origin}/es/gt/`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/es/gt/')
  site.faults.length = 0
})

test('who leaves with no signal sees a recipe, and going back leads to it again', async () => {
  const page = await site.phone()
  for (const path of ['/es/', '/es/ayuda-urgente/']) {
    await page.goto(site.origin + path)
    await essentialsSaved(page)
  }
  await site.context.setOffline(true)
  await page.getByRole('link', { name: 'Salir ya' }).click()
  await page.getByRole('heading', { name: 'Arroz con leche' }).waitFor()
  await page.goBack({ waitUntil: 'commit' }).catch(() => null)
  await page.getByRole('heading', { name: 'Arroz con leche' }).waitFor()
})

test.each([false, true])('who erases and leaves, with no signal: %s, leaves nothing saved behind', async (offline) => {
  const page = await site.phone()
  await page.route(NEUTRAL, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>weather</h1>' }))
  await page.goto(`${site.origin}/en/urgent-help/`)
  await essentialsSaved(page)
  await site.context.setOffline(offline)
  await page.getByRole('button', { name: 'Erase all that is saved, and leave' }).click()
  await page.getByRole('heading', { name: offline ? 'Rice pudding' : 'weather' }).waitFor()
  expect(await page.title()).not.toContain('Ruta Clara')
  await site.context.setOffline(false)
  await page.unrouteAll()
  // A file that the worker never keeps: looking must not bring back what was erased.
  await page.goto(`${site.origin}/robots.txt`)
  const left = await page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    stores: (await indexedDB.databases()).length,
    worker: (await navigator.serviceWorker.getRegistration()) !== undefined,
    values: localStorage.length,
  }))
  expect(left).toEqual({ caches: 0, stores: 0, worker: false, values: 0 })
  site.faults.length = 0
})

test.each(['1970-01-02', '2015-06-01', '2020-03-01', '2035-06-01'])(
  'a phone whose clock says %s is told, with signal and without',
  async (day) => {
    const page = await site.phone()
    await page.goto(`${site.origin}/es/gt/contactos/`)
    await essentialsSaved(page)
    await page.clock.setFixedTime(new Date(day))
    for (const offline of [false, true]) {
      await site.context.setOffline(offline)
      await page.goto(`${site.origin}/es/ayuda-urgente/`)
      await page.getByText('La fecha de su teléfono parece equivocada').waitFor()
    }
  },
)

test('with letters of 150 and 200 percent nothing is too wide, nothing lies over what a link leads to', async () => {
  const found: string[] = []
  for (const width of [320, 360])
    for (const size of [24, 32]) {
      const page = await site.phone({ viewport: { width, height: 740 } })
      await page.addInitScript((px) => {
        addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.fontSize = `${px * 1.0625}px`
        })
      }, size)
      for (const path of ['/es/', '/es/guardado/', '/es/caminos/', '/es/gt/fraude/#gt-scam-citas-consulares']) {
        await page.goto(site.origin + path)
        await page.locator('.top').waitFor()
        await page.waitForLoadState('load')
        const fault = await page.evaluate(() => {
          const header = document.querySelector('.top')
          const bounds = header?.getBoundingClientRect()
          const isSticky = header && getComputedStyle(header).position === 'sticky'
          const target = document.querySelector(':target')?.getBoundingClientRect()
          const wide = document.documentElement.scrollWidth - innerWidth
          return [
            wide > 0 ? `${wide} px too wide` : '',
            isSticky && bounds && bounds.height > innerHeight / 5 ? `header of ${bounds.height} px stays` : '',
            target && bounds && target.top < bounds.bottom - 1 ? 'the header lies over what the link leads to' : '',
          ].filter(Boolean)
        })
        found.push(...fault.map((words) => `${path} ${width} ${size}: ${words}`))
      }
    }
  expect(found).toEqual([])
})

test('off line, the same page in the other language is offered, and trying again keeps the question', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/gt/fraude/`)
  await essentialsSaved(page)
  expect(await askWorker(page, { type: 'keep', path: '/es/gt/fraude/' })).toBe('saved')
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/gt/fraude/?from=gt`)
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByText('This same page is saved in Spanish').waitFor()
  // The phone has the words of one language alone: the page speaks that, but for what tells the reader of it in their own.
  expect(await page.getByRole('link', { name: 'Intentar otra vez' }).getAttribute('href')).toMatch(/\?from=gt$/)
  expect(await page.getByRole('link', { name: 'Salir ya' }).isVisible()).toBe(true)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Esta página no está guardada')
  const inEnglish = page.getByRole('main').locator('[lang="en"]')
  expect(await inEnglish.count()).toBe(1)
  expect(await inEnglish.textContent()).toMatch(/^Your phone has no connection.*saved in Spanish: Evitar fraudes/)
  await page.getByRole('main').getByRole('link', { name: 'Evitar fraudes en Guatemala' }).first().click()
  await page.waitForURL('**/es/gt/fraude/?from=gt')
})

/** The names of all scripts that the phone keeps, in one text. */
async function scriptsKept(): Promise<string> {
  const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
  return (await Promise.all(opened.map((cache) => cache.keys())))
    .flat()
    .map(({ url }) => url)
    .join(' ')
}
