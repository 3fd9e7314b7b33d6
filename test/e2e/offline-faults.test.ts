import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { askWorker, essentialsSaved, newPhone } from './browser'
import { type Fault, type FaultyServer, type Misdeed, PORTAL } from './faulty-server'
import { eachOnFaultySite } from './faulty-site'
import { forgetRows, type StoredContent, storedContent } from './stored-content'

const COUNTRY = '/es/gt/'
let browser: Browser
let server: FaultyServer
let context: BrowserContext
let page: Page
eachOnFaultySite((site) => {
  ;({ browser, server, context, page } = site)
})

/** The button of the country's page, whatever it says now. */
const button = (on = page) => on.locator('[data-island="save-country"] button')
const words = (on = page) => on.locator('[data-island="save-country"] .save-words')

/** A phone that has the essentials and stands on Guatemala's page, which is not saved. */
async function arrive(): Promise<StoredContent> {
  await page.goto(server.origin + COUNTRY)
  await essentialsSaved(page)
  await page.getByRole('button', { name: 'Guardar' }).waitFor()
  return storedContent(page)
}

/** Everything that was stored still is, unchanged, and no page is damaged or half saved. */
async function expectUnchanged(before: StoredContent): Promise<void> {
  const now = await storedContent(page)
  expect(now.pages).toMatchObject(before.pages)
  expect(now.packs).toEqual(before.packs)
  expect(now.missing).toEqual([])
  expect(Object.values(now.pages)).not.toContain('damaged')
}

/** Saves from the button in sight, and finds all of Guatemala stored, beside what was. */
async function expectSaved(before: StoredContent): Promise<void> {
  await button().click()
  await words().getByText('Listo.').waitFor()
  const now = await storedContent(page)
  expect(Object.keys(now.packs)).toEqual(expect.arrayContaining([...Object.keys(before.packs), 'es-gt']))
  expect(now.missing).toEqual([])
  expect(Object.values(now.pages)).not.toContain('damaged')
}

/** A page of the essentials opens from the phone. */
async function expectReadable(): Promise<void> {
  const other = await context.newPage()
  await other.goto(`${server.origin}/es/ayuda-urgente/`)
  expect(await other.locator('a[href^="tel:"]').count()).toBeGreaterThan(10)
  await other.close()
}

/** As after six hours, by someone who has not seen the country's list. */
const forgetIndex = () =>
  forgetRows(page, [
    ['meta', 'index'],
    ['lists', 'es-gt'],
  ])

/** When the index came, as the store has it. */
const indexCameAt = () =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const request = indexedDB.open('ruta-clara')
        request.onsuccess = () => {
          const read = request.result.transaction('meta').objectStore('meta').get('index')
          read.onsuccess = () => {
            request.result.close()
            resolve(read.result?.at ?? 0)
          }
        }
      }),
  )

const packFile = (path: string) => path.startsWith('/packs/')
const always =
  (misdeed: Misdeed, where: (path: string) => boolean = () => true): Fault =>
  (path) =>
    where(path) ? misdeed : undefined
const content = (path: string) => /\/packs\/(pages\/|.*\.whole\.json$)/.test(path)
const JSON_TYPE = 'application/json'

const FAULTS: [name: string, fault: Fault, sees: RegExp][] = [
  ['a captive portal answers everything with its own page', always(PORTAL), /no es de Ruta Clara/],
  [
    'a captive portal says that its page is JSON',
    always({ do: 'answer', status: 200, type: JSON_TYPE, body: '{"format":1,"login":true}' }, packFile),
    /no es de Ruta Clara/,
  ],
  ['the server fails with 503', always({ do: 'answer', status: 503, type: 'text/html', body: 'caído' }), /Se cortó/],
  [
    'a page of the list is not there (404)',
    always({ do: 'answer', status: 404, type: 'text/html', body: 'no' }, content),
    /está cambiando/,
  ],
  ['every body is truncated, ended as if complete', always({ do: 'truncate' }, content), /no es de Ruta Clara/],
  [
    'other content comes under every address',
    always({ do: 'answer', status: 200, type: JSON_TYPE, body: '{"path":"/es/gt/","main":"Llame al 555"}' }, content),
    /no es de Ruta Clara/,
  ],
]

