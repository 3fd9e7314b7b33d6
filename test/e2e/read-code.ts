import type { Browser, Locator } from 'playwright-core'

/** What an independent reader finds in a picture of an element, as a camera would take it; undefined where nothing. */
export async function codeIn(element: Locator, browser: Browser): Promise<string | undefined> {
  const picture = (await element.screenshot()).toString('base64')
  const page = await browser.newPage()
  await page.addScriptTag({ path: 'node_modules/jsqr/dist/jsQR.js' })
  const found = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    const read: unknown = Reflect.get(window, 'jsQR')
    if (!context || typeof read !== 'function') return undefined
    context.drawImage(image, 0, 0)
    const raster = context.getImageData(0, 0, image.width, image.height)
    const code: { data: string } | null = read(raster.data, raster.width, raster.height)
    return code?.data
  }, picture)
  await page.close()
  return found
}
