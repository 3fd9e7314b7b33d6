import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** The rules for which it matters whether the page is light or dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']
/** The rules for which it matters how large letters are: the others read the same elements again. */
const OF_SIZE = ['scrollable-region-focusable', 'target-size']

/** Which of axe's rules are looked at. */
type Rules = 'all' | 'of colours' | 'of size'

/**
 * What is wrong with the page as it stands: what axe finds, in light and in dark and with letters twice as large, and where
 * it is wider than the screen. Each rule is run where it can find something else.
 */
export async function accessibilityFaults(page: Page, what: string): Promise<string[]> {
  const found: string[] = []
  const letters = (size: string) =>
    page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), size)
  for (const [scheme, size, rules] of [
    ['light', '100%', 'all'],
    ['dark', '100%', 'of colours'],
    ['light', '200%', 'of size'],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await letters(size)
    const violations = await axeViolations(page, rules)
    found.push(...violations.map((violation) => `${what} ${scheme} ${size}: ${violation}`))
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (wider > 0) found.push(`${what} ${size}: ${wider} px wider than the screen`)
  }
  await letters('100%')
  return found
}

/** What axe finds wrong on the page as it stands: rule and places. */
export async function axeViolations(page: Page, rules: Rules = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const options = {
    all: {},
    'of colours': { runOnly: OF_COLOURS },
    'of size': { runOnly: OF_SIZE },
  }[rules]
  return page.evaluate(async (chosen) => {
    const axe: unknown = Reflect.get(window, 'axe')
    const run = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : undefined
    if (typeof run !== 'function') return ['axe did not load']
    const report: { violations: { id: string; nodes: { target: string[] }[] }[] } = await run.call(
      axe,
      document,
      chosen,
    )
    return report.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(', ')}`,
    )
  }, options)
}
