import { expect, test } from 'vitest'
import { gsmText, septets } from '../../../src/sharing/gsm-alphabet'
import { smsText } from '../../../src/sharing/sms'

const ADDRESS = 'https://rutaclara.example/es/us/h-2a/gt/'
const MESSAGE = [
  'H-2A desde Guatemala: la inscripción en MINTRAB es gratis.',
  'Nadie puede cobrarle por el puesto.',
  'El empleador paga vivienda y viaje.',
  '¿Le piden dinero? No pague y llame al 1511.',
].join('\n')

test('letters that no phone sends in seven bits lose their accent; those of the alphabet stay', () => {
  expect(gsmText('Pídalo ahí: ¿cuánto? ¡Ojo! Señal, pingüino, café, ÁÍÓÚ')).toBe(
    'Pidalo ahi: ¿cuanto? ¡Ojo! Señal, pingüino, café, AIOU',
  )
  expect(gsmText('“uno” – dos… 1.º × 2 → 🙂')).toBe('"uno" - dos... 1.o x 2 -> ')
})

test('an extended letter counts two septets, and a letter outside the alphabet none can count', () => {
  expect(septets('a€[b]')).toBe(8)
  expect(septets('á')).toBeUndefined()
})

test('a short message is sent whole, with its address below', () => {
  expect(smsText('Inscripción gratis en MINTRAB. Dudas: 1511', ADDRESS)).toBe(
    `Inscripcion gratis en MINTRAB. Dudas: 1511\n${ADDRESS}`,
  )
})

test('of a long one, what it is about, whom to call and what not to pay go before the rest', () => {
  const text = smsText(MESSAGE, ADDRESS)
  expect(septets(text)).toBeLessThanOrEqual(160)
  expect(text).toBe(
    'H-2A desde Guatemala: la inscripcion en MINTRAB es gratis.\n' +
      'Nadie puede cobrarle por el puesto.\n' +
      'No pague y llame al 1511.\n' +
      'rutaclara.example/es/us/h-2a/gt/',
  )
})

test('abbreviations and step numbers are no ends of sentences', () => {
  const long = `De EE. UU. a Canadá: oferta primero. ${'Pida ayuda en el consulado. '.repeat(8)}`
  expect(smsText(long, ADDRESS)).toContain('De EE. UU. a Canada: oferta primero.')
})

test('an address too long to leave room for an answer is left out', () => {
  const far = `https://portal.ministerio.example/${'migracion/'.repeat(9)}es/us/h-2a/gt/`
  const text = smsText(MESSAGE, far)
  expect(text).not.toContain('migracion/')
  expect(text).toContain('1511')
  expect(septets(text)).toBeLessThanOrEqual(160)
})

test('a first sentence longer than an SMS is cut between words', () => {
  const text = smsText('palabra '.repeat(60), ADDRESS)
  expect(septets(text)).toBeLessThanOrEqual(160)
  expect(text).toMatch(/palabra\.\.\.\nrutaclara|palabra\.\.\.\nhttps/)
})

test('an office’s number is kept beside a first sentence that would fill the SMS, and stands before the address', () => {
  const first = `${'Fuera de Costa Rica la empresa pide la visa H-2 '.repeat(2)}y nadie paga por el puesto`
  const text = smsText(first, ADDRESS, 'Llame: +1 404 555 0100')
  expect(text).toMatch(/^Fuera de Costa Rica .+\.\.\.\nLlame: \+1 404 555 0100\nrutaclara\.example/)
  expect(septets(text)).toBeLessThanOrEqual(160)
})

test('where number and address leave no room for words, the address goes and the number stays', () => {
  const call = `Llame: ${'404-555-0100, '.repeat(5)}404-555-0101`
  expect(smsText(MESSAGE, ADDRESS, call)).toBe(`H-2A desde Guatemala: la inscripcion en MINTRAB es gratis.\n${call}`)
})
