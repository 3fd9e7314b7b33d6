import { besideOf, forEachLanguage, type Language } from '../site/languages'
import { wordsOf } from './fold'

/** What thumbs leave out: "m deben x trabajo" is "me deben por trabajo". */
const SHORT = new Map(
  'x por,q que,k que,m me,t te,d de,xq porque,pq porque,xk porque,tb tambien,tmb tambien,dnd donde,cm como,pa para,ke que,toy estoy,ta esta,nuh no,nah no,neva no,fi to,wok work,u you,ur your,pls please'
    .split(',')
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)

/** The words of a question, folded, in order, with the short ones of messages written out. */
export function typedWordsOf(question: string): string[] {
  const words = wordsOf(question)
  // The U visa is none of "you".
  return words.map((word, at) =>
    word === 'u' && [words[at - 1], words[at + 1]].includes('visa') ? word : (SHORT.get(word) ?? word),
  )
}

const STOP: Record<Language, ReadonlySet<string>> = {
  es: new Set(
    'a al ante aqui asi aun cada como con cual cuando de del desde donde el ella ellos en entre era es esa ese eso esta estan estar este esto estos estoy fue ha hace hago hacer han hasta hay la las le les lo los mas me mi mis muy nada ni no nos o os otra otro para pero por porque puede pueden puedo que quien quiere quiero se ser si sin sobre solo son soy su sus tambien te tengo tiene tienen todo tu tus un una unas uno unos usted va voy y ya yo necesito siendo estando estamos somos sea cuanto cuanta mero pues favor ahi alla alli ahora ahorita algo alguien algun alguna ando anda andan asi aunque bien bueno consigo conseguir cosa creo dan dar dice dicen digo dijo eh entonces gente habia hola hombre hoy luego man mucho mucha muchos nadie nomas nosotros ocupo oiga podria ps quisiera saber saco sacar sabe senor senora siempre tal tan tanto tener ver vez vos aca ay cuantas cuantos deja dieron dio donde dos hacen ir llevo puedes queda quedo sirve todavia todos vivo'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a about after all am an and any are as at be because been but by can could did do does for from get had has have he her here his how i if in into is it its me my need no not of on or our out she should so some than that the their them then there they this those to too up us want was we were what when where which who will with would you your anybody dat deh dehn dem di fi getting gonna gotta im ive just like man mi more must now nuh only people really say says someone something still very wah wanna weh wants yuh cant come comes every give go got having let know make many much other still use way weeks without'.split(
      ' ',
    ),
  ),
}

/** Whether a word says too little to search by. */
export function isStopWord(word: string, lang: Language): boolean {
  return STOP[lang].has(word)
}

/** The language of a question: the reader's, unless more of its words are words of every sentence in the other. */
export function languageOf(words: readonly string[], readers: Language): Language {
  const other: Language = besideOf(readers)
  const count = (lang: Language, not: Language) =>
    words.filter((word) => STOP[lang].has(word) && !STOP[not].has(word)).length
  return count(other, readers) > count(readers, other) ? other : readers
}

const ENDING_WORDS: Record<Language, readonly string[]> = {
  es: [
    'amientos amiento imientos imiento aciones acion iciones icion adoras adores adora ador idoras idores idora idor',
    'arias arios aria ario arlos arlas arles arme arte arse erme erse irme irse',
    'aremos ieron iendo ando aban amos emos imos aron adas ados idas idos aba ada ado ida ido ara are',
    'ncia les ar er ir an en as es os ia io a e o s',
  ]
    .join(' ')
    .split(' '),
  en: 'ifications ification ificates ificate ified ifying ify ements ement ments ment ations ation ating ated ates ate ings ing ers er ors or ies ied ed es s y e'.split(
    ' ',
  ),
}

/** The same by their last letter: a word is compared with few. */
const ENDINGS = forEachLanguage((lang) => byLastLetter(ENDING_WORDS[lang]))

function byLastLetter(endings: readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const ending of endings) {
    const last = ending.charAt(ending.length - 1)
    groups.set(last, [...(groups.get(last) ?? []), ending])
  }
  return groups
}

/** The part of a word that its forms share: cobran, cobrar and cobro are all "cobr". Light, not linguistic. */
export function stem(word: string, lang: Language): string {
  // Names of institutions end so: INSS is not INS.
  if (/\d|ss$/.test(word)) return word
  for (const ending of ENDINGS[lang].get(word.charAt(word.length - 1)) ?? []) {
    const least = ending.length > 2 ? 4 : 3
    if (word.length - ending.length >= least && word.endsWith(ending)) return word.slice(0, -ending.length)
  }
  return word
}

/** How a word sounds to someone who spells by ear: b for v, s for c and z, no h, k for qu. */
export function sound(word: string): string {
  return word
    .replace(/ch/g, '1')
    .replace(/h/g, '')
    .replace(/v|w/g, 'b')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/c(?=[eiy])|z|x/g, 's')
    .replace(/c|q/g, 'k')
    .replace(/ll/g, 'y')
    .replace(/ue/g, 'o')
    .replace(/ie/g, 'e')
    .replace(/g(?=[ei])/g, 'j')
    .replace(/(.)\1+/g, '$1')
}
