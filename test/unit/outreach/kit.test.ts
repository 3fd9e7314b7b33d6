import { beforeAll, expect, test } from 'vitest'
import { loadCampaigns } from '../../../src/content/campaigns'
import { loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { choiceQuery, languagesOf, readChoice } from '../../../src/outreach/kit-choice'
import { kitTexts } from '../../../src/outreach/messages'
import { NO_OFFICE, officeLines, parseOffice } from '../../../src/outreach/office'
import {
  isOutreachCommon,
  isOutreachCountry,
  type OutreachData,
  outreachFiles,
} from '../../../src/outreach/outreach-data'
import { pictureLayout } from '../../../src/outreach/picture-layout'
import { RADIO_WORDS, radioScript, spokenWords } from '../../../src/outreach/radio-script'
import { leftOut, linesOn, numbersText, parseNumbers, sheetClass, sheetWords } from '../../../src/outreach/sheet-words'
import { type Subject, subjectsOf } from '../../../src/outreach/subjects'
import { outreachData } from '../../../src/publish/paper/outreach-data'
import { septets } from '../../../src/sharing/gsm-alphabet'
import { LANGUAGES, type Language } from '../../../src/site/languages'
import { kitDataFile } from '../../../src/site/tool-data-address'
import { TOPICS } from '../../../src/site/topics'

const ORIGIN = 'https://rutaclara.example'
const OFFICE = {
  name: 'Consulado en Atlanta',
  phone: '404-555-0100',
  hours: 'lunes a viernes 9-15',
  place: 'Av. 1',
  country: '',
}
const data: Partial<Record<Language, OutreachData>> = {}

beforeAll(() => {
  const { content } = loadContent('content')
  const { campaigns } = loadCampaigns('content')
  const translators = loadTranslators('content/locales')
  for (const lang of LANGUAGES)
    data[lang] = outreachData(content, campaigns, lang, translators[lang], () => '2026-11-25')
})

function dataIn(lang: Language): OutreachData {
  const found = data[lang]
  if (!found) throw new Error('no data')
  return found
}

/** Every topic and campaign of every country. */
function everySubject(lang: Language): Subject[] {
  const all = dataIn(lang)
  return all.countries.flatMap(({ id }) => [
    ...subjectsOf(all, { country: id, topics: [...TOPICS], campaign: '' }),
    ...all.campaigns.flatMap((campaign) => subjectsOf(all, { country: id, topics: [], campaign: campaign.id })),
  ])
}

test.each(LANGUAGES)('an SMS carries the number of the office, whatever else has to go (%s)', (lang) => {
  const { words } = dataIn(lang)
  const faults = everySubject(lang).flatMap((subject) => {
    const { sms } = kitTexts(subject, OFFICE, ORIGIN + subject.path, words)
    const used = septets(sms)
    return sms.includes(`${words.call}: 404-555-0100`) && used !== undefined && used <= 160 ? [] : [sms]
  })
  expect(faults).toEqual([])
})

test('an address gives its choice back, and what it does not know is not chosen', () => {
  const all = dataIn('es')
  const choice = readChoice('?country=gt&topics=fraud.rights&campaign=harassment&lang=both', all)
  expect(choice).toEqual({ country: 'gt', topics: ['fraud', 'rights'], campaign: 'harassment', lang: 'both' })
  expect(readChoice(choiceQuery(choice, 'es'), all)).toEqual(choice)
  expect(readChoice('?country=xx&topics=cake&campaign=soup&lang=fr', all)).toEqual({
    country: '',
    topics: [],
    campaign: '',
    lang: 'es',
  })
  expect(languagesOf('both', 'en')).toEqual(['en', 'es'])
})

test.each(LANGUAGES)('every topic and campaign has words, a page and a number to call (%s)', (lang) => {
  const faults = everySubject(lang).flatMap(({ id, country, lines, numbers, path }) => {
    const good = lines.length >= 1 && numbers.length >= 1 && path.startsWith(`/${lang}/`)
    return good ? [] : [`${country} ${id}`]
  })
  expect(faults).toEqual([])
  expect(dataIn(lang).campaigns.map(({ id }) => id)).toEqual([
    'fraud',
    'insurance',
    'equal-rights',
    'harassment',
    'contribution',
  ])
})

test.each(LANGUAGES)('every SMS is one message of 160 letters that any phone can send (%s)', (lang) => {
  const { words } = dataIn(lang)
  const long = everySubject(lang).flatMap((subject) => {
    const { sms } = kitTexts(subject, NO_OFFICE, ORIGIN + subject.path, words)
    const used = septets(sms)
    return used !== undefined && used <= 160 ? [] : [`${subject.country} ${subject.id}: ${used} ${sms}`]
  })
  expect(long).toEqual([])
})

test.each(LANGUAGES)('every radio script is said in about 30 seconds and says whom to call twice (%s)', (lang) => {
  const { words } = dataIn(lang)
  for (const subject of everySubject(lang)) {
    const script = radioScript(subject, NO_OFFICE, words)
    expect(spokenWords(script)).toBeLessThanOrEqual(RADIO_WORDS + 5)
    const digits = (subject.numbers[0]?.number ?? '').replace(/\D/g, '')
    expect(script.replace(/[-, ]/g, '').split(digits).length - 1).toBeGreaterThanOrEqual(2)
    expect(script).not.toMatch(/\w\.(gob|gov|com|org)/)
  }
})

test('the office stands in the messages and on paper, and a number already said is not said again', () => {
  const all = dataIn('es')
  const [subject] = subjectsOf(all, { country: 'gt', topics: ['fraud'], campaign: '' })
  if (!subject) throw new Error('no subject')
  const address = `${ORIGIN}${subject.path}`
  const texts = kitTexts(subject, OFFICE, address, all.words)
  expect(texts.whatsapp).toContain('Consulado en Atlanta\n404-555-0100 · lunes a viernes 9-15 · Av. 1')
  expect(texts.whatsapp.endsWith(address)).toBe(true)
  expect(texts.whatsapp.match(/1511/g)).toHaveLength(1)
  expect(texts.radio).toContain('1-5-1-1')
  const words = sheetWords(subject, OFFICE, address, 'es', all.words, () => '25 de noviembre de 2026')
  expect(words.checked).toBe('Comprobado el 25 de noviembre de 2026.')
  expect(words.own).toEqual({ number: '404-555-0100', name: 'Consulado en Atlanta', note: 'lunes a viernes 9-15' })
  expect(words.office).toEqual(['Av. 1'])
  expect(sheetWords(subject, { ...OFFICE, phone: '' }, address, 'es', all.words, () => '').office).toEqual(
    officeLines({ ...OFFICE, phone: '' }),
  )
  expect(parseNumbers(numbersText(words.numbers)).map(({ number }) => number)).toEqual(
    words.numbers.map(({ number }) => number),
  )
})

test('paper that hangs in another country has only numbers that are dialled from there', () => {
  const all = dataIn('es')
  const numbersIn = (country: string) =>
    everySubject('es').map((subject) =>
      sheetWords(subject, { ...NO_OFFICE, country }, '', 'es', all.words, () => '').numbers.map(({ only }) => only),
    )
  expect(numbersIn('').flat().length).toBeGreaterThan(200)
  expect(
    numbersIn('us')
      .flat()
      .every((only) => !only || only.includes('us')),
  ).toBe(true)
  expect(numbersIn('us').some((numbers) => numbers.length === 0)).toBe(true)
  expect(numbersIn('us').some((numbers) => numbers.length > 0)).toBe(true)
})

test('what a sheet leaves out is told: numbers without room, numbers that are not dialled there, sentences', () => {
  const all = dataIn('es')
  const [found] = subjectsOf(all, { country: 'sv', topics: ['rights'], campaign: '' })
  if (!found) throw new Error('no subject')
  const number = (digits: string, only?: string[]) => ({
    number: digits,
    name: digits,
    note: '',
    ...(only && { only }),
  })
  const numbers = [number('130', ['sv']), number('1'), number('2'), number('3'), number('4')]
  const subject = { ...found, title: 'Aviso', lines: ['Una.', 'Dos.', 'Tres.'], numbers }
  const leftOn = (kind: 'poster' | 'leaflet', office: typeof OFFICE, out: readonly string[] = []) => {
    const words = sheetWords(subject, office, '', 'es', all.words, () => '')
    const changed = { ...words, numbers: words.numbers.filter((one) => !out.includes(one.number)) }
    const { notDialled, noRoom, lines } = leftOut(kind, subject, office, changed)
    return [notDialled.map((one) => one.number), noRoom.map((one) => one.number), lines]
  }
  expect(leftOn('poster', NO_OFFICE)).toEqual([[], ['2', '3', '4'], ['Tres.']])
  expect(leftOn('leaflet', NO_OFFICE)).toEqual([[], ['3', '4'], []])
  expect(leftOn('poster', { ...OFFICE, country: 'us' })).toEqual([['130'], ['1', '2', '3', '4'], ['Tres.']])
  // The office's own number stands on the sheet, and what somebody took out is no loss.
  expect(leftOn('poster', { ...OFFICE, phone: '1', country: 'us' })[1]).toEqual(['2', '3', '4'])
  expect(leftOn('leaflet', NO_OFFICE, ['1'])[1]).toEqual(['3', '4'])
})

test('a poster’s title is of 60 points unless it is long, and the office’s number is never smaller than another', () => {
  const all = dataIn('es')
  const classOf = (subject: Subject, phone: string) =>
    sheetClass(
      'poster',
      sheetWords(subject, { ...OFFICE, phone }, `${ORIGIN}/es/`, 'es', all.words, () => '1'),
    )
  const short = everySubject('es').filter(({ title }) => title.length <= 28)
  expect(short.length).toBeGreaterThan(15)
  expect(short.filter((subject) => classOf(subject, '404-555-0100').includes('long-title'))).toEqual([])
  const [subject] = subjectsOf(all, { country: 'gt', topics: ['fraud'], campaign: '' })
  expect(subject && classOf(subject, '1511')).not.toMatch(/long-/)
  expect(subject && classOf(subject, '+1 404 555 0100')).toMatch(/ long-number$/)
  expect(subject && classOf(subject, '+1 404 555 0100 ext. 12')).toMatch(/ two-lines$/)
})

/** A poster of rights in El Salvador with other words. */
function posterWords(title: string, lines: string[], phone: string) {
  const all = dataIn('es')
  const office = { ...OFFICE, name: 'Consulado General de El Salvador en Houston', phone }
  const [subject] = subjectsOf(all, { country: 'sv', topics: ['rights'], campaign: '' })
  if (!subject) throw new Error('no subject')
  const address = `${ORIGIN}/es/sv/derechos/`
  return sheetWords({ ...subject, title, lines }, office, address, 'es', all.words, () => '30 de noviembre de 2026')
}

test('a poster with an office’s long name says one line in larger letters, not two in small ones', () => {
  const line = 'Mínimo mensual desde junio de 2025: US$408.80, o US$272.53 en el campo. Pida la tabla al 130.'
  const words = posterWords('Derechos en el trabajo en El Salvador', [line, line], '713 270 6239')
  expect(linesOn('poster', words)).toEqual([line])
  expect(sheetClass('poster', words)).toBe('sheet poster fit-4 long-number')
})

test('an office’s number of 18 letters stands on one line and leaves the room that such letters leave', () => {
  const lines = ['Certifique lo que sabe:', 'ITVET: curso y BzNVQ.']
  const words = posterWords('Certificar lo que sé', lines, '+1 404 555 0100 12')
  expect(linesOn('poster', words)).toEqual(lines)
  expect(sheetClass('poster', words)).toBe('sheet poster fit-0 long-number')
})

test('a poster with a long title has a second line where there is room below the smaller title', () => {
  const lines = ['Su trabajo da derechos, con papeles o sin ellos.', 'Pida que le paguen todo: es su derecho.']
  const words = posterWords('Pregunte si puede pagar su propio seguro social', lines, '1511')
  expect(sheetClass('poster', words)).toMatch(/ long-title$/)
  expect(linesOn('poster', words)).toEqual(lines)
})

test('beside the office’s number a title gives way before the only line is too small to be read from far', () => {
  const lines = ['Pregunte en la oficina del ministerio antes de pagar a nadie por un puesto.']
  const words = posterWords('Certificar lo que sé en Belice', lines, '+1 404 555 0100 ext. 12')
  expect(sheetClass('poster', words)).toBe('sheet poster fit-1 long-title long-number two-lines')
})

test('a campaign says what is true in every country and one thing of the country chosen', () => {
  const all = dataIn('en')
  const [here] = subjectsOf(all, { country: 'mx', topics: [], campaign: 'insurance' })
  const [elsewhere] = subjectsOf(all, { country: 'us', topics: [], campaign: 'insurance' })
  expect(here?.lines.at(-1)).toMatch(/^Mexico: /)
  expect(elsewhere?.lines).toEqual(here?.lines.slice(0, -1))
  expect(subjectsOf(all, { country: '', topics: ['fraud'], campaign: 'fraud' })).toEqual([])
})

test('an office that was kept comes back, and nothing else does', () => {
  expect(parseOffice(JSON.stringify(OFFICE))).toEqual(OFFICE)
  for (const bad of [null, '', '[]', '{"name":3}', 'null']) expect(parseOffice(bad)).toEqual(NO_OFFICE)
})

test('the picture holds every word inside its edges', () => {
  const measure = (text: string, size: number, bold: boolean) => text.length * size * (bold ? 0.55 : 0.5)
  for (const lang of LANGUAGES)
    for (const subject of everySubject(lang)) {
      const all = dataIn(lang)
      const words = sheetWords(subject, OFFICE, ORIGIN + subject.path, lang, all.words, () => '1')
      const { lines, foot } = pictureLayout(words, measure)
      for (const { text, x, y, size, bold } of lines) {
        expect(x + measure(text, size, bold), text).toBeLessThanOrEqual(1080)
        expect(y, `${subject.country} ${subject.id}: ${text}`).toBeLessThanOrEqual(1070)
      }
      const above = lines.filter(({ x }) => x === 72)
      expect(Math.max(...above.map(({ y }) => y))).toBeLessThanOrEqual(1080 - foot)
      const said = lines.map(({ text }) => text).join(' ')
      for (const line of words.lines) expect(said).toContain(line.split(/\s+/).join(' '))
    }
})

test.each(LANGUAGES)('what is common and one country say together what the whole says of that country (%s)', (lang) => {
  const all = dataIn(lang)
  const files = new Map(outreachFiles(all).map(({ url, text }): [string, unknown] => [url, JSON.parse(text)]))
  const common = files.get(`/${kitDataFile(lang)}`)
  if (!isOutreachCommon(common)) throw new Error('nothing is common')
  expect(common.countries).toHaveLength(all.countries.length)
  for (const { id } of common.countries) {
    const country = files.get(`/${kitDataFile(lang, id)}`)
    if (!isOutreachCountry(country)) throw new Error(`nothing of ${id}`)
    const choice = { country: id, topics: [...TOPICS], campaign: 'insurance' }
    expect(subjectsOf({ ...common, countries: [country] }, choice)).toEqual(subjectsOf(all, choice))
  }
  expect(isOutreachCommon(files.get(`/${kitDataFile(lang, 'gt')}`))).toBe(false)
  expect(isOutreachCountry(common)).toBe(false)
})