test.each(FAULTS)('%s', async (_, fault, sees) => {
  const before = await arrive()
  server.fault = fault
  await button().click()
  await words().getByText(sees).waitFor()
  await expectUnchanged(before)
  await expectReadable()
  server.behave()
  await expectSaved(before)
})

test('the list of packs is of a newer format', async () => {
  const before = await arrive()
  await forgetIndex()
  server.fault = always({ do: 'answer', status: 200, type: JSON_TYPE, body: '{"format":3,"all":{}}' }, packFile)
  await button().click()
  await words()
    .getByText(/versión nueva/)
    .waitFor()
  await expectUnchanged(before)
  await expectReadable()
  server.behave()
  await expectSaved(before)
})

test('connections are refused', async () => {
  const before = await arrive()
  await server.refuse()
  try {
    await button().click()
    await words()
      .getByText(/Se cortó/)
      .waitFor()
    await expectUnchanged(before)
    await expectReadable()
    const other = await context.newPage()
    await other.goto(`${server.origin}/es/mx/derechos/`)
    await other.getByRole('heading', { name: /no está guardada/ }).waitFor()
    await other.close()
  } finally {
    await server.listen()
  }
  await expectSaved(before)
})

test('a body stalls half-way', async () => {
  await page.clock.install()
  const before = await arrive()
  server.fault = always({ do: 'stall' }, (path) => path.endsWith('.whole.json'))
  const asked = page.waitForRequest(/whole/)
  await button().click()
  await asked
  await words()
    .getByText(/^\d+ de \d+ páginas|páginas,/)
    .waitFor()
  // The patience of a download counts from the last byte: 20 seconds, which the page's clock passes at once.
  await page.waitForFunction(() => (document.querySelector<HTMLProgressElement>('.save progress')?.value ?? 0) > 0)
  // Again while bytes that were under way still come.
  await expect
    .poll(() => page.clock.fastForward(21_000).then(() => words().textContent()), { timeout: 20_000 })
    .toMatch(/Se cortó/)
  await expectUnchanged(before)
  server.behave()
  await expectSaved(before)
})

test('the connection is lost at every request of a download in turn', async () => {
  const before = await arrive()
  await forgetIndex()
  let lostAt = 0
  do {
    lostAt += 1
    expect(lostAt, 'each attempt keeps what came').toBeLessThan(25)
    // With an empty whole file every page is a request of its own.
    server.fault = (path, count) => {
      if (count > lostAt) return { do: 'drop' }
      return path.endsWith('.whole.json') ? { do: 'answer', status: 200, type: JSON_TYPE, body: '[]' } : undefined
    }
    await Promise.all([page.waitForRequest(/packs/), button().click()])
    await words()
      .getByText(/Se cortó|Listo\./)
      .waitFor()
    if ((await words().getByText('Listo.').count()) === 0) await expectUnchanged(before)
  } while ((await words().getByText('Listo.').count()) === 0)
  expect(lostAt).toBeGreaterThan(4)
  const now = await storedContent(page)
  expect(now.missing).toEqual([])
  expect(now.packs['es-gt']).toBeDefined()
})

test('two tabs save the same country at once', async () => {
  const before = await arrive()
  const second = await context.newPage()
  await second.goto(server.origin + COUNTRY)
  await second.getByRole('button', { name: 'Guardar' }).waitFor()
  server.behave()
  await Promise.all([button().click(), button(second).click()])
  await Promise.all([words().getByText('Listo.').waitFor(), words(second).getByText('Listo.').waitFor()])
  const now = await storedContent(page)
  expect(now.pages).toMatchObject(before.pages)
  expect(now.missing).toEqual([])
  expect(
    server.requests.filter((path) => /es-gt.*\.whole\.json$/.test(path)),
    'fetched once',
  ).toHaveLength(1)
})

test('the browser refuses service workers', async () => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'))
    ServiceWorkerContainer.prototype.register = refuse
    ServiceWorkerContainer.prototype.getRegistration = refuse
  })
  for (const path of [COUNTRY, '/es/guardado/']) {
    await page.goto(server.origin + path)
    await page.getByText(/no permite guardar/).waitFor()
    expect(await page.getByRole('button', { name: /^Guardar/ }).count()).toBe(0)
  }
})

