import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadContent } from '../../src/content/load'
import { evidencedRecords } from '../../src/content/records'
import { MEMBER_COUNTRIES } from '../../src/content/vocabulary'

const FACTS = '../shared/facts'
const here = existsSync(FACTS)
if (!here) console.log(`Skipped: the fact base is kept outside this repository and is not at ${FACTS}.`)

interface Fact {
  id: string
  confidence?: string
}

test.runIf(here)('most high-confidence facts of every country are used by the content', () => {
  const used = new Set(evidencedRecords(loadContent('content').content).flatMap((record) => record.evidence.facts))
  const share: Record<string, number> = {}
  for (const name of readdirSync(FACTS).filter((file) => MEMBER_COUNTRIES.some((cc) => file === `${cc}.yaml`))) {
    const lists: Record<string, Fact[] | null> = parse(readFileSync(join(FACTS, name), 'utf8'))
    const high = Object.entries(lists)
      .flatMap(([list, facts]) => (list === 'gaps' ? [] : (facts ?? [])))
      .filter((fact) => fact.confidence === 'high')
    const unused = high.filter((fact) => !used.has(fact.id))
    share[name.slice(0, 2)] = 1 - unused.length / high.length
    console.log(
      `${name}: ${high.length - unused.length} of ${high.length} high-confidence facts used; not used: ${unused.map((fact) => fact.id).join(', ')}`,
    )
  }
  for (const [cc, part] of Object.entries(share)) expect(part, cc).toBeGreaterThan(0.5)
})
