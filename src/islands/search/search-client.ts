import type { ListedTitle } from '../../search/a-to-z'
import { indexAddress } from '../../search/index-address'
import type { SearchReply, SearchRequest } from '../../search/messages'
import type { SearchAnswer, SearchOptions } from '../../search/query'
import type { Language } from '../../site/languages'

/** Asks the search worker; the worker and its index are loaded at the first `load` or `ask`. */
export class SearchClient {
  private worker: Worker | undefined
  private lastId = 0
  private readonly open = new Map<number, (answer: SearchAnswer | undefined) => void>()
  private readonly lists = new Map<number, (titles: ListedTitle[] | undefined) => void>()

  constructor(
    private readonly lang: Language,
    private readonly makeWorker: () => Worker = () =>
      new Worker(new URL('../../search/worker.ts', import.meta.url), { type: 'module' }),
  ) {}

  load(): void {
    if (this.worker) return
    const worker = this.makeWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
      if (data.type === 'answer') this.settle(data.id, data.answer)
      if (data.type === 'list') this.settleList(data.id, data.titles)
      if (data.type === 'failed') this.giveUp()
    })
    worker.addEventListener('error', () => this.giveUp())
    this.worker = worker
    const url = import.meta.env.BASE_URL + indexAddress(this.lang).slice(1)
    this.send({ type: 'load', url: new URL(url, location.href).href })
  }

  /** The answer, or undefined where a newer question came first or search cannot be loaded. */
  ask(query: string, options: SearchOptions): Promise<SearchAnswer | undefined> {
    this.load()
    for (const id of [...this.open.keys()]) this.settle(id, undefined)
    const id = ++this.lastId
    return new Promise((resolve) => {
      this.open.set(id, resolve)
      this.send({ type: 'query', id, query, options })
    })
  }

  /** Every page's title, or undefined where search cannot be loaded. */
  list(): Promise<ListedTitle[] | undefined> {
    this.load()
    const id = ++this.lastId
    return new Promise((resolve) => {
      this.lists.set(id, resolve)
      this.send({ type: 'list', id })
    })
  }

  private send(message: SearchRequest) {
    this.worker?.postMessage(message)
  }

  private settle(id: number, answer: SearchAnswer | undefined) {
    this.open.get(id)?.(answer)
    this.open.delete(id)
  }

  private settleList(id: number, titles: ListedTitle[] | undefined) {
    this.lists.get(id)?.(titles)
    this.lists.delete(id)
  }

  /** Without the index there is no worker: the next focus tries again. */
  private giveUp() {
    this.worker?.terminate()
    this.worker = undefined
    for (const id of [...this.open.keys()]) this.settle(id, undefined)
    for (const id of [...this.lists.keys()]) this.settleList(id, undefined)
  }
}
