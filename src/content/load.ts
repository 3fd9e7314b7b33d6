import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { MEMBER_COUNTRIES } from '../site/countries'
import { LANGUAGES, type Language } from '../site/languages'
import * as schema from './schema'

/** One broken rule: where it is and what was expected there. */
export interface Problem {
  file: string
  record: string
  field: string
  expected: string
}

export interface Guide {
  slug: string
  front: Record<Language, schema.GuideFront>
  body: Record<Language, string>
}

/** A pathway with one entry per origin, gathered from the departures of every country. */
export type PathwayFromOrigins = schema.Pathway & { from: Record<string, schema.Departure> }

export interface Content {
  countries: schema.Country[]
  contacts: schema.Contact[]
  pathways: PathwayFromOrigins[]
  recruitment: Record<string, schema.Recruitment>
  credentials: (schema.Credential & { country: string })[]
  schemes: (schema.Scheme & { country: string })[]
  rights: (schema.Right & { country: string })[]
  agreements: schema.Agreement[]
  conventions: schema.Agreement[]
  figures: schema.Figure[]
  glossary: schema.Term[]
  occupations: schema.Occupation[]
  checklists: schema.Checklist[]
  guides: Guide[]
  /** File that each record id was read from, relative to the content folder. */
  fileOf: Map<string, string>
}

const NO_RECRUITMENT: schema.Recruitment = { rules: [], registers: [], scams: [] }

/**
 * Reads every record under `root` and validates each against the schema.
 * Returns what could be read and a list of problems, empty when all is well.
 */
