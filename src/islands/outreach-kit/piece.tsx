import { useState } from 'preact/hooks'
import { type KitTexts, kitTexts } from '../../outreach/messages'
import type { Office } from '../../outreach/office'
import type { OutreachData } from '../../outreach/outreach-data'
import { spokenWords } from '../../outreach/radio-script'
import type { Subject } from '../../outreach/subjects'
import { septets } from '../../sharing/gsm-alphabet'
import { smsLink, whatsAppLink } from '../../sharing/message'
import { SMS_SEPTETS } from '../../sharing/sms'
import { downloadFile } from './give-file'
import { PaperMaker } from './paper-maker'
import { fileName } from './sheet-output'
import { TextBox } from './text-box'
import type { Words } from './words'

interface Props {
  subject: Subject
  data: OutreachData
  office: Office
  address: string
  say: Words
}

/** Everything made for one matter in one language. What was changed by hand stays as it is when the office changes. */
export function Piece({ subject, data, office, address, say }: Props) {
  const [changed, setChanged] = useState<Partial<KitTexts>>({})
  const texts = { ...kitTexts(subject, office, address, data.words), ...changed }
  const box = (name: keyof KitTexts) => ({
    label: say(name),
    text: texts[name],
    onText: (text: string) => setChanged({ ...changed, [name]: text }),
    say,
    lang: data.lang,
  })
  const all = () => {
    const names = ['whatsapp', 'sms', 'facebook', 'radio', 'checklist'] as const
    const text = names.map((name) => `${say(name).toUpperCase()}\n\n${texts[name]}\n`).join('\n\n')
    downloadFile(new File([text], `${fileName(subject.title)}.txt`, { type: 'text/plain' }))
  }
  return (
    <div class="kit-piece">
      <TextBox {...box('whatsapp')}>
        <a class="btn small" href={whatsAppLink(texts.whatsapp)} rel="noreferrer">
          {say('send')}
        </a>
      </TextBox>
      <TextBox {...box('sms')} note={smsNote(texts.sms, say)}>
        <a class="btn small" href={smsLink(texts.sms)}>
          {say('send-sms')}
        </a>
      </TextBox>
      <TextBox {...box('facebook')} />
      <TextBox {...box('radio')} note={say('radio-count', { count: spokenWords(texts.radio) })} />
      <TextBox {...box('checklist')} />
      <p>
        <button type="button" class="btn quiet small" onClick={all}>
          {say('download-texts')}
        </button>
      </p>
      <PaperMaker subject={subject} data={data} office={office} address={address} say={say} />
    </div>
  )
}

function smsNote(text: string, say: Words): string {
  const used = septets(text)
  if (used === undefined) return say('sms-letters')
  return say(used > SMS_SEPTETS ? 'sms-long' : 'sms-count', { used })
}
