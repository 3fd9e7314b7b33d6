import { describe, expect, it } from 'vitest'
import { sizeChanges } from '../../../scripts/size-changes'

const size = (what: string, kilobytes: number, budget = 14) => ({
  what,
  bytes: kilobytes * 1024,
  budget: budget * 1024,
})

describe('the change of sizes that a pull request shows', () => {
  it('gives before, after, change and budget of what changed, and counts what did not', () => {
    const table = sizeChanges(
      [size('largest page', 13), size('median page', 7)],
      [size('largest page', 13.5), size('median page', 7)],
    )
    expect(table).toContain('| largest page | 13.00 | 13.50 | +0.50 | 14.00 |')
    expect(table).not.toContain('median page')
    expect(table).toContain('1 size did not change.')
  })

  it('says what is over its budget, new or gone', () => {
    const table = sizeChanges([size('old tool', 3)], [size('largest page', 15), size('new tool', 2)])
    expect(table).toContain('| old tool | 3.00 | – | gone |')
    expect(table).toContain('| new tool | – | 2.00 | new |')
    const grown = sizeChanges([size('largest page', 13)], [size('largest page', 15)])
    expect(grown).toContain('+2.00 **over budget**')
  })
})
