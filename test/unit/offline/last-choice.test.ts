import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exportPack } from '../../../src/offline/pack-file'
import { indexText } from '../../../src/offline/pack-format'
import { publicPart, signIndex } from '../../../src/offline/signing'
import { ESSENTIALS, FakeSite, fakeCaches, fakeLocks, freshStore, guatemala, numbers } from './fake-site'

const source = { base: '/portal/' }
const ID = 'es-gt'
/** Acts in each order that is tried. */
const ACTS = 14
const DAY = 24 * 3_600_000

let site: FakeSite
let key: JsonWebKey
let publicKey: JsonWebKey
/** Files that phones passed on, the oldest first. */
let files: { made: string; text: string }[]

/** A tab or the worker: modules and a connection to the database of its own. */
async function realm() {
  vi.resetModules()
  const [{ PackStore }, library, removing, upkeep, packFile] = await Promise.all([
    import('../../../src/offline/store'),
    import('../../../src/offline/library'),
    import('../../../src/offline/removing'),
    import('../../../src/offline/upkeep'),
    import('../../../src/offline/pack-file'),
  ])
  const opened = await PackStore.open()
  if (!opened.ok) throw new Error(opened.failure)
  return { store: opened.value, ...library, ...removing, ...upkeep, ...packFile }
}
type Realm = Awaited<ReturnType<typeof realm>>

/** Publishes a version of Guatemala; the day of its index says which is newer. */
async function publish(version: number): Promise<void> {
  site.release([...guatemala(version), ...ESSENTIALS])
  site.index = await signIndex({ ...site.index, date: `2026-08-${String(version).padStart(2, '0')}` }, key)
  site.files.set('/portal/packs/index.json', indexText(site.index))
}

/** The server answers after a number of turns that the seed says. */
function slowly(random: () => number): void {
  const answer = fetch
  vi.stubGlobal('fetch', async (address: string | Request) => {
    for (let turns = Math.floor(random() * 80); turns > 0; turns--) await new Promise(setImmediate)
    return answer(address)
  })
}

/** What the database holds of Guatemala. */
async function held({ store }: Realm): Promise<{ saved: boolean; made: string; versions: string[]; parts: number }> {
  const rows = await store.read(async (db) => ({
    list: await db.get('lists', ID),
    pages: (await db.getAll('pages')).filter(({ path }) => path.startsWith('/es/gt/')),
    parts: await db.count('staging'),
  }))
  if (!rows.ok) throw new Error(rows.failure)
  const { list, pages, parts } = rows.value
  return {
    saved: list?.saved ?? false,
    made: list?.made ?? '',
    versions: pages.map(({ json }) => /<p>(\d+)<\/p>/.exec(json)?.[1] ?? ''),
    parts,
  }
}

beforeEach(async () => {
  fakeCaches()
  site = new FakeSite(ESSENTIALS)
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  key = await crypto.subtle.exportKey('jwk', pair.privateKey)
  publicKey = publicPart(key)
  files = []
  for (const version of [1, 2, 3]) {
    await publish(version)
    const phone = await freshStore()
    const { savePackById } = await import('../../../src/offline/library')
    await savePackById(phone, source, ID)
    const file = await exportPack(phone, source.base, ID)
    files.push({ made: site.index.date, text: file?.text ?? '' })
  }
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** One order of acts in two tabs and the worker, each begun without waiting for the one before. */
async function play(seed: number, [one, two, worker]: [Realm, Realm, Realm]): Promise<void> {
  const random = numbers(seed)
  const pick = <T>(all: readonly T[]): T => {
    const one = all[Math.floor(random() * all.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const store = await freshStore()
  await publish(1)
  const done: Promise<unknown>[] = []
  const story: string[] = []
  let now = Date.UTC(2026, 10, 1)
  let version = 1
  let wanted: boolean | undefined
  let newestTaken = ''
  vi.spyOn(Date, 'now').mockImplementation(() => now)
  slowly(random)
  const acts: Record<string, (tab: Realm) => void | Promise<void>> = {
    save: (tab) => {
      wanted = true
      done.push(tab.savePackById(tab.store, source, ID))
    },
    remove: (tab) => {
      wanted = false
      newestTaken = ''
      done.push(tab.removePack(tab.store, source.base, ID))
    },
    import: (tab) => {
      wanted = true
      const file = pick(files)
      if (file.made > newestTaken) newestTaken = file.made
      done.push(tab.importPack(tab.store, source.base, file.text, publicKey, now))
    },
    update: () => void done.push(worker.updateSaved(worker.store, source)),
    repair: () => void done.push(worker.checkAndRepair(worker.store, source, 0)),
    'keep up': () => void done.push(worker.updateAll(worker.store, source)),
    release: async () => {
      version = Math.min(version + 1, 4)
      await publish(version)
      // As after six hours, when the server is asked again.
      now += DAY
    },
  }
  for (let act = 0; act < ACTS; act++) {
    const name = pick([...Object.keys(acts), 'save', 'remove', 'import'])
    story.push(name)
    now += 1_000
    await acts[name]?.(pick([one, two]))
    for (let turns = Math.floor(random() * 40); turns > 0; turns--) await new Promise(setImmediate)
  }
  await Promise.all(done)
  const words = `seed ${seed}: ${story.join(', ')}`
  const end = await held(worker)
  if (wanted === undefined) return
  expect(end.saved, words).toBe(wanted)
  expect(end.parts, words).toBe(0)
  expect(new Set(end.versions).size, words).toBe(wanted ? 1 : 0)
  expect(end.versions, words).toHaveLength(wanted ? 5 : 0)
  if (wanted && newestTaken) expect(end.made >= newestTaken, `${words}: ${end.made} after ${newestTaken}`).toBe(true)
  // What the worker does afterwards changes nothing of the choice, and never goes back.
  now += DAY
  await worker.updateAll(worker.store, source)
  const later = await held(worker)
  expect(later.saved, words).toBe(wanted)
  expect(later.made >= end.made, words).toBe(true)
  await store.erase()
}

test.each([
  ['Web Locks', 25],
  ['no Web Locks', 8],
])(
  'with %s, %i orders of save, update, repair, remove and import end in what the reader last chose',
  async (locks, seeds) => {
    vi.stubGlobal('navigator', locks === 'Web Locks' ? { locks: fakeLocks() } : {})
    const realms: [Realm, Realm, Realm] = [await realm(), await realm(), await realm()]
    for (let seed = 1; seed <= seeds; seed++) {
      await play(seed, realms)
      vi.restoreAllMocks()
      site.listen()
    }
  },
  120_000,
)
