import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const SOURCE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** What axe finds wrong on the page as it stands: rule and places. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE)
  return page.evaluate(async () => {
    const axe: unknown = Reflect.get(window, 'axe')
    const run = typeof axe === 'object' && axe !== null ? Reflect.get(axe, 'run') : undefined
    if (typeof run !== 'function') return ['axe did not load']
    const report: { violations: { id: string; nodes: { target: string[] }[] }[] } = await run.call(axe, document)
    return report.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(', ')}`,
    )
  })
}