test.each([
  ['workers', () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')],
  ['a database', () => Reflect.deleteProperty(window, 'indexedDB')],
  ['hashes', () => Reflect.deleteProperty(Crypto.prototype, 'subtle')],
] as const)('a browser without %s says in place of the button that it cannot save', async (_, lack) => {
  await page.addInitScript(lack)
  for (const path of [COUNTRY, '/es/guardado/']) {
    await page.goto(server.origin + path)
    await page.getByText(/no permite guardar/).waitFor()
    expect(await page.getByRole('button', { name: /^Guardar/ }).count()).toBe(0)
  }
})

test('where the script does not run, as in a browser too old for it, a sentence stands in place of the button', async () => {
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'a?.b?.' }))
  for (const [path, words] of [
    [COUNTRY, /su navegador es muy antiguo/],
    ['/es/guardado/', /su navegador es muy antiguo/],
    ['/es/mi-lista/', /un navegador menos antiguo/],
  ] as const) {
    await page.goto(server.origin + path)
    await page.getByText(words).waitFor()
  }
  await page.unroute('**/assets/*.js')
  await page.goto(server.origin + COUNTRY)
  await page.getByRole('button', { name: 'Guardar' }).waitFor()
  expect(await page.getByText(/es muy antiguo/).count()).toBe(0)
})

test('the phone is full', async () => {
  // As much room as the essentials take, and too little beside it for a country.
  await arrive()
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  await context.close()
  ;({ context, page } = await newPhone(browser))
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: used + 60_000 })
  const before = await arrive()
  await button().click()
  await words()
    .getByText(/no tiene espacio/)
    .waitFor()
  await expectUnchanged(before)
  await expectReadable()
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin })
  await expectSaved(before)
})

test('the browser refuses IndexedDB', async () => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
  await page.goto(server.origin + COUNTRY)
  await page.getByText(/no permite guardar/).waitFor()
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Guatemala')
  await page.goto(`${server.origin}/es/guardado/`)
  await page.getByText(/no permite guardar/).waitFor()
})

test('an old tab holds the database while a newer one waits for it', async () => {
  await arrive()
  const old = await context.newPage()
  await old.goto(`${server.origin}/robots.txt`)
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        // As a release that never makes way, and one that asks it to.
        indexedDB.open('ruta-clara').onsuccess = () => resolve()
      }),
  )
  await old.evaluate(() => void indexedDB.open('ruta-clara', 9))
  await page.clock.install()
  await page.goto(server.origin + COUNTRY)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Guatemala')
  const island = page.locator('[data-island="save-country"]')
  // Saving waits 20 seconds for storage, which the page's clock passes at once.
  await expect
    .poll(() => page.clock.fastForward(21_000).then(() => island.textContent()), { timeout: 20_000 })
    .toMatch(/no responde/)
  await old.close()
  await page.goto(server.origin + COUNTRY)
  await expectSaved({ pages: {}, packs: {}, missing: [] })
})

const deleteDatabase = () =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('ruta-clara')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
  )

test('IndexedDB is deleted under the app', async () => {
  await arrive()
  await deleteDatabase()
  await button().click()
  await words().getByText('Listo.').waitFor()
  expect((await storedContent(page)).missing).toEqual([])
  await page.goto(`${server.origin}/es/`)
  await essentialsSaved(page)
  await context.setOffline(true)
  await expectReadable()
})

test('IndexedDB is deleted during a download', async () => {
  await arrive()
  let emptied: Promise<void> | undefined
  await page.route('**/*.whole.json', async (route) => {
    emptied = deleteDatabase()
    await emptied
    await route.continue()
  })
  await button().click()
  await words().getByText('Listo.').waitFor()
  expect(emptied).toBeDefined()
  const now = await storedContent(page)
  expect(now.missing).toEqual([])
  expect(now.packs['es-gt']).toBeDefined()
})

test('the database is there but has no stores', async () => {
  // What a crash in the middle of the first opening, or another script, can leave.
  await page.route('**/assets/**', (route) => route.abort())
  await page.goto(server.origin + COUNTRY)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('ruta-clara')
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
      }),
  )
  await page.unroute('**/assets/**')
  const before = await arrive()
  expect(before.packs['es-essentials']).toBeDefined()
  await expectSaved(before)
})

