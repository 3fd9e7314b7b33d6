import type { z } from 'zod'
import { campaign } from './campaign-schema'
import { offerQuestion, offerRule } from './offer-check-schema'
import * as schema from './schema'

/** One kind of record: its folder under `content/`, what a record must be, and where its files stand. */
export interface RecordKind<S extends z.ZodType = z.ZodType> {
  folder: string
  schema: S
  /** `country`: `<folder>/<cc>/<id>.yaml`. `shared`: `<folder>/<id>.yaml`, for what crosses countries. */
  home: 'country' | 'shared'
}

function kind<S extends z.ZodType>(folder: string, home: RecordKind['home'], schema: S): RecordKind<S> {
  return { folder, home, schema }
}

/** Every kind of record. A folder of `content/` has the name of a kind, and every file in it is one record of that kind. */
export const KINDS = {
  countries: kind('countries', 'shared', schema.country),
  contacts: kind('contacts', 'country', schema.contact),
  pathways: kind('pathways', 'country', schema.pathway),
  departures: kind('departures', 'country', schema.departure),
  rules: kind('rules', 'country', schema.rule),
  registers: kind('registers', 'country', schema.register),
  scams: kind('scams', 'country', schema.scam),
  credentials: kind('credentials', 'country', schema.credential),
  schemes: kind('schemes', 'country', schema.scheme),
  rights: kind('rights', 'country', schema.right),
  agreements: kind('agreements', 'shared', schema.agreement),
  conventions: kind('conventions', 'shared', schema.agreement),
  figures: kind('figures', 'shared', schema.figure),
  glossary: kind('glossary', 'shared', schema.term),
  occupations: kind('occupations', 'shared', schema.occupation),
  checklists: kind('checklists', 'shared', schema.checklist),
  offerQuestions: kind('offer-questions', 'shared', offerQuestion),
  offerRules: kind('offer-rules', 'shared', offerRule),
  campaigns: kind('campaigns', 'shared', campaign),
} as const
