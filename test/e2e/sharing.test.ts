import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeViolations } from './axe'
import { essentialsSaved, siteUnderTest } from './browser'
import { codeIn } from './read-code'

const site = siteUnderTest()
const PATH = '/es/us/h-2a/gt/'

/** What the page asked of the system: kept by the stand-ins for the share sheet and the screen lock. */
interface Asked {
  shared: unknown[]
  lock: string[]
}
declare global {
  interface Window {
    asked: Asked
  }
}

/** Puts a share sheet and a screen lock that only note what they are asked where the browser's own would be. */
async function standIns(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.asked = { shared: [], lock: [] }
    navigator.share = async (data) => {
      window.asked.shared.push(data)
    }
    const request = async () => {
      window.asked.lock.push('held')
      return { release: async () => window.asked.lock.push('let go') }
    }
    Object.defineProperty(navigator, 'wakeLock', { value: { request } })
  })
}

async function openPanel(page: Page, path = PATH) {
  await page.goto(site.origin + path)
  await page.locator('[data-share]').click()
  const panel = page.locator('dialog.share')
  await panel.waitFor()
  return panel
}

test.each([
  ['/es/us/h-2a/gt/', /Pasar a otro teléfono sin señal/, '/es/guardado/#gt'],
  ['/en/us/h-2a/gt/', /Pass to another phone with no signal/, '/en/saved/#gt'],
])('the panel of %s leads to passing on with no signal', async (path, words, saved) => {
  const panel = await openPanel(await site.phone(), path)
  expect(await panel.getByRole('link', { name: words }).getAttribute('href')).toBe(saved)
})

test('the panel shows the answer, and each way to pass it on carries the answer and the address', async () => {
  const page = await site.phone()
  const panel = await openPanel(page)
  const words = (await panel.locator('.share-words').textContent()) ?? ''
  expect(words).toMatch(/gratis[\s\S]*1511/)
  expect(words.endsWith(`\n${site.origin}${PATH}`)).toBe(true)
  const address = async (name: string) => (await panel.getByRole('link', { name }).getAttribute('href')) ?? ''
  expect(new URL(await address('WhatsApp')).searchParams.get('text')).toBe(words)
  const mail = new URLSearchParams((await address('Correo')).replace('mailto:?', ''))
  expect(mail.get('body')?.replaceAll('\r\n', '\n')).toBe(words)
  const sms = new URLSearchParams((await address('SMS')).replace('sms:?&', '')).get('body') ?? ''
  expect(sms).toContain('1511')
  expect(sms.length).toBeLessThanOrEqual(160)
  expect(sms).not.toMatch(/[áíóú]/)
  expect(sms.endsWith(PATH)).toBe(true)
})

test('copying puts the whole message on the clipboard and says so', async () => {
  const page = await site.phone({ permissions: ['clipboard-read', 'clipboard-write'] })
  const panel = await openPanel(page, '/en/gt/fraud/')
  await panel.getByRole('button', { name: 'Copy' }).click()
  await panel.getByText('Copied. Paste it where you like.').waitFor()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await panel.locator('.share-words').textContent())
})

test('where the clipboard is refused, the words are marked to be copied by hand', async () => {
  const page = await site.phone()
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'))
  })
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: 'Copiar' }).click()
  await panel.getByText(/texto marcado/).waitFor()
  expect(await page.evaluate(() => getSelection()?.toString())).toContain(`${site.origin}${PATH}`)
})

test('where there is a system share sheet, it gets title, message and address, and closing it says nothing', async () => {
  const page = await site.phone()
  await standIns(page)
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: 'Otra aplicación' }).click()
  const [shared] = await page.evaluate(() => window.asked.shared)
  expect(shared).toMatchObject({ url: site.origin + PATH, text: expect.stringContaining('1511') })
  await page.evaluate(() => {
    navigator.share = () => Promise.reject(new DOMException('', 'AbortError'))
  })
  await panel.getByRole('button', { name: 'Otra aplicación' }).click()
  expect(await panel.getByRole('status').textContent()).toBe('')
})

test('a second tap while the share sheet is open says nothing and leads nowhere', async () => {
  const page = await site.phone()
  await page.addInitScript(() => {
    navigator.share = () => Promise.reject(new DOMException('already sharing', 'InvalidStateError'))
  })
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: 'Otra aplicación' }).dblclick()
  expect(await panel.getByRole('status').textContent()).toBe('')
  await page.goto(`${site.origin}/es/revisar-oferta/#a=xaxxxxxxxxxxxx.gt.r`)
  await page.getByRole('link', { name: 'Compartir el resumen' }).dblclick()
  expect(new URL(page.url()).pathname).toBe('/es/revisar-oferta/')
})

test('an address too long for a code is shared by every other way', async () => {
  const page = await site.phone({ permissions: ['clipboard-read', 'clipboard-write'] })
  const long = `${PATH}?${'a'.repeat(3_000)}`
  const panel = await openPanel(page, long)
  expect(await panel.getByRole('button', { name: /Mostrar en grande/ }).count()).toBe(0)
  for (const name of ['WhatsApp', 'Correo'])
    expect((await panel.getByRole('link', { name }).getAttribute('href'))?.includes('a'.repeat(3_000)), name).toBe(true)
  expect(await panel.getByRole('link', { name: 'SMS' }).getAttribute('href')).toContain('1511')
  await panel.getByRole('button', { name: 'Copiar' }).click()
  await panel.getByText(/Copiado/).waitFor()
  expect((await page.evaluate(() => navigator.clipboard.readText())).endsWith(long)).toBe(true)
})

