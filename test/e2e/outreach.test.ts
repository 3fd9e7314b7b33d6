import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { attributeValues } from '../pages/built-site'
import { accessibilityFaults } from './axe'
import { askWorker, essentialsSaved, siteUnderTest } from './browser'
import { codeIn } from './read-code'
import { BUILT_SITE } from './site-server'

const site = siteUnderTest()

const phone = (options: { javaScriptEnabled?: boolean; width?: number } = {}): Promise<Page> => {
  const { width = 360, ...rest } = options
  return site.phone({ viewport: { width, height: 740 }, acceptDownloads: true, ...rest })
}

const pagesOf = (pdf: Buffer) => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length

test('with script off every country and topic has sheets to print, two taps away', async () => {
  const page = await phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/compartir/`)
  expect(await page.locator('a[href^="/paper/es/"]').count()).toBe(88)
  await page.getByText('Guatemala', { exact: true }).click()
  await page.locator('a[href="/paper/es/gt/fraude.html"]').click()
  await page.waitForURL('**/paper/es/gt/fraude.html')
  expect(await page.locator('.poster .sheet-call b').first().textContent()).toBe('1511')
  expect(await page.locator('.leaflet .half').count()).toBe(2)
  const html = await page.content()
  expect(html).toContain('noindex')
  expect(html).toContain("default-src 'none'")
  expect(html).not.toContain('<script')
})

test('no word of any sheet is cut on paper', async () => {
  const page = await phone({ width: 800 })
  await page.emulateMedia({ media: 'print' })
  const paths = ['es/compartir', 'en/share'].flatMap((name) =>
    attributeValues(readFileSync(`${BUILT_SITE}/${name}/index.html`, 'utf8'), 'href').filter((href) =>
      href.startsWith('/paper/'),
    ),
  )
  expect(paths).toHaveLength(176)
  const cut: string[] = []
  for (const path of paths) {
    await page.goto(site.origin + path)
    const over = await page.evaluate(() =>
      [...document.querySelectorAll('.sheet, .half, .half-words, .half-side, .sheet-foot > div')]
        .filter((part) => part.scrollHeight > part.clientHeight + 1 || part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.className),
    )
    if (over.length > 0) cut.push(`${path}: ${over}`)
  }
  expect(cut).toEqual([])
}, 240_000)

test.each([
  ['es/gt/fraude', 'Letter'],
  ['es/gt/fraude', 'A4'],
  ['en/ca/rights', 'Letter'],
  ['es/do/trabajar-fuera', 'A4'],
])('the sheets of %s are one page each on %s and their code leads to the page', async (path, format) => {
  const page = await phone()
  await page.goto(`${site.origin}/paper/${path}.html`)
  expect(pagesOf(await page.pdf({ format }))).toBe(2)
  for (const code of await page.locator('.sheet-code').all()) {
    const found = await codeIn(code, site.browser)
    expect(new URL(found ?? '').pathname).toBe(`/${path}/`)
  }
})

test('an address opens the kit ready, in both languages, and it can be changed', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/compartir/?country=gt&topics=fraud&campaign=harassment&lang=both`)
  await page.locator('.kit details summary', { hasText: 'Inglés' }).first().waitFor()
  const names = await page.locator('.kit > details:not(.kit-office) > summary').allTextContents()
  expect(names).toEqual([
    'El acoso no es parte del trabajo · Español',
    'Evitar fraudes en Guatemala · Español',
    'Harassment is not part of the job · Inglés',
    'Avoid fraud in Guatemala · Inglés',
  ])
  await page.getByRole('combobox', { name: /^País/ }).selectOption('mx')
  await page.waitForURL('**/es/compartir/?country=mx&topics=fraud&campaign=harassment&lang=both')
  const whatsapp = page.getByLabel('WhatsApp', { exact: true }).first()
  await whatsapp.fill('Venga el lunes')
  const link = await page.getByRole('link', { name: 'Abrir WhatsApp' }).first().getAttribute('href')
  expect(link).toBe('https://wa.me/?text=Venga%20el%20lunes')
  await page.getByLabel('SMS', { exact: true }).first().fill('a'.repeat(161))
  await page.getByText('161 de 160').waitFor()
})

