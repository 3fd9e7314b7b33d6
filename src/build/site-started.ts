import { Worker } from 'node:worker_threads'
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
 * Starts to make the site in a thread of its own: pages, packs and indexes take as long as the scripts. `base` is the path
 * that it is served under, with both slashes.
 */
export async function startSite(base: string, outDir: string): Promise<StartedSite> {
  const script = await bundledScript('src/build/site-thread.ts')
  // Without what tsx asks of this process: the bundle is plain JavaScript.
  const thread = new Worker(script, { execArgv: [], workerData: { base, outDir } })
  const answer = new Promise<SiteAnswer>((resolve) => {
    thread.once('message', resolve)
    thread.once('error', (error) => resolve({ fault: error.message }))
  })
  return {
    async finish(script) {
      thread.postMessage(script)
      const answered = await answer
      if ('fault' in answered) throw new Error(answered.fault)
      return answered
    },
    stop: () => void thread.terminate(),
  }
}
