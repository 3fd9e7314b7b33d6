import type { z } from 'zod'
import { MEMBER_COUNTRIES } from '../site/countries'
import { KINDS, type RecordKind } from './kinds'
import { type Guide, loadGuides } from './load-guides'
import { MESSAGES, type Said } from './messages'
import type { Problem } from './problem'
import { type Read, readRecords } from './read-records'
import { strayFiles } from './record-files'
import type * as schema from './schema'

export type { Guide } from './load-guides'
export type { Problem } from './problem'

/** A pathway with one entry per origin, gathered from the departures of every country. */
export type PathwayFromOrigins = schema.Pathway & { from: Record<string, schema.Departure> }

/** What the law and experience of one country say on recruiters. */
export interface Recruitment {
  rules: schema.RecruitmentRule[]
  registers: schema.Register[]
  scams: schema.Scam[]
}

export interface Content {
  countries: schema.Country[]
  contacts: schema.Contact[]
  pathways: PathwayFromOrigins[]
  recruitment: Record<string, Recruitment>
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
  /** Ids of records, slugs of guides, that are there and were refused: who names one of them is not wrong for that. */
  refused: ReadonlySet<string>
}

/**
 * Reads every record under `root` and validates each against the schema.
 * Returns what could be read and a list of problems, empty when all is well.
 */
export function loadContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = strayFiles(root)
  const fileOf = new Map<string, string>()

  function read<S extends z.ZodType<{ id: string }>>(kind: RecordKind<S>): Read<z.infer<S>>[] {
    const { records, problems: found } = readRecords(root, kind)
    problems.push(...found)
    for (const { record, file } of records) {
      const earlier = fileOf.get(record.id)
      if (earlier !== undefined && kind.folder !== 'countries')
        problems.push({ file, record: record.id, field: 'id', ...MESSAGES.ownId(earlier) })
      if (kind.folder !== 'countries') fileOf.set(record.id, file)
    }
    return records
  }
  const plain = <S extends z.ZodType<{ id: string }>>(kind: RecordKind<S>) => read(kind).map(({ record }) => record)
  const withCountry = <T extends object>({ record, country }: Read<T>) => ({ ...record, country })

  const countries = plain(KINDS.countries)
  const contacts = plain(KINDS.contacts)
  const pathways = plain(KINDS.pathways).map((pathway): PathwayFromOrigins => ({ ...pathway, from: {} }))
  for (const { record: departure, file } of read(KINDS.departures)) {
    const name = `${departure.pathway}-from-${departure.origin}`
    const report = (field: string, says: Said) => problems.push({ file, record: departure.id, field, ...says })
    if (departure.id !== name) report('id', MESSAGES.departureId(name))
    const pathway = pathways.find((candidate) => candidate.id === departure.pathway)
    if (pathway) pathway.from[departure.origin] = departure
    else if (!problems.some(({ record }) => record === departure.pathway))
      report('pathway', MESSAGES.pathway(departure.pathway))
  }
  const recruitment: Content['recruitment'] = {}
  const recruitmentOf = (cc: string) => {
    const known = recruitment[cc] ?? { rules: [], registers: [], scams: [] }
    recruitment[cc] = known
    return known
  }
  for (const cc of MEMBER_COUNTRIES) if (countries.some(({ id }) => id === cc)) recruitmentOf(cc)
  for (const { record, country } of read(KINDS.rules)) recruitmentOf(country).rules.push(record)
  for (const { record, country } of read(KINDS.registers)) recruitmentOf(country).registers.push(record)
  for (const { record, country } of read(KINDS.scams)) recruitmentOf(country).scams.push(record)
  const credentials = read(KINDS.credentials).map(withCountry)
  const schemes = read(KINDS.schemes).map(withCountry)
  const rights = read(KINDS.rights).map(withCountry)
  const { guides, problems: guideProblems } = loadGuides(root)
  problems.push(...guideProblems)
  const content: Content = {
    countries,
    contacts,
    pathways,
    recruitment,
    credentials,
    schemes,
    rights,
    agreements: plain(KINDS.agreements),
    conventions: plain(KINDS.conventions),
    figures: plain(KINDS.figures),
    glossary: plain(KINDS.glossary),
    occupations: plain(KINDS.occupations),
    checklists: plain(KINDS.checklists),
    guides,
    fileOf,
    refused: new Set(problems.map(({ record }) => record)),
  }
  problems.push(...countriesWithoutFile(content))
  return { content, problems }
}

/** Member countries that have records but no file of their own. */
function countriesWithoutFile({ countries, fileOf, refused }: Content): Problem[] {
  const seen = new Set([...fileOf.values()].map((file) => file.split('/')[1]))
  return MEMBER_COUNTRIES.filter(
    (cc) => seen.has(cc) && !countries.some(({ id }) => id === cc) && !refused.has(cc),
  ).map((cc) => ({
    file: `countries/${cc}.yaml`,
    record: cc,
    field: '(file)',
    ...MESSAGES.anyFile(),
  }))
}
