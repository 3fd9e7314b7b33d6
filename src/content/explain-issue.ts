import type { z } from 'zod'
import { MESSAGES, type Said, saidInSchema } from './messages'

/** What is wrong with a field and how it should be, for whoever edits the file. */
export interface Explained {
  /** Where it is wrong: the issue's own place, or a place inside it where a choice of forms goes wrong. */
  field: string
  says: Said
}

/** Right values by the name of the field that holds them, as they stand in the file. */
const EXAMPLES: Record<string, string> = {
  number: 'number: "+50224222500"',
  from: 'from: anywhere',
  serves: 'serves: anyone',
  whatsapp: 'whatsapp: "+50212345678"',
  email: 'email: office@example.org',
  url: 'url: https://www.example.org/page',
  law: 'law: https://www.example.org/law',
  id: 'id: gt-labour-ministry',
  order: 'order: 20',
  dated: 'dated: 2026-11',
  as_of: 'as_of: 2026-11',
  on: 'on: 2026-11-30',
  checked: 'checked: 2026-11-30',
  until: 'until: 2027-12-31',
  amount: 'amount: 205',
  currency: 'currency: USD',
  official: 'official: true',
  supports: 'supports: [phones.0, serves]',
  es: 'es: Llame antes de ir.',
  en: 'en: Call before you go.',
  languages: 'languages: [es]',
  located: 'located: gt',
  free: 'free: true',
  children: 'children: { come: depends, es: Solo con permiso propio., en: Only with their own permit. }',
  pay: 'pay: { es: "Al menos US$20 la hora.", en: "At least US$20 an hour." }',
  housing: 'housing: { given: yes, es: La da y la paga la granja., en: The farm gives it and pays. }',
  age: 'age: { min: 18, max: 45, es: De 18 a 45 años., en: From 18 to 45. }',
  duration: 'duration: { max: 9, unit: month }',
  sources: 'sources: [{ url: https://example.org, publisher: Example, official: true, dated: 2026 }]',
}

/** A right value of a field, as it stands in a file; undefined where the field has no form of its own. */
export function exampleOf(field: string): string | undefined {
  // Of a thing in a list, the list says how it stands.
  return EXAMPLES[field.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '']
}

/** One broken rule of the schema in words. `data` is what the record holds. */
export function explainIssue(issue: z.core.$ZodIssue, data: unknown): Explained {
  const path = issue.path.map(String)
  const field = path.join('.') || '(whole record)'
  const value = valueAt(data, path)
  if (issue.code === 'invalid_union') return explainUnion(issue, data, field, value)
  const says = saidOf(issue, value)
  if (issue.code === 'unrecognized_keys') return { field: [...path, ...issue.keys.slice(0, 1)].join('.'), says }
  return { field, says: withExample(says, field) }
}

/** With a right value beside it, where the field has a form of its own. */
function withExample({ expected, es }: Said, field: string): Said {
  const example = exampleOf(field)
  if (!example) return { expected, es }
  return { expected: `${expected}. This is right: ${example}`, es: `${es}. Así está bien: ${example}` }
}

/** Of several forms, the one that comes nearest to what stands there says what is wrong. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, data: unknown, field: string, value: unknown): Explained {
  const isOfForm = (errors: readonly z.core.$ZodIssue[]) =>
    !errors.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'))
  const [nearest] = issue.errors.filter(isOfForm).toSorted((a, b) => a.length - b.length)
  const [first] = nearest ?? []
  if (first) return explainIssue({ ...first, path: [...issue.path, ...first.path] }, data)
  const forms = issue.errors.flatMap(([one]) => (one ? [saidOf(one, value)] : []))
  const any = {
    expected: forms.map(({ expected }) => expected).join(' or '),
    es: forms.map(({ es }) => es).join(' o '),
  }
  return { field, says: withExample(value === undefined ? MESSAGES.missing() : any, field) }
}

function saidOf(issue: z.core.$ZodIssue, value: unknown): Said {
  if (issue.code === 'invalid_type' && value === undefined) return MESSAGES.missing()
  const own = saidInSchema(issue.message)
  if (own) return own
  switch (issue.code) {
    case 'invalid_type':
      return MESSAGES.ofType(issue.expected)
    case 'unrecognized_keys':
      return MESSAGES.knownField(issue.keys.join(', '))
    case 'invalid_value':
      return value === undefined
        ? MESSAGES.missingOf(issue.values.join(', '))
        : MESSAGES.allowed(issue.values.join(', '))
    case 'too_small':
      return MESSAGES.atLeast(String(issue.minimum))
    case 'too_big':
      return MESSAGES.atMost(String(issue.maximum))
    default:
      return MESSAGES.otherForm()
  }
}

/** What stands at a place of data that may be anything; undefined where there is no such place. */
export function valueAt(data: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    data,
  )
}
