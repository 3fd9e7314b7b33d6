import { MessageChannel, type TransferListItem, Worker } from 'node:worker_threads'
import { bundledScript } from './bundled-script'

/** The site that a thread has written: names of its files inside the built folder, and what whoever builds should know. */
export interface WrittenSite {
  written: string[]
  warnings: string[]
}

/** What the thread answers at its end. */
export type SiteAnswer = WrittenSite | { fault: string }

/** A site that is being made while scripts are bundled. */
export interface StartedSite {
  /** Gives the name of the entry's script inside the built folder, and waits for the site. @throws what went wrong in it */
  finish: (script: string) => Promise<WrittenSite>
  /** Ends the work, where the bundle failed. */
  stop: () => void
}

/**
 * Starts to make the site in a thread of its own, and another that writes its files: pages, packs and indexes take as long as
 * the scripts. `base` is the path that it is served under, with both slashes.
 */
export async function startSite(base: string, outDir: string): Promise<StartedSite> {
  const { port1: port, port2: writer } = new MessageChannel()
  const [making, writing] = await Promise.all([
    bundledScript('src/build/site-thread.ts'),
    bundledScript('src/build/writer-thread.ts'),
  ])
  const maker = startThread(making, { base, writer }, [writer])
  const threads = [maker, startThread(writing, { outDir, port }, [port])]
  const answer = new Promise<SiteAnswer>((resolve) => {
    maker.once('message', resolve)
    for (const thread of threads) thread.once('error', (error) => resolve({ fault: error.message }))
  })
  const stop = () => {
    for (const thread of threads) void thread.terminate()
  }
  return {
    async finish(script) {
      maker.postMessage(script)
      const answered = await answer
      if ('fault' in answered) throw new Error(answered.fault)
      return answered
    },
    stop,
  }
}

/** Without what tsx asks of this process: a bundled script is plain JavaScript. */
const startThread = (script: string, workerData: object, transferList: TransferListItem[]) =>
  new Worker(script, { execArgv: [], workerData, transferList })