test.each([
  ['a year ahead', 365],
  ['a year behind', -365],
])('the clock is %s while saving, then right', async (_, days) => {
  await page.clock.setFixedTime(Date.now() + days * 86_400_000)
  const before = await arrive()
  await expectSaved(before)
  await page.clock.setFixedTime(Date.now())
  await page.goto(server.origin + COUNTRY)
  await words()
    .getByText(/está en su teléfono/)
    .waitFor()
  await expect
    .poll(async () => Math.abs(Date.now() - (await indexCameAt())), { message: 'the index is asked for again' })
    .toBeLessThan(3_600_000)
  await context.setOffline(true)
  await page.goto(`${server.origin}/es/gt/fraude/`)
  expect(await page.locator('main .card').count()).toBeGreaterThan(0)
})

test('saving asks the browser to keep what is stored', async () => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = () => {
      document.documentElement.dataset.persist = 'asked'
      return new Promise(() => {})
    }
  })
  const before = await arrive()
  expect(await page.locator('html').getAttribute('data-persist')).toBeNull()
  await expectSaved(before)
  expect(await page.locator('html').getAttribute('data-persist')).toBe('asked')
})

test('a page that is not saved is remembered offline and is there at the next connection', async () => {
  await arrive()
  await context.setOffline(true)
  await page.goto(`${server.origin}/es/mx/derechos/`)
  await page.getByRole('button', { name: 'Recordar esta página' }).click()
  await page.getByText(/se guardará en su teléfono/).waitFor()
  await context.setOffline(false)
  await page.getByText(/ya está en su teléfono/).waitFor()
  await context.setOffline(true)
  await page.getByRole('link', { name: 'Abrirla' }).click()
  await page.getByRole('heading', { level: 1, name: /México|derechos/i }).waitFor()
  expect(await page.locator('main').textContent()).not.toMatch(/no está guardada/)
})

test('a page that was asked for stands on the list of saved pages, by its title, until it is forgotten', async () => {
  await arrive()
  await context.setOffline(true)
  await page.goto(`${server.origin}/es/mx/derechos/`)
  await page.getByRole('button', { name: 'Recordar esta página' }).click()
  await page.getByText(/se guardará en su teléfono/).waitFor()
  await page.goto(`${server.origin}/es/guardado/`)
  await page.getByRole('heading', { name: 'Páginas pedidas' }).waitFor()
  await page.getByRole('button', { name: /^Ya no la quiero: .*México/ }).click()
  await page.getByRole('heading', { name: 'Páginas pedidas' }).waitFor({ state: 'detached' })
})

test('a damaged page is found by the check at the start and mended', async () => {
  const before = await arrive()
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('ruta-clara')
        request.onsuccess = () => {
          const database = request.result
          const tx = database.transaction(['pages', 'meta'], 'readwrite')
          const pages = tx.objectStore('pages')
          tx.objectStore('meta').delete('checked')
          const read = pages.get('/es/ayuda-urgente/')
          read.onsuccess = () => pages.put({ ...read.result, json: read.result.json.replace('</h1>', '!</h1>') })
          tx.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
  )
  expect((await storedContent(page)).pages['/es/ayuda-urgente/']).toBe('damaged')
  await askWorker(page, { type: 'keep-up' })
  await expectUnchanged(before)
})

test('who erases and leaves on a network that stays silent is gone within seconds, and nothing is left', async () => {
  await page.goto(`${server.origin}/en/urgent-help/`)
  await essentialsSaved(page)
  await page.evaluate(() => localStorage.setItem('ruta-clara:stand', 'hn.us'))
  server.hold = () => new Promise(() => undefined)
  await page.getByRole('button', { name: 'Erase all that is saved, and leave' }).click()
  await page.waitForURL('blob:**')
  expect(await page.title()).not.toContain('Ruta Clara')
  server.behave()
  await page.goto(`${server.origin}/robots.txt`)
  expect(
    await page.evaluate(async () => ({
      caches: (await caches.keys()).length,
      stores: (await indexedDB.databases()).length,
      worker: (await navigator.serviceWorker.getRegistration()) !== undefined,
      values: localStorage.length,
    })),
  ).toEqual({ caches: 0, stores: 0, worker: false, values: 0 })
})
