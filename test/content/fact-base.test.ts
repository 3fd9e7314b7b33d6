import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadContent } from '../../src/content/load'
import { evidencedRecords } from '../../src/content/records'
import { MEMBER_COUNTRIES } from '../../src/site/countries'

const FACTS = '../shared/facts'
const here = existsSync(FACTS)
if (!here) console.log(`Skipped: the fact base is kept outside this repository and is not at ${FACTS}.`)

interface Fact {
  id: string
  confidence?: string
}

test.runIf(here)('every high-confidence fact is used by the content, or has a reason written down', () => {
  const used = new Set(evidencedRecords(loadContent('content').content).flatMap((record) => record.evidence.facts))
  const reasons: Record<string, string> = parse(readFileSync('test/content/unused-facts.yaml', 'utf8'))
  const unexplained: string[] = []
  for (const name of readdirSync(FACTS).filter((file) => MEMBER_COUNTRIES.some((cc) => file === `${cc}.yaml`))) {
    const lists: Record<string, Fact[] | null> = parse(readFileSync(join(FACTS, name), 'utf8'))
    const high = Object.entries(lists)
      .flatMap(([list, facts]) => (list === 'gaps' ? [] : (facts ?? [])))
      .filter((fact) => fact.confidence === 'high')
    const unused = high.filter((fact) => !used.has(fact.id))
    console.log(`${name}: ${high.length - unused.length} of ${high.length} high-confidence facts used`)
    unexplained.push(...unused.map((fact) => fact.id).filter((id) => !reasons[id]))
  }
  expect(unexplained).toEqual([])
})
