import { expect, test } from 'vitest'
import { accessibilityFaults } from './axe'
import { siteUnderTest } from './browser'
import { PAGE_KINDS } from './page-kinds'

const site = siteUnderTest()

test.each(Object.entries(PAGE_KINDS))('nothing hinders anyone on %s', async (kind, paths) => {
  // What is saved shows only where there is a worker; the other pages are the same without one, and sooner there.
  const page = await site.phone({ serviceWorkers: kind === 'saved' ? 'allow' : 'block' })
  const found: string[] = []
  for (const path of new Set(paths)) {
    await page.goto(site.origin + path)
    found.push(...(await accessibilityFaults(page, path)))
  }
  expect(found).toEqual([])
})

test('nothing hinders anyone who searches from the header', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/gt/`)
  await page.locator('#find').click()
  await page.locator('#header-search input').fill('h2a')
  await page.locator('#header-search [role="option"]').first().waitFor()
  expect(await accessibilityFaults(page, 'search in the header')).toEqual([])
})
