import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'

/** A file for the built folder. Bytes arrive in the other thread without their Buffer. */
export interface FileToWrite {
  /** Inside the built folder. */
  name: string
  content: string | Uint8Array
}

/** What the writing thread is told: files, or that no more come, to which it answers once all are there. */
export type WriterMessage = FileToWrite[] | 'end'

/** What the writing thread begins with. */
export interface WriterData {
  outDir: string
  port: MessagePort
}

/** The site's end of the way to the writing thread. */
export interface FileWriter {
  write: (files: FileToWrite[]) => void
  /** Waits until all are written. Where one cannot be, the writing thread ends, and whoever started it says why. */
  end: () => Promise<void>
}

/** Sends files to the writing thread through `port`. */
export function fileWriter(port: MessagePort): FileWriter {
  const send = (message: WriterMessage) => port.postMessage(message)
  return {
    write: send,
    async end() {
      const written = once(port, 'message')
      send('end')
      await written
    },
  }
}