test('the office is kept on this phone, stands on the paper, and goes when it is erased', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/compartir/?country=sv&topics=rights`)
  await page.getByText('Su oficina u organización').click()
  await page.getByLabel('Nombre', { exact: true }).fill('Consulado en Atlanta')
  await page.locator('.kit-preview', { hasText: 'Consulado en Atlanta' }).waitFor()
  await page.getByLabel('Teléfono', { exact: true }).fill('404 555 0100')
  await page.getByLabel('Lugar', { exact: true }).fill('2750 Buford Hwy NE, Atlanta')
  for (const kind of ['Cartel', 'Hoja para cortar en dos', 'Letrero de mesa']) {
    await page.getByLabel(kind).check()
    expect(await page.getByText('No cabe todo').count(), kind).toBe(0)
  }
  expect(page.url()).not.toContain('Atlanta')
  await page.reload()
  await page.locator('.kit-preview', { hasText: 'Consulado en Atlanta' }).waitFor()
  await page.getByRole('button', { name: 'Borrar estos datos' }).click()
  expect(await page.evaluate(() => localStorage.getItem('ruta-clara:office'))).toBeNull()
})

test('the kit says beside the poster what it leaves out: no room, or not dialled from the office’s country', async () => {
  const page = await phone()
  for (const [path, office, country, room, dial] of [
    [
      '/es/compartir/',
      'Su oficina u organización',
      'País de la oficina',
      /No caben en esta hoja: /,
      /no se marcan desde/,
    ],
    [
      '/en/share/',
      'Your office or organisation',
      'Country of the office',
      /sheet has no room: /,
      /cannot be called from/,
    ],
  ] as const) {
    await page.goto(`${site.origin}${path}?country=sv&topics=rights`)
    await page.locator('.kit-preview .poster').waitFor()
    const said = page.getByRole('status')
    await said.filter({ hasText: room }).waitFor()
    expect(await said.filter({ hasText: dial }).count()).toBe(0)
    await page.getByText(office).click()
    await page.getByLabel(country).selectOption('us')
    await said.filter({ hasText: dial }).filter({ hasText: '130' }).waitFor()
    await page.evaluate(() => localStorage.clear())
  }
})

test('what was changed is what is printed, on one page, and nothing else', async () => {
  const page = await phone()
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  await page.goto(`${site.origin}/es/compartir/?country=gt&topics=fraud`)
  await page.getByLabel('Título').fill('Jornada móvil el lunes')
  for (const kind of ['Cartel', 'Hoja para cortar en dos', 'Letrero de mesa']) {
    await page.getByLabel(kind).check()
    await page.getByRole('button', { name: 'Imprimir', exact: true }).click()
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.kit-paper').textContent()).toContain('Jornada móvil el lunes')
    expect(await page.locator('main').isVisible()).toBe(false)
    await page.emulateMedia({ media: null })
    // Printing ends with it, as in any browser.
    expect(pagesOf(await page.pdf({ format: 'Letter' })), kind).toBe(1)
    expect(await page.locator('.kit-paper').count()).toBe(0)
  }
})

test('the picture is a square PNG whose code leads to the page', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/compartir/?country=gt&topics=fraud`)
  const button = page.getByRole('button', { name: 'Descargar Imagen para redes' })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toBe('evitar-fraudes-en-guatemala.png')
  const png = readFileSync(await download.path())
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1080])
  const found = await codeIn(page.locator('canvas'), site.browser)
  expect(new URL(found ?? '').pathname).toBe('/es/gt/fraude/')
})

test('where the phone shares files the sheet goes to its share sheet, with its style inside', async () => {
  const page = await phone()
  await page.addInitScript(() => {
    const shared: string[] = []
    Object.assign(window, { shared })
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files = [] }: ShareData) => {
        for (const file of files) shared.push(`${file.name} ${file.type} ${await file.text()}`)
      },
    })
  })
  await page.goto(`${site.origin}/en/share/?country=ca&campaign=fraud`)
  await page.getByRole('button', { name: 'Share', exact: true }).last().click()
  await page.waitForFunction(() => Reflect.get(window, 'shared').length > 0)
  const [file = ''] = await page.evaluate(() => Reflect.get(window, 'shared'))
  expect(file).toMatch(/^do-not-pay-for-a-job-poster\.html text\/html <!doctype html>/)
  expect(file.replace(/\s/g, '')).toContain('inline-size:calc(var(--u)*180)')
})

test('the kit opened once works with no signal', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/compartir/`)
  await page.locator('.kit').waitFor()
  expect(await askWorker(page, { type: 'keep-tools', lang: 'es', withKit: true })).toBe('saved')
  // The kit brings the countries one after the other.
  await page.waitForFunction(async () => Boolean(await caches.match('/data/outreach/es-hn.1.json')))
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/compartir/?country=hn&campaign=insurance`)
  await page.getByLabel('Título').fill('Sin señal')
  await page.locator('.kit-preview', { hasText: 'Sin señal' }).waitFor()
})

test('whoever saves a country but never opens the share page is not sent its scripts', async () => {
  const page = await phone()
  await page.goto(`${site.origin}/es/gt/`)
  await essentialsSaved(page)
  await page.getByRole('button', { name: 'Guardar' }).click()
  await page.getByText('Listo. Ya puede leer').waitFor()
  expect(await askWorker(page, { type: 'keep-tools', lang: 'es' })).toBe('saved')
  const kept = await page.evaluate(async () =>
    (await (await caches.open('ruta-clara-tool-scripts')).keys()).map(({ url }) => url),
  )
  expect(kept.filter((url) => url.includes('/pathway-finder-'))).not.toEqual([])
  expect(kept.filter((url) => /(?:outreach-kit|kept-office|kiosk)-/.test(url))).toEqual([])
  expect(await page.evaluate(() => caches.match('/data/outreach/es.1.json').then(Boolean))).toBe(false)
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/compartir/`)
  await page.getByText('Las hojas listas están más abajo').waitFor()
})

test.each([
  ['empty', ['/es/compartir/', '/en/share/']],
  ['a campaign', ['/es/compartir/?country=gt&campaign=contribution', '/en/share/?country=us&campaign=fraud']],
  ['sheets', ['/paper/es/gt/fraude.html', '/paper/en/bz/contacts.html']],
])('axe finds no violation and nothing is wider than 320 px: %s', async (_, paths) => {
  const page = await phone({ width: 320 })
  for (const path of paths) {
    await page.goto(site.origin + path)
    await page
      .locator(path.startsWith('/paper') ? '.sheet' : path.includes('?') ? '.kit-preview' : '.kit')
      .first()
      .waitFor()
    expect(await accessibilityFaults(page, path)).toEqual([])
  }
})
