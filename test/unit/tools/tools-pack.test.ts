import { expect, test, vi } from 'vitest'
import { filesBeside, parsePackList } from '../../../src/offline/pack-format'
import type { PageRecord } from '../../../src/offline/page-record'
import { readMessage } from '../../../src/offline/worker-messages'
import { buildPacks } from '../../../src/publish/packs/build-packs'
import {
  isKitScript,
  isToolScript,
  keepToolScripts,
  keptScriptAddresses,
  keptToolScript,
} from '../../../src/sw/tool-scripts'
import { fakeCaches } from '../offline/fake-site'

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

test('only scripts of tools that no essential page needs wait for their first use', () => {
  expect(isToolScript('/portal/assets/pathway-finder-Ab12_-xy.js')).toBe(true)
  expect(isToolScript('/assets/who-pays-Ab12_-xy.css')).toBe(true)
  expect(isToolScript('/assets/offer-check-Ab12_-xy.js')).toBe(false)
  expect(isToolScript('/assets/outreach-kit-Ab12_-xy.js')).toBe(true)
  expect(isKitScript('/assets/kiosk-Ab12_-xy.js')).toBe(true)
  expect(isKitScript('/assets/who-pays-Ab12_-xy.css')).toBe(false)
  expect(isToolScript('/assets/index-Ab12_-xy.js')).toBe(false)
})

test('scripts of tools are kept once, and a login page in their place is not', async () => {
  fakeCaches()
  const fetched: string[] = []
  vi.stubGlobal('fetch', async (address: string) => {
    fetched.push(address)
    const type = address.includes('portal') ? 'text/html' : 'text/javascript'
    return new Response('export {}', { headers: { 'content-type': type } })
  })
  const { signal } = new AbortController()
  expect(await keptScriptAddresses()).toEqual([])
  expect(await keepToolScripts(['/assets/a.js'], signal)).toBe(true)
  expect(await keepToolScripts(['/assets/a.js'], signal)).toBe(true)
  expect(fetched).toEqual(['/assets/a.js'])
  expect(await keptScriptAddresses()).toHaveLength(1)
  expect(await (await keptToolScript('/assets/a.js'))?.text()).toBe('export {}')
  expect(await keepToolScripts(['/assets/portal.js'], signal)).toBe(false)
  expect(await keptToolScript('/assets/portal.js')).toBeUndefined()
  vi.unstubAllGlobals()
})

test('a page asks for the tools of a language that there is', () => {
  expect(readMessage({ type: 'keep-tools', lang: 'en' })).toEqual({ type: 'keep-tools', lang: 'en', withKit: false })
  const forStaff = { type: 'keep-tools', lang: 'es', withKit: true }
  expect(readMessage(forStaff)).toEqual(forStaff)
  expect(readMessage({ type: 'keep-tools', lang: 'fr' })).toBeUndefined()
})
