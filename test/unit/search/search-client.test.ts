// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SearchClient } from '../../../src/islands/search/search-client'
import type { SearchReply, SearchRequest } from '../../../src/search/messages'
import { search } from '../../../src/search/query'
import { fixtureIndex } from './fixture'

const index = fixtureIndex()
const FRAUD = { path: '/es/gt/fraude/' }

/** A worker that says only what it is told to. */
class SilentWorker extends EventTarget {
  readonly asked: SearchRequest[] = []
  isEnded = false
  postMessage(message: SearchRequest) {
    this.asked.push(message)
  }
  terminate() {
    this.isEnded = true
  }
  onmessage = null
  onmessageerror = null
  onerror = null
  say(data: SearchReply) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  /** Answers the newest question. */
  answer() {
    const question = this.asked.findLast(({ type }) => type === 'query')
    if (question?.type !== 'query') throw new Error('nothing was asked')
    this.say({ type: 'answer', id: question.id, answer: search(index, question.query) })
  }
}

let workers: SilentWorker[] = []
function client() {
  return new SearchClient('es', () => {
    const worker = new SilentWorker()
    workers.push(worker)
    return worker
  })
}
const worker = () => {
  const last = workers.at(-1)
  if (!last) throw new Error('no worker yet')
  return last
}
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

beforeEach(() => {
  workers = []
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('asking the search worker', () => {
  it('has the answer', async () => {
    const asked = client().ask('fraude guatemala', {})
    worker().say({ type: 'ready' })
    worker().answer()
    expect(await asked).toMatchObject({ results: expect.arrayContaining([expect.objectContaining(FRAUD)]) })
  })

  it('tells the question before it that it was overtaken', async () => {
    const search = client()
    const before = search.ask('fra', {})
    search.ask('frau', {})
    expect(await before).toBe('overtaken')
    expect(workers).toHaveLength(1)
  })

  it('is unreachable at once where the index or the worker cannot be loaded, and tries anew at the next letter', async () => {
    const search = client()
    const first = search.ask('fra', {})
    worker().say({ type: 'failed' })
    expect(await first).toBe('unreachable')
    const second = search.ask('frau', {})
    worker().dispatchEvent(new Event('error'))
    expect(await second).toBe('unreachable')
    const third = search.ask('fraud', {})
    worker().say({ type: 'ready' })
    worker().answer()
    expect(await third).toMatchObject({ total: expect.any(Number) })
  })

  it('is late after eight seconds, also for a list, and the next letter starts another worker', async () => {
    const search = client()
    const asked = search.ask('fraude', {})
    const listed = search.list()
    await pass(8)
    expect(await asked).toBe('late')
    expect(await listed).toBe('late')
    const again = search.ask('fraude g', {})
    expect(workers.map(({ isEnded }) => isEnded)).toEqual([true, false])
    worker().say({ type: 'ready' })
    worker().answer()
    expect(await again).toMatchObject({ total: expect.any(Number) })
  })

  it('leaves a worker alone whose index is still coming, and tells when it has come', async () => {
    const search = client()
    const asked = search.ask('fraude', {})
    await pass(6)
    worker().say({ type: 'coming' })
    await pass(2)
    expect(await asked).toBe('late')
    const comes = search.ready()
    search.ask('fraude g', {})
    expect(workers).toHaveLength(1)
    worker().say({ type: 'ready' })
    expect(await comes).toBe(true)
  })

  it('gives the next worker more time, for lines on which all takes longer', async () => {
    const search = client()
    search.ask('f1', {})
    await pass(8)
    search.ask('f2', {})
    await pass(12)
    search.ask('f3', {})
    expect(workers).toHaveLength(2)
    await pass(4)
    search.ask('f4', {})
    expect(workers).toHaveLength(3)
  })

  it('says that nothing comes any more once the worker is given up', async () => {
    const search = client()
    search.ask('fraude', {})
    const comes = search.ready()
    worker().say({ type: 'failed' })
    expect(await comes).toBe(false)
    expect(await search.ready()).toBe(false)
  })

  it('replaces a worker that fell silent after it was ready', async () => {
    const search = client()
    search.load()
    worker().say({ type: 'ready' })
    await pass(600)
    const asked = search.ask('fraude', {})
    expect(workers).toHaveLength(1)
    await pass(8)
    expect(await asked).toBe('late')
    search.ask('fraude g', {})
    expect(workers).toHaveLength(2)
  })
})
