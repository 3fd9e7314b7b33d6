import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { checkContent } from '../../src/content/check'
import { restyled } from '../../src/content/content-style'
import { loadContent, type Problem } from '../../src/content/load'
import { TOPICS } from '../../src/site/topics'

const evidence = {
  sources: [{ url: 'https://example.org/page', publisher: 'Example', official: true, dated: '2026-01' }],
  checked: '2026-11-01',
}
const both = (es: string, en: string) => ({ es, en })
const topicIntro = {
  lead: both('Lea esto primero.', 'Read this first.'),
  message: both('No pague.', 'Do not pay.'),
  sms: both('No pague.', 'Do not pay.'),
  questions: { es: [], en: [] },
}

/** Small content that breaks no rule, as plain data that a test may change before it is written. */
export function soundContent() {
  return {
    'countries/gt.yaml': {
      id: 'gt',
      name: both('Guatemala', 'Guatemala'),
      people: both('guatemaltecas', 'Guatemalans'),
      languages: ['es'],
      currency: 'GTQ',
      calling_code: '+502',
      emergency: ['gt-police'],
      key_contacts: ['gt-police'],
      story: both('Muchas personas salen a trabajar.', 'Many people leave to work.'),
      message: both('No pague.', 'Do not pay.'),
      sms: both('No pague.', 'Do not pay.'),
      topics: Object.fromEntries(TOPICS.map((topic) => [topic, topicIntro])),
      evidence,
    },
    'contacts/gt/gt-police.yaml': {
      id: 'gt-police',
      name: both('Policía', 'Police'),
      kind: 'emergency',
      located: 'gt',
      serves: ['gt'],
      does: both('Responde a una emergencia.', 'It answers an emergency.'),
      phones: [{ number: '110', from: ['gt'] }],
      languages: ['es'],
      evidence,
    },
    'rights/gt/gt-right-pay.yaml': {
      id: 'gt-right-pay',
      topic: 'pay',
      title: both('Su pago', 'Your pay'),
      detail: both('Le deben pagar lo que trabajó.', 'You must be paid for your work.'),
      without_papers: 'yes',
      claim: [both('Llame a la policía.', 'Call the police.')],
      contacts: ['gt-police'],
      evidence,
    },
  }
}

const guideFront = {
  title: 'Guía',
  summary: 'Lea esto.',
  message: 'No pague.',
  sms: 'No pague.',
  questions: [],
  topics: ['fraud'],
  contacts: [],
  evidence,
}

/** A guide file: front matter and body. */
export function guideFile(body: string): string {
  return `---\n${stringify(guideFront)}---\n${body}`
}

/** Writes content into a folder of its own and returns every problem found there. */
export function problemsIn(files: Record<string, unknown>): Problem[] {
  const { content, problems } = loadContent(writeContent(files))
  return [...problems, ...checkContent(content)]
}

/** Writes files of content, as text or as data that becomes YAML, in style into a folder of its own; returns the folder. */
export function writeContent(files: Record<string, unknown>): string {
  const root = mkdtempSync(join(tmpdir(), 'ruta-clara-content-'))
  for (const [name, data] of Object.entries(files)) {
    const file = join(root, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, typeof data === 'string' ? data : stringify(data))
  }
  for (const { file, text } of restyled(root)) writeFileSync(join(root, file), text)
  return root
}
