import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { siteUnderTest } from './browser'

const site = siteUnderTest()

/** Opens a page under a translator that puts two `<font>` with «words» in place of each text, of those that come later too. */
async function translated(path: string, takesAwayFirst = false): Promise<Page> {
  const page = await site.phone()
  await page.addInitScript((first) => {
    const translate = (text: Text) => {
      if (!text.data.trim() || text.data.startsWith('«') || !text.parentElement) return
      if (text.parentElement.closest('font, script, style, title, option, textarea')) return
      const font = document.createElement('font')
      font.appendChild(document.createElement('font')).textContent = `«${text.data}»`
      const { parentNode, nextSibling } = text
      if (first) {
        text.remove()
        parentNode?.insertBefore(font, nextSibling)
      } else text.replaceWith(font)
    }
    const all = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      if (root instanceof Text) texts.push(root)
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
      texts.forEach(translate)
    }
    addEventListener('DOMContentLoaded', () => {
      all(document.body)
      new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) all(node)
      }).observe(document.body, { childList: true, subtree: true })
    })
  }, takesAwayFirst)
  await page.goto(site.origin + path)
  return page
}

/** The words of a part without the marks of the translator, once they hold what is expected. */
async function saysOf(page: Page, part: string, expected: RegExp): Promise<string> {
  const words = async () => ((await page.locator(part).first().textContent()) ?? '').replace(/[«»]/g, '')
  await expect.poll(words, { timeout: 10_000 }).toMatch(expected)
  return words()
}

test.each([false, true])('who pays adds up what is true for a reader who translates (%s)', async (takesAwayFirst) => {
  const page = await translated('/es/quien-paga/?from=gt&pathway=us-h-2a', takesAwayFirst)
  const box = page.locator('.payers-rows .payers-check input').first()
  await box.check()
  const amount = page.locator('.payers-rows input[type=text]').first()
  await amount.fill('1500')
  await saysOf(page, '.payers-sum', /1,500/)
  await amount.fill('9000')
  expect(await saysOf(page, '.payers-sum', /9,000/)).not.toMatch(/1,500|Todavía no marcó|sin monto/)
  await page.locator('.payers > label select').selectOption('us-h-2b')
  expect(await saysOf(page, '.payers-sum', /H-2B/)).not.toMatch(/9,000|H-2A/)
})

test('the finder and search count what is true', async () => {
  const page = await translated('/es/caminos/')
  await page.locator('.finder select').first().selectOption('gt')
  const counted = await saysOf(page, '.finder-results > p[role=status]', /\d+/)
  expect(counted).not.toMatch(/Elija de dónde sale/)
  await page.locator('.finder select').nth(1).selectOption('us')
  const narrower = await saysOf(page, '.finder-results > p[role=status]', /\d+/)
  expect(narrower).not.toBe(counted)
  await page.goto(`${site.origin}/es/buscar/?q=visa`)
  const many = await saysOf(page, '.search-results > p', /\d+ resultados/)
  await page.locator('main input[type=search]').fill('coyote')
  await saysOf(page, '.search-results > p', new RegExp(`^(?!${many}).*\\d+`))
})

test('saving, my list, pension, credentials, the offer check and the kit say what is true', async () => {
  const page = await translated('/es/mi-lista/')
  const ticks = page.locator('input[data-tick]')
  await ticks.nth(0).check()
  await saysOf(page, '.my-list', /^1 de/)
  await ticks.nth(1).check()
  expect(await saysOf(page, '.my-list', /^2 de/)).not.toMatch(/1 de/)
  await ticks.nth(0).uncheck()
  await saysOf(page, '.my-list', /^1 de/)

  await page.goto(`${site.origin}/es/pension/`)
  const countries = page.locator('.across form select')
  await countries.nth(0).selectOption('ca')
  const one = await saysOf(page, '.across > [role=status]', /./)
  await countries.nth(1).selectOption('mx')
  await saysOf(page, '.across > ul h3', /./)
  await countries.nth(1).selectOption('')
  await saysOf(page, '.across > [role=status]', new RegExp(one.slice(0, 20)))

  await page.goto(`${site.origin}/es/certificaciones/?country=gt`)
  const found = await saysOf(page, '.finder > [role=status] h2', /\d/)
  await page.locator('.finder select').first().selectOption('cr')
  await expect.poll(() => saysOf(page, '.finder > [role=status] h2', /\d/)).not.toBe(found)

  await page.goto(`${site.origin}/es/revisar-oferta/`)
  const first = await saysOf(page, '.offer-step h2', /./)
  await page.locator('.offer-answers button').first().click()
  await expect.poll(() => saysOf(page, '.offer-step h2', /./)).not.toBe(first)
  await saysOf(page, '.offer-step .source', /2/)

  await page.goto(`${site.origin}/es/compartir/`)
  await page.locator('.kit select').first().selectOption('bz')
  await saysOf(page, '.kit-topics', /Belice/)
  await page.locator('.kit select').first().selectOption('cr')
  expect(await saysOf(page, '.kit-topics', /Costa Rica/)).not.toMatch(/Belice/)

  await page.goto(`${site.origin}/es/gt/`)
  await page.getByRole('button', { name: /Guardar/ }).click()
  expect(await saysOf(page, '.save', /Listo/)).not.toMatch(/Guarde Guatemala/)
})
