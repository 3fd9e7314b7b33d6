import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { commandWords } from '../../scripts/content/command-words'
import { writeSkeleton } from '../../scripts/content/new'
import { canonicalYaml } from '../../src/content/canonical-yaml'
import { layoutOfKind } from '../../src/content/content-style'
import { KINDS } from '../../src/content/kinds'
import { edit, type Fields, runIn } from './copy-of-project'

/** A country that is on no map: X and a letter are for whoever needs a code of their own (ISO 3166-1). */
export const COUNTRY = 'xq'
export const NAME = 'Xandia'

/** The day on which its records are written. */
const DAY = '2026-11-30'

/** Its records as `npm run content -- new` is asked for them: kind, country and id. */
const RECORDS = [
  ['countries', COUNTRY],
  ['contacts', COUNTRY, 'xq-office'],
  ['pathways', COUNTRY, 'xq-permit'],
  ['departures', 'gt', 'xq-permit-from-gt'],
  ['departures', COUNTRY, 'us-h-2a-from-xq'],
  ['rules', COUNTRY, 'xq-no-fees'],
  ['registers', COUNTRY, 'xq-register'],
  ['scams', COUNTRY, 'xq-fake-jobs'],
  ['credentials', COUNTRY, 'xq-trade-test'],
  ['schemes', COUNTRY, 'xq-insurance'],
  ['rights', COUNTRY, 'xq-wages'],
] as const

/** What its made-up page states of a record, so that no strong field is a debt. */
const SUPPORTS: Record<string, string[]> = {
  contacts: ['phones.0'],
  pathways: ['status', 'fee_to_worker'],
  rules: ['fee_to_worker'],
  schemes: ['migrants.covered'],
  rights: ['without_papers'],
}

/** What stands where a skeleton has its dots, by the name of the field. Fields of words are filled by their language. */
const VALUES: Record<string, string> = {
  number: '119',
  url: 'https://xandia.example/page',
  publisher: 'Ministry of Work of Xandia',
  calling_code: '+999',
  languages: 'es',
  official_name: 'Work permit',
  occupations: 'any',
  ...Object.fromEntries(
    ['emergency', 'key_contacts', 'institution', 'contacts', 'keeper', 'report_to', 'office'].map((field) => [
      field,
      'xq-office',
    ]),
  ),
}

const WORDS: Record<string, Record<string, string>> = {
  es: {
    name: `Oficina de ${NAME}`,
    people: 'xandianas y xandianos',
    message: `${NAME}: pregunte antes de ir.\nNo pague por el puesto.\nGuarde su contrato y sus recibos.`,
    sms: `${NAME}: pregunte antes de ir. No pague por el puesto. Guarde su contrato.`,
    questions: `¿Puedo trabajar en ${NAME}?`,
    any: `En ${NAME}, pregunte antes en la oficina. No pague por el puesto.`,
  },
  en: {
    name: `Office of ${NAME}`,
    people: 'Xandians',
    message: `${NAME}: ask before you go.\nDo not pay for the job.\nKeep your contract and receipts.`,
    sms: `${NAME}: ask before you go. Do not pay for the job. Keep your contract.`,
    questions: `May I work in ${NAME}?`,
    any: `In ${NAME}, ask at the office first. Do not pay for the job.`,
  },
}

/** Adds the country as README says: its code, a record of each kind from its skeleton, its piece of the map, its names. */
export function addCountry(folder: string): void {
  edit(join(folder, 'src/site/countries.ts'), (code) => code.replace("'us'] as const", `'us', '${COUNTRY}'] as const`))
  for (const record of RECORDS) addRecord(folder, record)
  edit(join(folder, 'src/pages/region-map/shapes.ts'), (code) =>
    // The shape of another country of the sea around.
    code.replace("'cr', 'pa'],", `'cr', 'pa', '${COUNTRY}'],`).replace("us: '840',", `us: '840',\n${COUNTRY}: '192',`),
  )
  edit(join(folder, 'src/pages/region-map/region-map.tsx'), (code) =>
    code.replace('do: [286, 290],', `do: [286, 290],\n${COUNTRY}: [220, 240],`),
  )
  edit(join(folder, 'content/synonyms.yaml'), (text) => text.replace('\nplaces:\n', `\nplaces:\n${NAMES}`))
}

/** What readers call the country and its people, as the file of sayings is written. */
const NAMES = `  ${COUNTRY}:
    names:
      - xandia
    people:
      - xandiano
      - xandian
`

/** Asks for a record to fill in, and fills it in. The command is run once: it takes a second each time. */
function addRecord(folder: string, [name = '', ...place]: readonly string[]): void {
  if (name === 'countries') runIn(folder, 'tsx', ['scripts/content.ts', 'new', name, ...place])
  else writeSkeleton(join(folder, 'content'), [name, ...place], DAY, commandWords('en'))
  const kind = Object.values(KINDS).find((candidate) => candidate.folder === name)
  if (!kind) throw new Error(`There is no kind ${name}`)
  const [country, id = country] = place
  const file = join(folder, 'content', name, kind.home === 'country' ? `${country}/${id}.yaml` : `${id}.yaml`)
  const record = filledIn(name, parse(readFileSync(file, 'utf8')))
  writeFileSync(file, canonicalYaml(JSON.stringify(record), layoutOfKind(kind)))
}

function filledIn(kind: string, skeleton: Fields): Fields {
  const filled: Fields = Object.fromEntries(Object.entries(skeleton).map(([key, value]) => [key, fill(value, key)]))
  const supports = SUPPORTS[kind]
  const evidence = {
    ...Object(filled.evidence),
    sources: [
      { url: VALUES.url, publisher: VALUES.publisher, official: true, dated: 2026, ...(supports && { supports }) },
    ],
  }
  return { ...filled, ...(kind === 'countries' && { name: { es: NAME, en: NAME } }), evidence }
}

function fill(value: unknown, key: string, language?: string): unknown {
  if (Array.isArray(value)) return value.map((inner) => fill(inner, key, language))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([inner, of]) =>
        inner in WORDS ? [inner, fill(of, key, inner)] : [inner, fill(of, inner)],
      ),
    )
  if (value !== '…') return value
  const words = WORDS[language ?? '']
  if (words) return words[key] ?? words.any
  const known = VALUES[key]
  if (known === undefined) throw new Error(`The skeleton asks for "${key}"`)
  return known
}