test('without a share sheet the panel offers none', async () => {
  const page = await site.phone()
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  const panel = await openPanel(page)
  expect(await panel.getByRole('button', { name: 'Otra aplicación' }).count()).toBe(0)
  expect(await panel.getByRole('link', { name: 'WhatsApp' }).isVisible()).toBe(true)
})

test.each(['light', 'dark'] as const)(
  'the code fills the screen and is read by a camera, in %s too',
  async (colorScheme) => {
    const page = await site.phone({ colorScheme })
    await standIns(page)
    const panel = await openPanel(page)
    expect(await axeViolations(page)).toEqual([])
    await panel.getByRole('button', { name: /Mostrar en grande/ }).click()
    const shown = page.locator('dialog.shown-code')
    await shown.waitFor()
    expect(await axeViolations(page)).toEqual([])
    expect(await codeIn(shown, site.browser)).toBe(site.origin + PATH)
    expect(await shown.textContent()).toContain(`${new URL(site.origin).host}${PATH}`)
    const box = await shown.locator('.qr').boundingBox()
    expect(box?.width).toBeGreaterThan(300)
    expect(await shown.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 })
  },
)

test('the screen stays on while the code is shown: asked again on return, let go on closing', async () => {
  const page = await site.phone()
  await standIns(page)
  const panel = await openPanel(page)
  const lock = () => page.evaluate(() => window.asked.lock)
  expect(await lock()).toEqual([])
  await panel.getByRole('button', { name: /Mostrar en grande/ }).click()
  await page.waitForFunction(() => window.asked.lock.length === 1)
  const turn = (state: string) =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  await turn('hidden')
  expect(await lock()).toEqual(['held'])
  await turn('visible')
  expect(await lock()).toEqual(['held', 'held'])
  await page.locator('dialog.shown-code').getByRole('button', { name: 'Cerrar' }).click()
  await page.waitForFunction(() => window.asked.lock.at(-1) === 'let go')
  await turn('visible')
  expect(await lock()).toEqual(['held', 'held', 'let go'])
})

test('with the keyboard alone: open, show, Esc back to the panel, Esc back to the button', async () => {
  const page = await site.phone()
  await page.goto(site.origin + PATH)
  await page.locator('[data-share]').focus()
  await page.keyboard.press('Enter')
  const panel = page.locator('dialog.share')
  await panel.waitFor()
  const show = panel.getByRole('button', { name: /Mostrar en grande/ })
  await show.focus()
  await page.keyboard.press('Enter')
  await page.locator('dialog.shown-code').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('dialog.shown-code').waitFor({ state: 'detached' })
  expect(await show.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-share'))).toBe(true)
})

test('the reader can leave the site quickly from inside the panel', async () => {
  const page = await site.phone()
  await page.route('https://worldweather.wmo.int/**', (route) => route.fulfill({ body: 'clima' }))
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: 'Salir' }).click()
  await page.waitForURL('https://worldweather.wmo.int/**')
  site.faults.length = 0
})

test('large text on a small phone keeps the panel and the code within the screen', async () => {
  const page = await site.phone({ viewport: { width: 320, height: 568 } })
  const panel = await openPanel(page)
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  await panel.getByRole('button', { name: /Mostrar en grande/ }).click()
  const shown = page.locator('dialog.shown-code')
  expect(await shown.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
  expect(await codeIn(shown.locator('.qr'), site.browser)).toBe(site.origin + PATH)
})

test('after one visit and with no signal, sharing, the code and the printed code are there', async () => {
  const page = await site.phone()
  await page.goto(site.origin + PATH)
  await essentialsSaved(page)
  await site.context.setOffline(true)
  const panel = await openPanel(page)
  await panel.getByRole('button', { name: /Mostrar en grande/ }).click()
  expect(await codeIn(page.locator('dialog.shown-code'), site.browser)).toBe(site.origin + PATH)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('#paper .qr svg').waitFor({ state: 'attached' })
})

test('where the panel cannot be had, the button opens WhatsApp with the message', async () => {
  const page = await site.phone({ serviceWorkers: 'block' })
  await page.route('**/assets/share-*', (route) => route.abort())
  await page.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }))
  await page.goto(site.origin + PATH)
  await page.locator('[data-share]').click()
  await page.waitForURL('https://wa.me/**')
  expect(new URL(page.url()).searchParams.get('text')).toContain('1511')
  site.faults.length = 0
})

test('with script off the button is a WhatsApp link with the answer', async () => {
  const page = await site.phone({ javaScriptEnabled: false })
  await page.goto(site.origin + PATH)
  const text = new URL((await page.locator('[data-share]').getAttribute('href')) ?? '').searchParams.get('text')
  expect(text).toMatch(/gratis[\s\S]*1511[\s\S]*\/es\/us\/h-2a\/gt\/$/)
})
