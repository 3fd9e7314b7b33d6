import { stringify } from 'csv-stringify/sync'
import type { Content } from '../../src/content/load'
import type { EvidencedRecord } from '../../src/content/records'
import { heldRecords } from '../../src/content/strong-fields'
import { calendarOf, claimsOf, spreadOf, type Turn, turns } from '../../src/content/work-list'
import type { CommandWords } from './command-words'

/** `npm run content -- due [country] [--csv | --ics]`: whose turn it is to be looked at again, by owner. */
export function printTurns(
  content: Content,
  records: readonly EvidencedRecord[],
  given: readonly string[],
  today: string,
  words: CommandWords,
): void {
  const only = given.find((word) => !word.startsWith('--'))
  const list = turnsOf(content, records).filter(({ place }) => !only || place === only)
  if (given.includes('--ics')) process.stdout.write(calendarOf(list, today))
  else if (given.includes('--csv'))
    process.stdout.write(stringify(list, { header: true, columns: ['day', 'last', 'owner', 'place', 'kind', 'id'] }))
  else
    for (const owner of [...new Set(list.map((turn) => turn.owner))].sort()) {
      const mine = list.filter((turn) => turn.owner === owner)
      console.log(words.turns(owner, mine.length))
      for (const { day, last, kind, id } of mine) console.log(`  ${day} (${words.lastDay(last)}) ${kind} ${id}`)
    }
}

/** The end of plain `npm run content`: how the turns of each place are spread over the months. */
export function printSpread(content: Content, records: readonly EvidencedRecord[], words: CommandWords): void {
  console.log(words.dueNext)
  for (const { place, records: count, first, last, months } of spreadOf(turnsOf(content, records))) {
    const each = months.map(([month, inMonth]) => `${month} ${inMonth}`).join(', ')
    console.log(`  ${words.dueOf(place, count, first, last, each)}`)
  }
}

function turnsOf(content: Content, records: readonly EvidencedRecord[]): Turn[] {
  const owners = new Map(heldRecords(content).map(({ id, owner }) => [id, owner]))
  return turns(records, (id) => owners.get(id))
}

/** `npm run content -- claims <country>`: each strong field with its value and sources, as CSV to check by. */
export function printClaims(content: Content, given: readonly string[], words: CommandWords): void {
  const [place] = given
  if (!place) {
    console.log(words.whichCountry)
    process.exitCode = 1
    return
  }
  const columns = ['kind', 'record', 'field', 'value', 'supported', 'sources', 'checked']
  process.stdout.write(stringify(claimsOf(content, place), { header: true, columns }))
}
