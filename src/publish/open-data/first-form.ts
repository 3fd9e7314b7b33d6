import { z } from 'zod'
import type { Look } from '../../content/schema'
import * as schema from '../../content/schema'

/**
 * Open data in its form 1, which the release before form 2 published: one second look instead of all looks, no page said to
 * support a field, departures without ids. For one release those who read it find it where it was.
 */

const { sources, checked } = schema.evidence.shape
const { supports: _, ...source } = sources.element.shape

const evidence = z.strictObject({
  facts: z.array(z.string()),
  sources: z.array(z.strictObject(source)),
  checked,
  recheck: z
    .strictObject({
      on: schema.day,
      found: z.enum(['agrees', 'corrected', 'nothing_newer']),
      with: schema.look.shape.pages,
    })
    .optional(),
  confirmed: z.strictObject({ by: z.string(), on: schema.day }).optional(),
})

const FOUND: Record<Look['found'], 'agrees' | 'corrected' | 'nothing_newer'> = {
  confirmed: 'agrees',
  corrected: 'corrected',
  refuted: 'corrected',
  none_newer: 'nothing_newer',
}

/** What a record of a collection had to be in form 1. */
export function firstFormSchema({ shape }: z.ZodObject): z.ZodObject {
  const { owner: _, ...others } = shape
  const departures = z.record(z.string(), withFirstEvidence(schema.departure.omit({ id: true, owner: true })))
  return withFirstEvidence(z.strictObject({ ...others, ...('from' in others && { from: departures }) }))
}

function withFirstEvidence(record: z.ZodObject): z.ZodObject {
  return 'evidence' in record.shape ? record.extend({ evidence }) : record
}

/** A published record as form 1 had it. */
export function inFirstForm(record: Record<string, unknown>): Record<string, unknown> {
  const { owner: _, evidence: held, from, ...others } = record
  const departures = z.record(z.string(), z.looseObject({})).safeParse(from)
  const known = schema.evidence.safeParse(held)
  return {
    ...others,
    ...(departures.success && {
      from: Object.fromEntries(
        Object.entries(departures.data).map(([origin, { id: _, ...departure }]) => [origin, inFirstForm(departure)]),
      ),
    }),
    ...(known.success && { evidence: firstEvidence(known.data) }),
  }
}

function firstEvidence({ sources, checked, looks, confirmed }: schema.Evidence): z.infer<typeof evidence> {
  const last = looks?.at(-1)
  return {
    facts: [],
    sources: sources.map(({ supports: _, ...source }) => source),
    checked,
    ...(last && { recheck: { on: last.on, found: FOUND[last.found], with: last.pages } }),
    ...(confirmed && { confirmed: { by: confirmed.by, on: confirmed.on } }),
  }
}
