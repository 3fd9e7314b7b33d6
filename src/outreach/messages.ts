import { smsText } from '../sharing/sms'
import { type Office, officeLines } from './office'
import { radioScript } from './radio-script'
import type { Subject } from './subjects'

/** The texts of one matter, ready to be edited and sent. */
export interface KitTexts {
  whatsapp: string
  sms: string
  facebook: string
  radio: string
  checklist: string
}

/** Composes every text of a matter. `address` is its page's published address, `words` come with the data. */
export function kitTexts(
  subject: Subject,
  office: Office,
  address: string,
  words: Readonly<Record<string, string>>,
): KitTexts {
  const { title, lines, sms, numbers } = subject
  const said = lines.join(' ')
  // A number that the lines already give is not said twice.
  const calls = numbers
    .filter(({ number }) => !digits(said).includes(digits(number)))
    .slice(0, 2)
    .map(({ name, number }) => `${name}: ${number}`)
  const from = officeLines(office)
  const phone = office.phone.trim()
  return {
    whatsapp: [`*${title}*`, ...lines, ...calls, ...from, address].join('\n'),
    sms: smsText(sms, address, phone && `${words.call ?? ''}: ${phone}`),
    facebook: [title, '', ...lines, '', ...calls, ...from, words.pass_on ?? '', address].join('\n'),
    radio: radioScript(subject, office, words),
    checklist: words.checklist ?? '',
  }
}

const digits = (text: string) => text.replace(/\D/g, '')
