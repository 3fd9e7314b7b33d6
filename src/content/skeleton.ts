import { z } from 'zod'
import { isLanguage } from '../site/languages'
import { exampleOf } from './explain-issue'
import type { RecordKind } from './kinds'

/** What only who fills it in can know: an example in its place could be left there as if it were true. */
const TO_FILL_IN: Record<string, string> = {
  number: 'number: …',
  url: 'url: …',
  official: 'official: false',
  dated: 'dated: unknown',
  serves: 'serves: unknown',
}

/** The field that names the country in whose folder a record of a kind stands. */
const HOME_FIELD: Record<string, string> = { contacts: 'located', pathways: 'destination', departures: 'origin' }

/**
 * A record of a kind to fill in, as YAML: what must be there with a value of the right form, what may be there as a comment.
 * `country` is the code of its folder, `day` (YYYY-MM-DD) the one on which it is written. The check refuses it until it is
 * filled in.
 */
export function skeletonOf(kind: RecordKind, id: string, country: string, day: string): string {
  const known = new Map([
    ['id', id],
    ['  checked', day],
  ])
  const home = HOME_FIELD[kind.folder]
  if (home !== undefined) known.set(home, country)
  // A departure is named after its pathway.
  if (kind.folder === 'departures') known.set('pathway', id.replace(/-from-[a-z]+$/, ''))
  const lines = fieldsOf(kind.schema, '').map((line) => {
    const [, key = ''] = /^( *\w+): /.exec(line) ?? []
    return known.has(key) ? `${key}: ${known.get(key)}` : line
  })
  return `${lines.join('\n')}\n`
}

/** The lines of what stands under a key, without their own indentation. */
function fieldsOf(schema: z.core.$ZodType, name: string): string[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries<z.core.$ZodType>(schema.shape).flatMap(([key, field]) => {
    const optional = field instanceof z.ZodOptional || field instanceof z.ZodDefault
    const place = name ? `${name}.${key}` : key
    if (optional) return [`# ${exampleOf(key) ?? `${key}: ${hintOf(field)}`}`]
    return linesOf(key, field, place)
  })
}

function linesOf(key: string, schema: z.core.$ZodType, place: string): string[] {
  const inner = bare(schema)
  if (inner instanceof z.ZodObject) return held(key, fieldsOf(inner, place))
  if (inner instanceof z.ZodRecord) {
    const { keyType, valueType } = inner
    const names = keyType instanceof z.ZodEnum ? keyType.options.map(String) : ['yes']
    return held(
      key,
      names.flatMap((name) => linesOf(name, valueType, name)),
    )
  }
  if (inner instanceof z.ZodArray) {
    const item = bare(inner.element)
    if (!(item instanceof z.ZodObject)) return [`${key}:`, `  - ${hintOf(item)}`]
    const [first = '', ...rest] = fieldsOf(item, place).filter((line) => !line.startsWith('#'))
    return [`${key}:`, `  - ${first}`, ...rest.map((line) => `    ${line}`)]
  }
  const example = isLanguage(key) ? `${key}: …` : (TO_FILL_IN[key] ?? exampleOf(place))
  if (example && !(inner instanceof z.ZodEnum)) return [example]
  const choices = inner instanceof z.ZodEnum ? ` # ${inner.options.join(', ')}` : ''
  return [`${key}: ${hintOf(inner)}${choices}`]
}

/** Lines under their key; an empty value where all of them are comments. */
function held(key: string, lines: string[]): string[] {
  const isEmpty = lines.every((line) => line.startsWith('#'))
  return isEmpty ? [...lines, `${key}: {}`] : [`${key}:`, ...lines.map(indented)]
}

function hintOf(schema: z.core.$ZodType): string {
  const inner = bare(schema)
  if (inner instanceof z.ZodEnum) return String(inner.options[0] ?? '')
  if (inner instanceof z.ZodNumber) return '1'
  if (inner instanceof z.ZodBoolean) return 'true'
  if (inner instanceof z.ZodObject) return '{ … }'
  if (inner instanceof z.ZodArray) return `[${hintOf(inner.element)}]`
  return '…'
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.unwrap())
  if (schema instanceof z.ZodPipe) return bare(schema.in)
  return schema
}

const indented = (line: string) => `  ${line}`
