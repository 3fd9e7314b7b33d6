import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { devPagesPlugin } from '../../../src/build/dev-pages-plugin'
import { devSite } from '../../../src/build/dev-site'
import { loadContent } from '../../../src/content/load'
import { buildPage } from '../../../src/pages/build-site'
import { kitDataFile, toolDataFile } from '../../../src/site/tool-data-address'

vi.mock('../../../src/pages/build-site', async (original) => {
  const real = await original<typeof import('../../../src/pages/build-site')>()
  return { ...real, buildPage: vi.fn(real.buildPage) }
})

const { content } = loadContent('content')
const rendered = () => vi.mocked(buildPage).mock.calls.map(([, { path }]) => path)

beforeEach(() => {
  vi.mocked(buildPage).mockClear()
})

describe('the site while developing', () => {
  it('renders the page that is asked for and no other, once until something changes', () => {
    const site = devSite(content)
    const first = site.page('/es/gt/fraude/')
    expect(first).toContain('<h1>Evitar fraudes en Guatemala')
    expect(site.page('/es/gt/fraude/')).toBe(first)
    expect(site.page('/es/nowhere/')).toBeUndefined()
    expect(rendered()).toEqual(['/es/gt/fraude/'])
  })

  it('serves open data and the data of tools and of the kit without rendering any page', () => {
    const site = devSite(content)
    for (const path of ['data/contacts.json', kitDataFile('es'), toolDataFile('pathways', 'en')])
      expect(JSON.parse(site.data(`/${path}`) ?? ''), path).toBeTypeOf('object')
    expect(site.data('/data/nothing.json')).toBeUndefined()
    expect(rendered()).toEqual([])
  })
})

describe('the server while developing', () => {
  type Handler = (request: { url: string }, response: Answer, next: (error?: unknown) => void) => Promise<void>
  interface Answer {
    setHeader: () => void
    end: (text: string) => void
  }

  /** A server with nothing in it but our plugin; the modules that it loads can be exchanged. */
  function server() {
    const watcher = Object.assign(new EventEmitter(), { add: () => {} })
    const found = (path: string) => (path.includes('nowhere') ? undefined : path)
    const modules = {
      loadContent: vi.fn(() => ({ content, problems: [] })),
      devSite: vi.fn(() => ({ page: found, data: found })),
    }
    let handler: Handler | undefined
    const { configureServer } = devPagesPlugin()
    if (typeof configureServer !== 'function') throw new Error('The plugin serves nothing')
    const fake = {
      watcher,
      ssrLoadModule: async () => modules,
      middlewares: { use: (given: Handler) => (handler = given) },
      config: { logger: { warn: () => {} } },
    }
    Reflect.apply(configureServer, undefined, [fake])
    const get = (url: string) =>
      new Promise<string>((resolve, reject) =>
        handler?.({ url }, { setHeader: () => {}, end: resolve }, (error) => reject(error ?? new Error('not found'))),
      )
    return { watcher, modules, get }
  }

  it('reads content and makes the site once for every page that is asked for', async () => {
    const { modules, get } = server()
    await get('/es/gt/fraude/')
    await get('/en/gt/fraud/?x=1')
    await get('/data/contacts.json')
    expect(modules.loadContent).toHaveBeenCalledTimes(1)
    expect(modules.devSite).toHaveBeenCalledTimes(1)
    await expect(get('/es/nowhere/')).rejects.toThrow('not found')
  })

  it('reads content again after a file of it has changed, and makes the site again after any', async () => {
    const { modules, watcher, get } = server()
    await get('/es/gt/fraude/')
    watcher.emit('all', 'change', '/home/ana/ruta-clara/src/styles/base.css')
    await get('/es/gt/fraude/')
    expect(modules.loadContent).toHaveBeenCalledTimes(1)
    expect(modules.devSite).toHaveBeenCalledTimes(2)
    watcher.emit('all', 'change', '/home/ana/ruta-clara/content/contacts/gt/gt-pnc-110.yaml')
    await get('/es/gt/fraude/')
    expect(modules.loadContent).toHaveBeenCalledTimes(2)
    expect(modules.devSite).toHaveBeenCalledTimes(3)
  })

  it('makes the site again once the module that makes it is another', async () => {
    const { modules, get } = server()
    await get('/es/gt/fraude/')
    modules.devSite = vi.fn(() => ({ page: () => 'new', data: () => 'new' }))
    expect(await get('/es/gt/fraude/')).toBe('new')
  })
})
