import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { readModel } from '../../../src/build/search-model'
import { soundIntents } from '../../../src/content/load-intents'
import { buildIndex } from '../../../src/search/build-index'
import { parseIndex, type SearchDocument, type Vocabulary } from '../../../src/search/index-format'
import { type OpenIndex, openIndex } from '../../../src/search/open-index'
import type { Language } from '../../../src/site/languages'

export const vocabulary: Vocabulary = parse(readFileSync('content/synonyms.yaml', 'utf8'))

const EMPTY = { summary: '', country: '', topic: '', questions: [], also: [], headings: [], body: '' }

const es: SearchDocument[] = [
  { ...EMPTY, path: '/es/ayuda-urgente/', alternate: '/en/urgent-help/', title: 'Ayuda urgente', kind: 'page' },
  ...(
    [
      ['gt', 'Guatemala'],
      ['us', 'Estados Unidos'],
      ['mx', 'México'],
    ] as const
  ).flatMap(([cc, name]): SearchDocument[] => [
    { ...EMPTY, path: `/es/${cc}/`, alternate: `/en/${cc}/`, title: name, kind: 'page', country: cc },
    {
      ...EMPTY,
      path: `/es/${cc}/fraude/`,
      alternate: `/en/${cc}/fraud/`,
      title: `Fraude y cobros en ${name}`,
      kind: 'page',
      country: cc,
      topic: 'fraud',
      questions: ['¿Me pueden cobrar por el puesto?'],
      body: 'Un reclutador que cobra es señal de fraude.',
    },
    {
      ...EMPTY,
      path: `/es/${cc}/derechos/`,
      alternate: `/en/${cc}/rights/`,
      title: `Sus derechos en ${name}`,
      kind: 'page',
      country: cc,
      topic: 'rights',
      body: 'Si su empleador no le paga el salario, reclame. Su pasaporte es suyo.',
    },
    {
      ...EMPTY,
      path: `/es/${cc}/certificacion/`,
      alternate: `/en/${cc}/skills/`,
      title: `Certificación en ${name}`,
      kind: 'page',
      country: cc,
      topic: 'skills',
      body: 'Reconocimiento de títulos. Convalidar estudios.',
    },
  ]),
  {
    ...EMPTY,
    path: '/es/gt/contactos/#gt-trata',
    alternate: '/en/gt/contacts/#gt-trata',
    title: 'Línea contra la trata',
    summary: 'Ayuda a víctimas de trata',
    kind: 'contact',
    country: 'gt',
    topic: 'contacts',
    phones: [{ label: 'Línea contra la trata', number: '110' }],
    isEmergency: true,
  },
  {
    ...EMPTY,
    path: '/es/us/contactos/#us-whd',
    alternate: '/en/us/contacts/#us-whd',
    title: 'División de Horas y Salarios',
    kind: 'contact',
    country: 'us',
    topic: 'contacts',
    phones: [{ label: 'También 512-7230', number: '+18664879243' }],
    numbers: ['+50488338635'],
    isEmergency: true,
  },
  {
    ...EMPTY,
    path: '/es/us/h-2a/',
    alternate: '/en/us/h-2a/',
    title: 'Visa H-2A para trabajo agrícola',
    kind: 'pathway',
    country: 'us',
    destination: 'us',
    topic: 'work-here',
  },
  {
    ...EMPTY,
    path: '/es/us/h-2a/gt/',
    alternate: '/en/us/h-2a/gt/',
    title: 'Visa H-2A desde Guatemala',
    kind: 'pathway',
    country: 'gt',
    destination: 'us',
    topic: 'work-abroad',
  },
]

const en: SearchDocument[] = [
  {
    ...EMPTY,
    path: '/en/us/h-2a/',
    alternate: '/es/us/h-2a/',
    title: 'H-2A visa for farm work',
    kind: 'pathway',
    country: 'us',
    destination: 'us',
    topic: 'work-here',
  },
  {
    ...EMPTY,
    path: '/en/us/rights/',
    alternate: '/es/us/derechos/',
    title: 'Your rights: wages and passport',
    kind: 'page',
    country: 'us',
    topic: 'rights',
  },
]

const SUGGESTED = { es: ['/es/ayuda-urgente/'], en: [] }

/** The text of a small index. */
export function fixtureJson(lang: Language): string {
  const documents = { es, en }
  return buildIndex({
    lang,
    documents: documents[lang],
    vocabulary,
    suggested: SUGGESTED[lang],
    model: readModel('src/search/training', soundIntents('content'), lang),
  })
}

/** A small index, ready for questions. */
export function fixtureIndex(lang: Language = 'es'): OpenIndex {
  const index = parseIndex(fixtureJson(lang))
  if (!index) throw new Error('the fixture is no index')
  return openIndex(index)
}