export function loadContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = []
  const fileOf = new Map<string, string>()

  function report(file: string, record: string, issues: readonly z.core.$ZodIssue[]) {
    for (const issue of issues) {
      const field = issue.path.map(String).join('.') || '(whole record)'
      problems.push({ file: relative(root, file), record, field, expected: issue.message })
    }
  }

  function readYaml(file: string): unknown {
    try {
      return parse(readFileSync(file, 'utf8'))
    } catch (error) {
      const expected = error instanceof Error ? (error.message.split('\n')[0] ?? 'YAML') : 'YAML'
      problems.push({ file: relative(root, file), record: '(file)', field: '(syntax)', expected })
      return undefined
    }
  }

  function accept<S extends z.ZodType>(file: string, record: string, type: S, data: unknown): z.infer<S> | undefined {
    const result = type.safeParse(data)
    if (result.success) return result.data
    report(file, record, result.error.issues)
    return undefined
  }

  function register(file: string, id: string) {
    const earlier = fileOf.get(id)
    if (earlier !== undefined)
      problems.push({
        file: relative(root, file),
        record: id,
        field: 'id',
        expected: `an id of its own; ${earlier} has it too`,
      })
    fileOf.set(id, relative(root, file))
  }

  function readList<S extends z.ZodType>(
    file: string,
    type: S,
    idOf: (data: unknown) => string = recordName,
  ): z.infer<S>[] {
    if (!existsSync(file)) return []
    const data = readYaml(file) ?? []
    if (!Array.isArray(data)) {
      problems.push({
        file: relative(root, file),
        record: '(file)',
        field: '(whole file)',
        expected: 'a list of records',
      })
      return []
    }
    return data.flatMap((item, index) => {
      const id = idOf(item) || `#${index + 1}`
      const record = accept(file, id, type, item)
      if (record === undefined) return []
      register(file, id)
      return [record]
    })
  }

  const countries: schema.Country[] = []
  const contacts: schema.Contact[] = []
  const pathways: PathwayFromOrigins[] = []
  const departures: { file: string; departure: schema.Departure }[] = []
  const recruitment: Record<string, schema.Recruitment> = {}
  const credentials: Content['credentials'] = []
  const schemes: Content['schemes'] = []
  const rights: Content['rights'] = []

  for (const cc of foldersIn(join(root, 'countries'))) {
    const folder = join(root, 'countries', cc)
    const countryFile = join(folder, 'country.yaml')
    if (existsSync(countryFile)) {
      const country = accept(countryFile, cc, schema.country, readYaml(countryFile))
      if (country) countries.push(country)
    } else if (MEMBER_COUNTRIES.some((member) => member === cc)) {
      problems.push({ file: `countries/${cc}/country.yaml`, record: cc, field: '(file)', expected: 'a file' })
    }
    contacts.push(...readList(join(folder, 'contacts.yaml'), schema.contact))
    for (const name of filesIn(join(folder, 'pathways'), '.yaml')) {
      const file = join(folder, 'pathways', name)
      const id = `${cc}-${name.replace(/\.yaml$/, '')}`
      const pathway = accept(file, id, schema.pathway, readYaml(file))
      if (!pathway) continue
      if (pathway.id !== id)
        problems.push({
          file: relative(root, file),
          record: pathway.id,
          field: 'id',
          expected: `${id}, as the file is named`,
        })
      register(file, pathway.id)
      pathways.push({ ...pathway, from: {} })
    }
    const departuresFile = join(folder, 'departures.yaml')
    for (const departure of readList(departuresFile, schema.departure, departureName))
      departures.push({ file: departuresFile, departure })
    const recruitmentFile = join(folder, 'recruitment.yaml')
    recruitment[cc] = readRecruitment(recruitmentFile)
    credentials.push(
      ...readList(join(folder, 'credentials.yaml'), schema.credential).map((record) => ({ ...record, country: cc })),
    )
    schemes.push(
      ...readList(join(folder, 'social-protection.yaml'), schema.scheme).map((record) => ({ ...record, country: cc })),
    )
    rights.push(...readList(join(folder, 'rights.yaml'), schema.right).map((record) => ({ ...record, country: cc })))
  }

  function readRecruitment(file: string): schema.Recruitment {
    if (!existsSync(file)) return NO_RECRUITMENT
    const data = readYaml(file)
    const outer = accept(
      file,
      '(file)',
      z.strictObject({ rules: z.array(z.unknown()), registers: z.array(z.unknown()), scams: z.array(z.unknown()) }),
      data,
    )
    if (!outer) return NO_RECRUITMENT
    const shape = schema.recruitment.shape
    const each = <S extends z.ZodType>(type: S, items: unknown[]) =>
      items.flatMap((item, index) => {
        const id = recordName(item) || `#${index + 1}`
        const record = accept(file, id, type, item)
        if (record === undefined) return []
        register(file, id)
        return [record]
      })
    return {
      rules: each(shape.rules.element, outer.rules),
      registers: each(shape.registers.element, outer.registers),
      scams: each(shape.scams.element, outer.scams),
    }
  }

  for (const { file, departure } of departures) {
    const pathway = pathways.find((candidate) => candidate.id === departure.pathway)
    if (!pathway) {
      problems.push({
        file: relative(root, file),
        record: departureName(departure),
        field: 'pathway',
        expected: `the id of a pathway; there is no ${departure.pathway}`,
      })
      continue
    }
    pathway.from[departure.origin] = departure
  }

  return {
    content: {
      countries,
      contacts,
      pathways,
      recruitment,
      credentials,
      schemes,
      rights,
      agreements: readList(join(root, 'agreements.yaml'), schema.agreement),
      conventions: readList(join(root, 'conventions.yaml'), schema.agreement),
      figures: readList(join(root, 'figures.yaml'), schema.figure),
      glossary: readList(join(root, 'glossary.yaml'), schema.term),
      occupations: readList(join(root, 'occupations.yaml'), schema.occupation),
      checklists: readList(join(root, 'checklists.yaml'), schema.checklist),
      guides: readGuides(),
      fileOf,
    },
    problems,
  }

  function readGuides(): Guide[] {
    return foldersIn(join(root, 'guides')).flatMap((slug) => {
      const front: Partial<Record<Language, schema.GuideFront>> = {}
      const body: Partial<Record<Language, string>> = {}
      for (const language of LANGUAGES) {
        const file = join(root, 'guides', slug, `${language}.md`)
        if (!existsSync(file)) {
          problems.push({
            file: `guides/${slug}/${language}.md`,
            record: slug,
            field: '(file)',
            expected: 'a file in each language',
          })
          continue
        }
        const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'))
        if (!parts) {
          problems.push({
            file: relative(root, file),
            record: slug,
            field: '(front matter)',
            expected: 'front matter between --- lines',
          })
          continue
        }
        let data: unknown
        try {
          data = parse(parts[1] ?? '')
        } catch (error) {
          problems.push({
            file: relative(root, file),
            record: slug,
            field: '(front matter)',
            expected: error instanceof Error ? (error.message.split('\n')[0] ?? 'YAML') : 'YAML',
          })
          continue
        }
        front[language] = accept(file, slug, schema.guideFront, data)
        body[language] = parts[2]
      }
      if (!front.es || !front.en || body.es === undefined || body.en === undefined) return []
      return [{ slug, front: { es: front.es, en: front.en }, body: { es: body.es, en: body.en } }]
    })
  }
}

function recordName(data: unknown): string {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : ''
}

function departureName(data: unknown): string {
  if (typeof data !== 'object' || data === null) return ''
  if (!('pathway' in data) || !('origin' in data)) return ''
  return `${String(data.pathway)}-from-${String(data.origin)}`
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
}
