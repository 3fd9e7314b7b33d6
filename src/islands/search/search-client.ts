import type { ListedTitle } from '../../search/a-to-z'
import { indexAddress } from '../../search/index-address'
import type { SearchReply, SearchRequest } from '../../search/messages'
import type { SearchAnswer, SearchOptions } from '../../search/query'
import type { Language } from '../../site/languages'
import { type NoAnswer, Waiting } from './waiting'

/** How long the worker may be silent while something is asked of it, before the next question starts another; ms. */
const FIRST_SILENCE = 8000

/** Asks the search worker; the worker and its index are loaded at the first `load`, `ask` or `list`. */
export class SearchClient {
  private worker: Worker | undefined
  private isReady = false
  /** Since when the worker owes a sign of life, in ms of `performance.now()`. */
  private owesSince: number | undefined
  /** Twice as long after each worker that stayed silent: on a slow line the next one is given more time. */
  private silence = FIRST_SILENCE
  private lastId = 0
  private readonly questions = new Waiting<SearchAnswer>()
  private readonly lists = new Waiting<ListedTitle[]>()
  private readonly opened = new Set<(isReady: boolean) => void>()

  constructor(
    private readonly lang: Language,
    private readonly makeWorker: () => Worker = () =>
      new Worker(new URL('../../search/worker.ts', import.meta.url), { type: 'module' }),
  ) {}

  /** Starts the worker, where none is at work; one that was silent for too long is replaced. */
  load(): void {
    if (this.owesSince !== undefined && performance.now() - this.owesSince >= this.silence) {
      this.silence *= 2
      this.drop('late')
    }
    if (this.worker) return
    const worker = this.makeWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<SearchReply>) => {
      if (worker === this.worker) this.hear(data)
    })
    worker.addEventListener('error', () => {
      if (worker === this.worker) this.drop('unreachable')
    })
    this.worker = worker
    const url = import.meta.env.BASE_URL + indexAddress(this.lang).slice(1)
    this.send({ type: 'load', url: new URL(url, location.href).href })
  }

  /** The answer to a question, or why there is none. Asking makes the question before it 'overtaken'. */
  ask(query: string, options: SearchOptions): Promise<SearchAnswer | NoAnswer> {
    this.questions.settleAll('overtaken')
    this.load()
    const id = ++this.lastId
    this.send({ type: 'query', id, query, options })
    return this.questions.wait(id)
  }

  /** Every page's title, or why there is none. */
  list(): Promise<ListedTitle[] | NoAnswer> {
    this.load()
    const id = ++this.lastId
    this.send({ type: 'list', id })
    return this.lists.wait(id)
  }

  /**
   * For who was told 'late': true once the index has come, and it is worth asking again; false when this worker is given
   * up, and only the next question tries anew.
   */
  ready(): Promise<boolean> {
    if (this.isReady || !this.worker) return Promise.resolve(this.isReady)
    return new Promise((resolve) => this.opened.add(resolve))
  }

  private send(message: SearchRequest) {
    this.owesSince ??= performance.now()
    this.worker?.postMessage(message)
  }

  private hear(reply: SearchReply) {
    if (reply.type === 'ready') {
      this.isReady = true
      this.silence = FIRST_SILENCE
      this.tell(true)
    }
    if (reply.type === 'answer') this.questions.settle(reply.id, reply.answer)
    if (reply.type === 'list') this.lists.settle(reply.id, reply.titles)
    const owes = !this.isReady || this.questions.size + this.lists.size > 0
    this.owesSince = owes ? performance.now() : undefined
    if (reply.type === 'failed') this.drop('unreachable')
  }

  /** Ends the worker: the next question, or the next focus, starts another. */
  private drop(why: NoAnswer) {
    this.worker?.terminate()
    this.worker = undefined
    this.isReady = false
    this.owesSince = undefined
    this.questions.settleAll(why)
    this.lists.settleAll(why)
    this.tell(false)
  }

  private tell(isReady: boolean) {
    for (const resolve of this.opened) resolve(isReady)
    this.opened.clear()
  }
}
