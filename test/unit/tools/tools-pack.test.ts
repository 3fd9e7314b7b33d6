import { expect, test } from 'vitest'
import { filesBeside, parsePackList } from '../../../src/offline/pack-format'
import type { PageRecord } from '../../../src/offline/page-record'
import { readMessage } from '../../../src/offline/worker-messages'
import { buildPacks } from '../../../src/publish/packs/build-packs'
import { kitAmong } from '../../../src/sw/tool-scripts'

test('the pack of tools names its data files by hash, and its list is read back with them', () => {
  const page: PageRecord = {
    path: '/es/caminos/',
    lang: 'es',
    kind: 'tool',
    title: 'Caminos',
    description: '',
    alternate: '/en/pathways/',
    country: '',
    topic: '',
    checked: '',
    due: '',
    message: '',
    main: '<h1>Caminos</h1>',
  }
  const toolFiles = { es: [{ url: '/data/pathways-es.json', text: '{"pathways":{}}' }] }
  const { files, index } = buildPacks([page], {
    date: '2026-11-25',
    release: 'a',
    searchFiles: {},
    toolFiles,
    packOf: () => 'es-tools',
  })
  const [pack] = index.packs
  expect(pack?.kind).toBe('tools')
  const text = files.find(({ name }) => `/packs/${name}` === pack?.list)?.text ?? ''
  const list = parsePackList(text)
  expect(list && filesBeside(list).map(({ url }) => url)).toEqual(['/data/pathways-es.json'])
  expect(parsePackList(text.replace('/data/', 'https://elsewhere.example/'))).toBeUndefined()
})

test('scripts of the kit are known by their names, whatever release kept them', () => {
  const isKitScript = kitAmong([
    { url: 'assets/kiosk-Ab12_-xy.js', revision: 'a', with: 'kit' },
    { url: 'assets/who-pays-Ab12_-xy.js', revision: 'b', with: 'tools' },
    { url: 'assets/index-Ab12_-xy.js', revision: 'c' },
  ])
  expect(isKitScript('https://site.example/portal/assets/kiosk-00-0zz_9.js')).toBe(true)
  expect(isKitScript('/assets/kiosk-flag-Ab12_-xy.js')).toBe(false)
  expect(isKitScript('/assets/who-pays-Ab12_-xy.js')).toBe(false)
  expect(isKitScript('/assets/index-Ab12_-xy.js')).toBe(false)
  expect(isKitScript('/shell/es.html')).toBe(false)
})

test('a page asks for the tools of a language that there is', () => {
  expect(readMessage({ type: 'keep-tools', lang: 'en' })).toEqual({ type: 'keep-tools', lang: 'en', withKit: false })
  const forStaff = { type: 'keep-tools', lang: 'es', withKit: true }
  expect(readMessage(forStaff)).toEqual(forStaff)
  expect(readMessage({ type: 'keep-tools', lang: 'fr' })).toBeUndefined()
})
