import { expect, test } from 'vitest'
import { mailLink, messageText, smsLink, whatsAppLink } from '../../../src/sharing/message'

const text = messageText({ message: '¿Le cobran?\nNo pague & llame: 1511', address: 'https://a.example/es/?q=a b' })

test('the message comes first and the address below it', () => {
  expect(text).toBe('¿Le cobran?\nNo pague & llame: 1511\nhttps://a.example/es/?q=a b')
})

test('each link gives the other app the same words back', () => {
  expect(new URL(whatsAppLink(text)).searchParams.get('text')).toBe(text)
  expect(new URLSearchParams(smsLink(text).slice('sms:?&'.length)).get('body')).toBe(text)
  const mail = new URLSearchParams(mailLink('Fraude & visas', text).slice('mailto:?'.length))
  expect(mail.get('subject')).toBe('Fraude & visas')
  expect(mail.get('body')).toBe(text.replaceAll('\n', '\r\n'))
})
