import type { Problem } from './problem'

/** What was expected, in each language of editors: English and Spanish. */
export type Said = Pick<Problem, 'expected' | 'es'>

const said = (expected: string, es: string): Said => ({ expected, es })

/** All that the checks say to editors. What is named in a message comes in the order of its words in English. */
export const MESSAGES = {
  // What the schema says of one value.
  words: () => said('words, not an empty text', 'palabras, no un texto vacío'),
  wordsForDots: () => said('words in the place of the dots', 'palabras en el lugar de los puntos'),
  countryCode: () =>
    said(
      'the two letters of a country (ISO 3166-1), in small letters',
      'el código de dos letras de un país (ISO 3166-1), en minúsculas',
    ),
  id: () => said('a kebab-case id', 'un código en minúsculas, con guiones'),
  day: () => said('a day of the calendar as YYYY-MM-DD', 'un día que exista, como AAAA-MM-DD'),
  dated: () => said('YYYY, YYYY-MM, YYYY-MM-DD or unknown', 'AAAA, AAAA-MM, AAAA-MM-DD o unknown'),
  https: () => said('an address that begins with https://', 'una dirección que empiece con https://'),
  email: () => said('an e-mail address', 'una dirección de correo electrónico'),
  currency: () =>
    said('the three letters of a currency (ISO 4217)', 'el código de tres letras de una moneda (ISO 4217)'),
  field: () =>
    said(
      'the place of a field, such as phones.0 or costs.2.amount',
      'el lugar de un campo, como phones.0 o costs.2.amount',
    ),
  noEmptySupports: () => said('at least one field, or no supports at all', 'al menos un campo, o nada de supports'),
  source: () => said('at least one source', 'al menos una fuente'),
  phoneInQuotes: () => said('a phone number in quotes', 'un número de teléfono entre comillas'),
  phone: () =>
    said(
      'E.164 (+50212345678) or a short code, in quotes',
      'un número con el código del país (+50212345678) o un número corto, entre comillas',
    ),
  internationalPhone: () =>
    said('a number with its country code, such as +50212345678', 'un número con el código del país, como +50212345678'),
  isco: () => said('an ISCO-08 code', 'un código CIUO-08'),
  callingCode: () => said('a calling code such as +502', 'el código para llamar al país, como +502'),
  anyAnswer: () => said('at least one answer', 'al menos una respuesta'),
  anyQuestion: () => said('at least one question', 'al menos una pregunta'),
  answerWords: () => said('the words of this answer', 'las palabras de esta respuesta'),
  oneOf: (known: string, found: string) => said(`one of ${known}, not ${found}`, `una de: ${known}, no ${found}`),
  missing: () => said('a value: this field is missing', 'un valor: falta este campo'),
  ofType: (type: string) => TYPES[type] ?? said(type, type),
  knownField: (found: string) =>
    said(
      `another field: there is no ${found} here. See whether it is misspelt or in the wrong place`,
      `otro campo: aquí no existe ${found}. Mire si está mal escrito o en otro lugar`,
    ),
  missingOf: (words: string) =>
    said(
      `a value: this field is missing. One of these words: ${words}`,
      `un valor: falta este campo. Una de estas palabras: ${words}`,
    ),
  allowed: (words: string) => said(`one of these words: ${words}`, `una de estas palabras: ${words}`),
  atLeast: (least: string) => said(`at least ${least}`, `al menos ${least}`),
  atMost: (most: string) => said(`at most ${most}`, `como mucho ${most}`),
  otherForm: () => said('a value of another form', 'un valor de otra forma'),
  wantedPage: () =>
    said(
      'guide/<slug>, tool/<name>, <topic>@<place>, way@<place> or home@<place>, each of something that exists',
      'guide/<guía>, tool/<herramienta>, <tema>@<lugar>, way@<lugar> o home@<lugar>, cada uno de algo que exista',
    ),
  onlyOnce: (id: string) => said(`an id of its own: ${id} stands twice`, `un código propio: ${id} está dos veces`),
  placeCode: () => said('the two letters of a country', 'las dos letras de un país'),
  toolName: () => said('the name of a tool', 'el nombre de una herramienta'),
  placeNames: () => said('names of every country', 'los nombres de cada país'),
  ofOneCountry: () => said('a name of one country only', 'un nombre de un solo país'),
  // What is wrong with a file.
  syntax: (words: string) =>
    said(
      `YAML that can be read: ${words}`,
      `YAML que se pueda leer: mire la sangría, los dos puntos y las comillas. El lector dice, en inglés: ${words}`,
    ),
  noTab: () =>
    said(
      'spaces where the tab is, two for each step. This is right: “  es: Llame antes de ir.”',
      'espacios en lugar del tabulador, dos por cada paso. Así está bien: «  es: Llame antes de ir.»',
    ),
  keyOnce: (key: string) =>
    said(
      `${key} once only: it stands twice in the same place. Is one of them “es:” where “en:” was meant?`,
      `${key} una sola vez: está dos veces en el mismo lugar. ¿Una era «en:» y quedó «es:»?`,
    ),
  closingQuote: () =>
    said(
      'a quote at the end of the text that begins with one. This is right: es: "Llame hoy: 1511"',
      'comillas al final del texto que empieza con ellas. Así está bien: es: "Llame hoy: 1511"',
    ),
  spaceAfterColon: () =>
    said(
      'a colon and a space after the name of a field. This is right: es: Llame antes de ir.',
      'dos puntos y un espacio después del nombre del campo. Así está bien: es: Llame antes de ir.',
    ),
  spaceAfterDash: () =>
    said('a space after the dash. This is right: - es', 'un espacio después del guion. Así está bien: - es'),
  quotesForColon: () =>
    said(
      'straight quotes around a text with a colon in it. This is right: es: "Llame hoy: 1511"',
      'comillas rectas alrededor de un texto que lleva dos puntos. Así está bien: es: "Llame hoy: 1511"',
    ),
  quotesForStart: (letter: string) =>
    said(
      `straight quotes around a text that begins with “${letter}”. This is right: es: "${letter}Llame hoy"`,
      `comillas rectas alrededor de un texto que empieza con «${letter}». Así está bien: es: "${letter}Llame hoy"`,
    ),
  sameColumn: () =>
    said(
      'lines of one thing that begin in the same column, two spaces further in than its name. This is right: “  es: Llame.” above “  en: Call.”',
      'líneas de una misma cosa que empiecen en la misma columna, dos espacios más adentro que su nombre. Así está bien: «  es: Llame.» sobre «  en: Call.»',
    ),
  json: () =>
    said(
      'JSON that can be read: quotes around names and texts, a comma between lines, none after the last. This is right: "title": "Search",',
      'JSON que se pueda leer: comillas en nombres y textos, una coma entre líneas, ninguna tras la última. Así está bien: "title": "Buscar",',
    ),
  utf8: () =>
    said(
      'letters as UTF-8: save the file again with that encoding',
      'letras en UTF-8: guarde otra vez el archivo con esa codificación',
    ),
  fileName: () =>
    said(
      'a file named as the id: small letters, digits and hyphens. This is right: gt-labour-ministry.yaml',
      'un archivo con el nombre del código: minúsculas, cifras y guiones. Así está bien: gt-labour-ministry.yaml',
    ),
  record: () =>
    said(
      'a record: fields with their values, such as id: gt-office',
      'un registro: campos con sus valores, como id: gt-office',
    ),
  order: () => said('a whole number: smaller comes first', 'un número entero: el menor va primero'),
  namedAsFile: (id: string) => said(`${id}, as the file is named`, `${id}, como se llama el archivo`),
  ofFolder: (country: string) =>
    said(`an id of ${country}, as its folder is named`, `un código de ${country}, como se llama su carpeta`),
  knownFile: (folders: string) =>
    said(
      `a file <id>.yaml in one of the folders ${folders}`,
      `un archivo <código>.yaml en una de las carpetas ${folders}`,
    ),
  style: () => said('the style that `npm run format` writes', 'el estilo que escribe `npm run format`'),
  anyFile: () => said('a file', 'un archivo'),
  fileInEachLanguage: () => said('a file in each language', 'un archivo en cada idioma'),
  frontMatter: () => said('front matter between --- lines', 'los datos del principio entre dos líneas ---'),
  questionFile: () => said('a file for this question', 'un archivo para esta pregunta'),
  ownId: (file: string) => said(`an id of its own; ${file} has it too`, `un código propio; ${file} también lo tiene`),
  departureId: (id: string) =>
    said(`${id}, the pathway and the origin that it names`, `${id}, el camino y el origen que nombra`),
  campaignId: () => said('an id that begins with reg-campaign-', 'un código que empiece con reg-campaign-'),
  countryId: () =>
    said('an id that begins with its country code or reg', 'un código que empiece con el de su país o con reg'),
  // What one record says of others.
  contact: (found: string) =>
    said(`the id of a contact; there is no ${found}`, `el código de un contacto; no hay ${found}`),
  pathway: (found: string) =>
    said(`the id of a pathway; there is no ${found}`, `el código de un camino; no hay ${found}`),
  referred: () => said('some record that refers to this contact', 'algún registro que nombre a este contacto'),
  link: (found: string) =>
    said(`a link to something that exists, not ${found}`, `un enlace a algo que exista, no ${found}`),
  numberLink: (number: string) =>
    said(
      `${number} in plain words: only guides hold links to numbers`,
      `${number} en palabras: solo las guías llevan enlaces a números`,
    ),
  occupation: (found: string) =>
    said(`the id of an occupation or any, not ${found}`, `el código de un oficio, o any, no ${found}`),
  recordWithPage: (found: string) =>
    said(`the id of a record with a page, not ${found}`, `el código de un registro que tenga página, no ${found}`),
  recordId: (found: string) => said(`the id of a record, not ${found}`, `el código de un registro, no ${found}`),
  knownCountry: (found: string) =>
    said(`a known country code, not ${found}`, `el código de un país conocido, no ${found}`),
  sum: (field: string, words: string) =>
    said(
      `${field} (${words}), as the words of this cost say; is: price where it is a price all the same`,
      `${field} (${words}), como dicen las palabras de este costo; is: price si de todos modos es un precio`,
    ),
  // What readers need.
  reachable: () =>
    said(
      'some way to reach it: phone, whatsapp, email, url or address',
      'alguna forma de contacto: phones, whatsapp, email, url o address',
    ),
  withCountryCode: (found: string) =>
    said(
      `a number with its country code, such as +50224222500, not ${found}`,
      `un número con el código de su país, como +50224222500, no ${found}`,
    ),
  rightLength: (code: string, found: string) =>
    said(
      `a number of the right length for +${code}, not ${found}`,
      `un número con las cifras que se usan en +${code}, no ${found}`,
    ),
  inNumberingPlan: (code: string, found: string) =>
    said(
      `a number that exists in the numbering plan of +${code}, not ${found}`,
      `un número que exista en la numeración de +${code}, no ${found}`,
    ),
  sameHeadings: (file: string) =>
    said(`the same headings, in the same order, as ${file}`, `los mismos títulos, en el mismo orden, que ${file}`),
  sameNumbers: (onlyInSpanish: string, onlyInEnglish: string) => {
    const only = (es: string, en: string) => [onlyInSpanish && es, onlyInEnglish && en].filter(Boolean).join('; ')
    return said(
      `the same numbers, months and money in both languages; ${only(`${onlyInSpanish} only in Spanish`, `${onlyInEnglish} only in English`)}`,
      `los mismos números, meses (en inglés) y dinero en los dos idiomas; ${only(`${onlyInSpanish} solo en español`, `${onlyInEnglish} solo en inglés`)}`,
    )
  },
  easier: (limit: string, score: string, sentences: string) =>
    said(
      `${limit}, not ${score}: use shorter sentences and shorter words${sentences}`,
      `${limit}, no ${score}: use frases y palabras más cortas${sentences}`,
    ),
  // What holds a record.
  lessDebt: (most: string, count: string, place: string) =>
    said(
      `at most ${most} strong fields without support, not ${count}: see npm run content -- debt ${place}`,
      `como mucho ${most} datos fuertes sin página que los diga, no ${count}: vea npm run content -- debt ${place}`,
    ),
  sought: () => said('what was searched for to prove the record wrong', 'qué se buscó para ver si está mal'),
  ownField: (found: string) =>
    said(`a field that this record has, not ${found}`, `un campo que este registro tenga, no ${found}`),
  notFromFuture: (on: string, today: string) =>
    said(
      `a day that has come: ${on} is after today, ${today}`,
      `un día que ya llegó: ${on} es después de hoy, ${today}`,
    ),
  noSuchRecord: () =>
    said('the id of a record: there is no such record', 'el código de un registro: no hay ninguno así'),
  soundRecord: () =>
    said(
      'a record that is sound before the look is entered: see npm run content',
      'un registro que esté bien antes de anotar la revisión: vea npm run content',
    ),
  newPage: () =>
    said(
      'at least one page that the record did not cite and no look at it opened before; opening those again is no look',
      'al menos una página que el registro no citaba y que ninguna revisión abrió antes; abrir otra vez las mismas no es revisar',
    ),
  sourceFirst: (url: string) =>
    said(
      `a source of the record: ${url} is no source of the record, give it under sources too`,
      `una fuente del registro: ${url} no lo es, póngala también en sources`,
    ),
} as const satisfies Record<string, (...named: string[]) => Said>

export type MessageKey = keyof typeof MESSAGES

/** A message of the schema, as Zod carries it: its key and what is named in it. */
export const inSchema = <K extends MessageKey>(key: K, ...named: Parameters<(typeof MESSAGES)[K]>): string =>
  [key, ...named].join('|')

/** What a message of the schema says; undefined for one that Zod made itself. */
export function saidInSchema(message: string): Said | undefined {
  const [key = '', ...named] = message.split('|')
  return isKey(key) ? Reflect.apply(MESSAGES[key], undefined, named) : undefined
}

/** What a parser says first of a file that it cannot read. */
export const firstLine = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)

const isKey = (key: string): key is MessageKey => Object.hasOwn(MESSAGES, key)

const FIELDS = said('fields, each on a line of its own, indented', 'campos, cada uno en su línea con sangría')
const TYPES: Record<string, Said> = {
  string: said('a text', 'un texto'),
  number: said('a number', 'un número'),
  int: said('a whole number', 'un número entero'),
  boolean: said('true or false', 'true o false'),
  array: said('a list, with a dash on each line', 'una lista, con un guion en cada línea'),
  object: FIELDS,
  record: FIELDS,
}
