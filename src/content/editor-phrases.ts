import type { Problem } from './problem'

/** What the checks say, in Spanish. `{}` stands for what is named there. */
const PHRASES: readonly (readonly [en: string, es: string])[] = [
  ['an id that begins with reg-campaign-', 'un código que empiece con reg-campaign-'],
  ['a reading level of {}, not {}', 'un texto de nivel {}, no {}'],
  [
    'some way to reach it: phone, whatsapp, email, url or address',
    'alguna forma de contacto: phones, whatsapp, email, url o address',
  ],
  ['a known country code, not {}', 'el código de un país conocido, no {}'],
  ['an id that begins with its country code or reg', 'un código que empiece con el de su país o con reg'],
  ['the id of a contact; there is no {}', 'el código de un contacto; no hay {}'],
  ['the id of a pathway; there is no {}', 'el código de un camino; no hay {}'],
  ['some record that refers to this contact', 'algún registro que nombre a este contacto'],
  ['a link to something that exists, not {}', 'un enlace a algo que exista, no {}'],
  ['the id of an occupation or any, not {}', 'el código de un oficio, o any, no {}'],
  ['the id of a record with a page, not {}', 'el código de un registro que tenga página, no {}'],
  [
    'the same numbers, months and money in both languages; {}',
    'los mismos números, meses y dinero en los dos idiomas; {}',
  ],
  ['{} only in Spanish', '{} solo en español'],
  ['{} only in English', '{} solo en inglés'],
  ['the id of a record, not {}', 'el código de un registro, no {}'],
  ['the same headings, in the same order, as es.md', 'los mismos títulos, en el mismo orden, que es.md'],
  [
    '{} or more, not {}: use shorter sentences and shorter words{}',
    '{} o más, no {}: use frases y palabras más cortas{}',
  ],
  [
    '{} or less, not {}: use shorter sentences and shorter words{}',
    '{} o menos, no {}: use frases y palabras más cortas{}',
  ],
  ['the style that `npm run format` writes', 'el estilo que escribe `npm run format`'],
  [
    'at most {} strong fields without support, not {}: see npm run content -- debt {}',
    'como mucho {} datos fuertes sin página que los diga, no {}: vea npm run content -- debt {}',
  ],
  ['what was searched for to prove the record wrong', 'qué se buscó para ver si está mal'],
  ['a field that this record has, not {}', 'un campo que este registro tenga, no {}'],
  ['a file in each language', 'un archivo en cada idioma'],
  ['front matter between --- lines', 'los datos del principio entre dos líneas ---'],
  ['a file for this question', 'un archivo para esta pregunta'],
  ['an id of its own; {} has it too', 'un código propio; {} también lo tiene'],
  ['{}, the pathway and the origin that it names', '{}, el camino y el origen que nombra'],
  ['a file', 'un archivo'],
  ['a record', 'un registro: campos con sus valores'],
  ['a whole number: smaller comes first', 'un número entero: el menor va primero'],
  ['{}, as the file is named', '{}, como se llama el archivo'],
  ['an id of {}, as its folder is named', 'un código de {}, como se llama su carpeta'],
  ['a file <id>.yaml in one of the folders {}', 'un archivo <código>.yaml en una de las carpetas {}'],
  ['{}, not {}', '{}, no {}'],
  ['a number with its country code, such as +50224222500', 'un número con el código de su país, como +50224222500'],
  ['a number of the right length for +{}', 'un número con las cifras que se usan en +{}'],
  ['a number that exists in the numbering plan of +{}', 'un número que exista en la numeración de +{}'],
]

/** What was expected, in Spanish; as it is where nobody has written it in Spanish. */
export function inSpanish({ expected, es }: Pick<Problem, 'expected' | 'es'>): string {
  return es ?? translated(expected) ?? expected
}

function translated(words: string): string | undefined {
  for (const [en, es] of PHRASES) {
    const pattern = en.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    const found = new RegExp(`^${pattern.join('([\\s\\S]*?)')}$`).exec(words)
    if (!found) continue
    let at = 0
    return es.replace(/\{\}/g, () => {
      at += 1
      const named = found[at] ?? ''
      return translated(named) ?? named
    })
  }
  return undefined
}
