import type { z } from 'zod'

/** What an editor is told, in the two languages of those who edit. */
type Told = Record<'es' | 'en', string>

/** What is wrong with a field and how it should be, for whoever edits the file. */
export interface Explained {
  /** Where it is wrong: the issue's own place, or a place inside it where a choice of forms goes wrong. */
  field: string
  says: Told
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
  duration: 'duration: { max: 9, unit: month }',
  sources: 'sources: [{ url: https://example.org, publisher: Example, official: true, dated: 2026 }]',
}

/** A right value of a field, as it stands in a file; undefined where the field has no form of its own. */
export function exampleOf(field: string): string | undefined {
  return EXAMPLES[field.split('.').at(-1) ?? '']
}

/** One broken rule of the schema in words. `data` is what the record holds. */
export function explainIssue(issue: z.core.$ZodIssue, data: unknown): Explained {
  const path = issue.path.map(String)
  const field = path.join('.') || '(whole record)'
  const value = path.reduce<unknown>(inside, data)
  if (issue.code === 'invalid_union') return explainUnion(issue, data, field, value)
  const says = wordsOf(issue, value)
  const example = exampleOf(field)
  if (!example || issue.code === 'unrecognized_keys') return { field, says }
  return {
    field,
    says: { es: `${says.es}. Así está bien: ${example}`, en: `${says.en}. This is right: ${example}` },
  }
}

/** Of several forms, the one that comes nearest to what stands there says what is wrong. */
function explainUnion(issue: z.core.$ZodIssueInvalidUnion, data: unknown, field: string, value: unknown): Explained {
  const isOfForm = (errors: readonly z.core.$ZodIssue[]) =>
    !errors.some(({ code, path }) => path.length === 0 && (code === 'invalid_type' || code === 'invalid_value'))
  const [nearest] = issue.errors.filter(isOfForm).toSorted((a, b) => a.length - b.length)
  const [first] = nearest ?? []
  if (first) return explainIssue({ ...first, path: [...issue.path, ...first.path] }, data)
  const forms = issue.errors.flatMap(([one]) => (one ? [wordsOf(one, value)] : []))
  const es = forms.map((form) => form.es).join(' o ')
  const en = forms.map((form) => form.en).join(' or ')
  const example = exampleOf(field)
  const shown =
    value === undefined ? { es: 'un valor: falta este campo', en: 'a value: this field is missing' } : undefined
  return {
    field,
    says: {
      es: `${shown?.es ?? es}${example ? `. Así está bien: ${example}` : ''}`,
      en: `${shown?.en ?? en}${example ? `. This is right: ${example}` : ''}`,
    },
  }
}

const TYPES: Record<string, Told> = {
  string: { es: 'un texto', en: 'a text' },
  number: { es: 'un número', en: 'a number' },
  int: { es: 'un número entero', en: 'a whole number' },
  boolean: { es: 'true o false', en: 'true or false' },
  array: { es: 'una lista, con un guion en cada línea', en: 'a list, with a dash on each line' },
  object: { es: 'campos, cada uno en su línea con sangría', en: 'fields, each on a line of its own, indented' },
  record: { es: 'campos, cada uno en su línea con sangría', en: 'fields, each on a line of its own, indented' },
}

function wordsOf(issue: z.core.$ZodIssue, value: unknown): Told {
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return { es: 'un valor: falta este campo', en: 'a value: this field is missing' }
      return {
        es: `${TYPES[issue.expected]?.es ?? issue.expected}`,
        en: `${TYPES[issue.expected]?.en ?? issue.expected}`,
      }
    case 'unrecognized_keys':
      return {
        es: `otro campo: aquí no existe ${issue.keys.join(', ')}. Mire si está mal escrito o en otro lugar`,
        en: `another field: there is no ${issue.keys.join(', ')} here. See whether it is misspelt or in the wrong place`,
      }
    case 'invalid_value': {
      const allowed = issue.values.join(', ')
      return { es: `una de estas palabras: ${allowed}`, en: `one of these words: ${allowed}` }
    }
    case 'too_small':
      return OWN_WORDS[issue.message]
        ? own(issue.message)
        : { es: `al menos ${issue.minimum}`, en: `at least ${issue.minimum}` }
    case 'too_big':
      return { es: `como mucho ${issue.maximum}`, en: `at most ${issue.maximum}` }
    default:
      return own(issue.message)
  }
}

/** Spanish for the messages that the schema carries itself. */
const OWN_WORDS: Record<string, string> = {
  'words, not an empty text': 'palabras, no un texto vacío',
  'words in the place of the dots': 'palabras en el lugar de los puntos',
  'an ISO 3166-1 alpha-2 code in lower case': 'el código de dos letras de un país, en minúsculas',
  'a kebab-case id': 'un código en minúsculas, con guiones',
  'a day of the calendar as YYYY-MM-DD': 'un día que exista, como AAAA-MM-DD',
  'YYYY, YYYY-MM, YYYY-MM-DD or unknown': 'AAAA, AAAA-MM, AAAA-MM-DD o unknown',
  'an address that begins with https://': 'una dirección que empiece con https://',
  'an ISO 4217 code': 'el código de tres letras de una moneda',
  'the place of a field, such as phones.0 or costs.2.amount': 'el lugar de un campo, como phones.0 o costs.2.amount',
  'at least one field, or no supports at all': 'al menos un campo, o nada de supports',
  'at least one source': 'al menos una fuente',
  'a phone number in quotes': 'un número de teléfono entre comillas',
  'E.164 (+50212345678) or a short code, in quotes':
    'un número con el código del país (+50212345678) o un número corto, entre comillas',
  'E.164': 'un número con el código del país, como +50212345678',
  'an ISCO-08 code': 'un código CIUO-08',
  'a calling code such as +502': 'el código para llamar al país, como +502',
  'at least one answer': 'al menos una respuesta',
  'at least one question': 'al menos una pregunta',
  'the words of this answer': 'las palabras de esta respuesta',
}

function own(message: string): Told {
  const answer = /^one of (.*)$/.exec(message)
  if (answer) return { es: `una de: ${answer[1]?.replace(', not ', ', no ')}`, en: message }
  return { es: OWN_WORDS[message] ?? message, en: message }
}

function inside(at: unknown, key: string): unknown {
  return typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined
}
