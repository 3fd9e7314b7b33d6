/** The GSM 7-bit default alphabet (3GPP TS 23.038): one septet each. */
const ONE_SEPTET = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension table: an escape and a septet. */
const TWO_SEPTETS = new Set('^{}\\[~]|€\f')

const REPLACED: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '·': '-',
  '•': '-',
  '×': 'x',
  '→': '->',
  '\t': ' ',
}

/**
 * A text in letters that every phone can send seven bits each: á, í, ó and ú lose their accent (the alphabet has no such
 * letters); é, ñ, ü, ¿ and ¡ stay. One letter outside it would cut the message to 70.
 */
export function gsmText(text: string): string {
  return [...text].map(gsmLetter).join('')
}

function gsmLetter(letter: string): string {
  if (isGsm(letter)) return letter
  const replaced = REPLACED[letter]
  if (replaced !== undefined) return replaced
  return [...letter.normalize('NFKD')].filter(isGsm).join('')
}

/** Septets that a text takes; undefined where a letter is outside the alphabet. */
export function septets(text: string): number | undefined {
  let sum = 0
  for (const letter of text) {
    if (!isGsm(letter)) return undefined
    sum += TWO_SEPTETS.has(letter) ? 2 : 1
  }
  return sum
}

function isGsm(letter: string): boolean {
  return ONE_SEPTET.has(letter) || TWO_SEPTETS.has(letter)
}
