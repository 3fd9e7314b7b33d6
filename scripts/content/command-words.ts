/** What there is of each kind. */
interface Counted {
  countries: number
  topics: number
  languages: number
  pathways: number
  departures: number
  guides: number
  terms: number
  rules: number
}

/** What the content commands say, in each language of editors. What is named comes in the order of its words in English. */
export const COMMAND_WORDS = {
  en: {
    expected: 'expected',
    sound: 'Content: no problem found.',
    problems: (count: number) => `Content: ${count} problems.`,
    coverage: 'Coverage: records per country and topic, each in both languages',
    counted: ({ countries, topics, languages, pathways, departures, guides, terms, rules }: Counted) =>
      `${countries} countries × ${topics} topics × ${languages} languages = ${countries * topics * languages} topic pages; ${pathways} pathways, ${departures} pathway-from-origin pages, ${guides} guides, ${terms} terms, ${rules} rules of the offer check.`,
    strong: 'firm',
    fair: 'fair',
    weak: 'weak',
    reading: (language: string, median: number, hardest: string) =>
      `Reading level (${language}): median ${median}; hardest: ${hardest}`,
    pastDue: (today: string, count: number) => `Due on ${today}, to be looked up again: ${count} records`,
    dueNext: 'To be looked at again, by country (npm run content -- due lists the records):',
    dueOf: (place: string, count: number, first: string, last: string, months: string) =>
      `${place} (${count}): from ${first} to ${last}; a month: ${months}`,
    driftListed: (count: number) =>
      `${count} texts changed in one language alone since their last look: npm run content -- drift lists them.`,
    lookedAtOnce: 'looked at once',
    nothingWritten: 'Nothing was written.',
    written: (files: string) => `Written: ${files}`,
    debtLowered: (places: string) => `Debt lowered: ${places}.`,
    noDebtFell: 'No number fell.',
    noDebtAt: (place: string) => `${place}: every strong field is stated by some page.`,
    debtTable: 'Strong fields that no page is said to support, by country and kind:',
    debtTotal: (debt: number, all: number) => `${debt} of ${all} strong fields are a debt.`,
    drift: (day: string) => `languages drifted since ${day}`,
    noDrift: 'No text changed in one language alone.',
    driftTotal: (count: number) => `${count} texts changed in one language alone.`,
    turns: (owner: string, count: number) => `${owner}: ${count} records`,
    lastDay: (day: string) => `last day ${day}`,
    howNew: (kinds: string) => `npm run content -- new <kind> <country> [id]; kinds: ${kinds}`,
    whichCommand: (word: string, commands: string, places: string) =>
      `There is no ${word}. Commands: ${commands}. Countries: ${places}`,
    isThere: (file: string) => `${file} is there already`,
    fillIn: (file: string, check: string) => `Written: ${file}. Fill it in, then ${check}`,
    whichRecord: 'npm run content -- look <id>: the id of the record that was looked at',
    noJson: (file: string) => `${file} cannot be read as JSON`,
    whichCountry: 'npm run content -- claims <country>: the code of a country, or reg',
    noAnswer: 'The questions were not all answered.',
    lookDay: (today: string) => `Day of the look, YYYY-MM-DD (Enter: ${today})`,
    lookSought: 'What did you search for, to prove the record wrong?',
    lookPages: 'Which pages did you open? At least one that the record does not cite',
    lookFound: (outcomes: string) => `What did you find: ${outcomes}?`,
    lookSupports: 'Which page states which fields? As: https://… phones.0 status',
    lookSources: 'New sources? As: https://… | publisher | official or not | date',
    lookUntil: 'Last day on which it holds, where a source says so (Enter: none)',
    manyLines: 'one a line, an empty line ends',
    next: 'next',
  },
  es: {
    expected: 'se espera',
    sound: 'Contenido: no hay ningún problema.',
    problems: (count: number) => `Contenido: ${count} problemas.`,
    coverage: 'Cobertura: registros por país y tema, cada uno en los dos idiomas',
    counted: ({ countries, topics, languages, pathways, departures, guides, terms, rules }: Counted) =>
      `${countries} países × ${topics} temas × ${languages} idiomas = ${countries * topics * languages} páginas de tema; ${pathways} vías, ${departures} páginas de vía desde un país, ${guides} guías, ${terms} términos, ${rules} reglas de la revisión de ofertas.`,
    strong: 'firme',
    fair: 'regular',
    weak: 'débil',
    reading: (language: string, median: number, hardest: string) =>
      `Facilidad de lectura (${language}): mediana ${median}; lo más difícil: ${hardest}`,
    pastDue: (today: string, count: number) => `Vencidos el ${today}, por revisar otra vez: ${count} registros`,
    dueNext: 'Lo que hay que volver a mirar, por país (npm run content -- due nombra los registros):',
    dueOf: (place: string, count: number, first: string, last: string, months: string) =>
      `${place} (${count}): del ${first} al ${last}; por mes: ${months}`,
    driftListed: (count: number) =>
      `${count} textos cambiaron en un solo idioma desde su última revisión: npm run content -- drift los nombra.`,
    lookedAtOnce: 'mirado una vez',
    nothingWritten: 'No se escribió nada.',
    written: (files: string) => `Escrito: ${files}`,
    debtLowered: (places: string) => `Baja la deuda: ${places}.`,
    noDebtFell: 'No bajó ningún número.',
    noDebtAt: (place: string) => `${place}: alguna página dice cada dato fuerte.`,
    debtTable: 'Datos fuertes que ninguna página anotada dice, por país y clase:',
    debtTotal: (debt: number, all: number) => `${debt} de ${all} datos fuertes son deuda.`,
    drift: (day: string) => `los idiomas se separaron desde el ${day}`,
    noDrift: 'Ningún texto cambió en un solo idioma.',
    driftTotal: (count: number) => `${count} textos cambiaron en un solo idioma.`,
    turns: (owner: string, count: number) => `${owner}: ${count} registros`,
    lastDay: (day: string) => `último día ${day}`,
    howNew: (kinds: string) => `npm run content -- new <clase> <país> [código]; clases: ${kinds}`,
    whichCommand: (word: string, commands: string, places: string) =>
      `No hay ${word}. Órdenes: ${commands}. Países: ${places}`,
    isThere: (file: string) => `${file} ya existe`,
    fillIn: (file: string, check: string) => `Escrito: ${file}. Llénelo y luego: ${check}`,
    whichRecord: 'npm run content -- look <código>: el código del registro que se revisó',
    noJson: (file: string) => `${file} no se puede leer como JSON`,
    whichCountry: 'npm run content -- claims <país>: el código de un país, o reg',
    noAnswer: 'Faltó responder preguntas.',
    lookDay: (today: string) => `Día de la revisión, AAAA-MM-DD (Enter: ${today})`,
    lookSought: '¿Qué buscó para ver si el registro está mal?',
    lookPages: '¿Qué páginas abrió? Al menos una que el registro no cite',
    lookFound: (outcomes: string) => `¿Qué encontró: ${outcomes}?`,
    lookSupports: '¿Qué página dice qué campos? Así: https://… phones.0 status',
    lookSources: '¿Fuentes nuevas? Así: https://… | quién publica | official o no | fecha',
    lookUntil: 'Último día en que vale, si una fuente lo dice (Enter: ninguno)',
    manyLines: 'una por línea; una línea vacía termina',
    next: 'otra',
  },
} as const

type Words<T> = {
  [K in keyof T]: T[K] extends (...named: infer Named) => string ? (...named: Named) => string : string
}

/** The words of one language; every language has the same. */
export type CommandWords = Words<(typeof COMMAND_WORDS)['en']>

/** The words of the language that was asked for; English where it is another. */
export const commandWords = (language: string | undefined): CommandWords =>
  COMMAND_WORDS[language === 'es' ? 'es' : 'en']
