import { expect, test } from 'vitest'
import { accessibilityFaults } from './axe'
import { askWorker, siteUnderTest } from './browser'

const site = siteUnderTest()

test('someone who came back finds who certifies a trade, its steps and a number, and can share the search', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/certificaciones/`)
  await page.getByLabel('¿En qué país?').selectOption({ label: 'Guatemala' })
  await page.getByLabel('¿Qué sabe hacer?').fill('albañil')
  await page.getByText('Más opciones').click()
  await page.getByLabel('¿Qué tiene hoy?').selectOption('experience')
  await page.getByLabel('¿Qué necesita?').selectOption('certificate')
  const first = page.locator('.results > li').first()
  expect(await first.locator('h3').textContent()).toContain('Certifícate')
  expect(await first.locator('a[href="tel:1511"]').count()).toBe(1)
  await first.getByText('Pasos, papeles, costos y apoyo').click()
  await first.locator('.steps li').first().waitFor()
  await page.locator('.results').getByRole('checkbox').nth(0).check()
  await page.getByLabel('¿Qué sabe hacer?').fill('')
  await page
    .locator('.results')
    .getByRole('checkbox', { name: /INTECAP/ })
    .first()
    .check()
  expect(await page.locator('.side-by-side thead th').count()).toBe(2)
  await page.goto(page.url())
  await page.locator('.side-by-side').waitFor()
  expect(await page.locator('.side-by-side thead th').count()).toBe(2)
})

test('a roofer who came back sees the first result within the first screen, and the programme for those who came back', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/certificaciones/`)
  await page.getByLabel('¿En qué país?').selectOption({ label: 'Honduras' })
  const top = async () => (await page.locator('.results > li').first().boundingBox())?.y ?? Infinity
  expect((await top()) + (await page.evaluate(() => scrollY))).toBeLessThan(740)
  await page.getByLabel('¿Qué sabe hacer?').fill('techador')
  await page.locator('.results').getByText('INFOP y OIM', { exact: false }).first().waitFor()
  await page.getByText('Pregunte si incluye su oficio.').first().waitFor()
})

test('choices that do not fit together are explained, not refused', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/en/credentials/?country=gt&have=nothing&need=studies&skill=astronaut`)
  await page.getByText(/you must show it/).waitFor()
  expect(await page.locator('.results > li').count()).toBeGreaterThan(0)
})

test('someone who worked in two countries reads what their agreement lets them do', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/pension/`)
  await page.getByLabel('¿En qué país trabajó?').selectOption({ label: 'Canadá' })
  await page.getByLabel('¿A qué país vuelve?').selectOption({ label: 'México' })
  await page.getByText('Hay convenio vigente').waitFor()
  expect(await page.locator('#social-security-agreements').isVisible()).toBe(false)
  expect(await page.locator('#seguro-mx').isVisible()).toBe(true)
  expect(await page.locator('#seguro-hn').isVisible()).toBe(false)
  await page.goto(`${site.origin}/en/pension/?worked=us&home=gt`)
  await page.getByText('Do not count on adding up your years', { exact: false }).waitFor()
})

test('the number that decides a pension is in the answer, within the first screen', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/pension/`)
  await page.getByLabel('¿En qué país trabajó?').selectOption({ label: 'Estados Unidos' })
  await page.getByLabel('¿A qué país vuelve?').selectOption({ label: 'Honduras' })
  const number = page.getByText('40 créditos').first()
  await number.waitFor()
  expect(((await number.boundingBox())?.y ?? Infinity) + (await page.evaluate(() => scrollY))).toBeLessThan(740)
})

test('with script off the lists, the matrix and the boxes are there', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(`${site.origin}/es/certificaciones/`)
  expect(await page.locator('[data-fit]').count()).toBeGreaterThan(60)
  await page.locator('#gt summary').click()
  await page.locator('#gt h3 a').first().click()
  expect(page.url()).toContain('/es/gt/certificacion/#')
  await page.goto(`${site.origin}/es/pension/`)
  expect(await page.locator('.matrix tbody tr').count()).toBe(11)
  expect(await page.locator('.matrix tbody td').count()).toBe(121)
  expect(await page.locator('[data-agreement]').count()).toBeGreaterThan(5)
  await page.goto(`${site.origin}/es/mi-lista/`)
  await page.getByRole('checkbox').first().check()
  await page.getByText(/recuerde sus marcas/).waitFor()
})

test('ticks stay on the phone, with no signal too, and are erased with everything else', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/mi-lista/`)
  expect(await askWorker(page, { type: 'keep', path: '/es/mi-lista/' })).toBe('saved')
  await site.context.setOffline(true)
  await page.goto(`${site.origin}/es/mi-lista/`)
  await page.getByRole('checkbox').first().check()
  await page.getByText(/^1 de /).waitFor()
  await page.reload()
  expect(await page.getByRole('checkbox').first().isChecked()).toBe(true)
  await site.context.setOffline(false)
  await page.goto(`${site.origin}/es/guardado/`)
  await page.getByRole('button', { name: /borrar todo/i }).click()
  await page.getByRole('button', { name: /^sí/i }).click()
  await page.waitForFunction(() => localStorage.length === 0)
})

test('what is ticked before the list wakes is counted and kept', async () => {
  const page = await site.phone({ serviceWorkers: 'block' })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/assets/my-list-*.js', (route) => held.then(() => route.continue()))
  await page.goto(`${site.origin}/es/mi-lista/`)
  const boxes = page.getByRole('checkbox')
  for (const at of [0, 3, 5]) await boxes.nth(at).check()
  expect(await page.locator('.my-list').count()).toBe(0)
  release()
  await page.getByText(/^3 de /).waitFor()
  for (const at of [0, 3, 5]) expect(await boxes.nth(at).isChecked()).toBe(true)
  await page.reload()
  await page.getByText(/^3 de /).waitFor()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(3)
})

const STATES = {
  credentials: ['/es/certificaciones/', '/en/credentials/'],
  'credentials found and compared': [
    '/es/certificaciones/?country=gt&need=certificate&compare=gt-mintrab-certificate,gt-intecap-certificacion-laboral',
    '/en/credentials/?country=gt&have=nothing&need=studies',
  ],
  pension: ['/es/pension/', '/en/pension/'],
  'pension between countries': ['/es/pension/?worked=us,ca&home=mx', '/en/pension/?worked=us&home=gt'],
  'my list': ['/es/mi-lista/', '/en/my-list/'],
}
test.each(Object.entries(STATES))('axe finds no violation on %s', async (_, paths) => {
  const page = await site.phone({ serviceWorkers: 'block' })
  const found: string[] = []
  for (const path of paths) {
    await page.goto(site.origin + path)
    await page.locator('[data-island="credential-finder"] form, .across form, .my-list').first().waitFor()
    found.push(...(await accessibilityFaults(page, path)))
  }
  expect(found).toEqual([])
})
