import { expect, test } from 'vitest'
import { parseFlag } from '../../../src/islands/kiosk/kiosk-flag'
import { tapOn } from '../../../src/islands/kiosk/links'

const SITE = 'https://rutaclara.example/portal/'

test.each([
  ['https://rutaclara.example/portal/es/gt/', 'page'],
  ['https://rutaclara.example/portal/es/gt/fraude/#gt-x', 'page'],
  ['https://rutaclara.example/portal/es/caminos/?from=gt', 'page'],
  ['https://rutaclara.example/portal/paper/es/gt/fraude.html', 'code'],
  ['https://rutaclara.example/portal/editions/es-gt.html', 'code'],
  ['https://rutaclara.example/other/', 'code'],
  ['https://tuempleo.mintrabajo.gob.gt', 'code'],
  ['https://rutaclara.example.evil.example/portal/', 'code'],
  ['tel:1511', 'number'],
  ['mailto:ayuda@example.org', 'number'],
  ['https://wa.me/50212345678', 'number'],
  ['https://wa.me/?text=hola', 'nothing'],
  ['sms:?&body=hola', 'nothing'],
  ['sms:233733', 'number'],
  ['javascript:alert(1)', 'nothing'],
  ['blob:https://rutaclara.example/1', 'nothing'],
])('a tap on %s leads to: %s', (href, to) => {
  expect(tapOn(href, SITE).to).toBe(to)
})

test('a number is shown as it is dialled', () => {
  expect(tapOn('tel:+50224222500', SITE)).toEqual({ to: 'number', number: '+50224222500' })
  expect(tapOn('https://wa.me/50212345678', SITE)).toEqual({ to: 'number', number: 'WhatsApp +50212345678' })
})

test('a page to be downloaded opens on the reader’s phone', () => {
  expect(tapOn('https://rutaclara.example/portal/es/gt/', SITE, true).to).toBe('code')
})

test('the flag is read only where it names a page of the site', () => {
  expect(parseFlag('{"start":"/es/gt/","office":""}')).toEqual({ start: '/es/gt/', office: '' })
  for (const bad of [null, '', '1', '{}', '{"start":"https://evil.example/"}', '{"start":"//evil.example"}'])
    expect(parseFlag(bad)).toBeUndefined()
})
