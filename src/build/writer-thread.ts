import { workerData } from 'node:worker_threads'
import type { WriterData, WriterMessage } from './file-writer'
import { writeWhereChanged } from './written-files'

// Writes what the site's thread has made while it makes the next: five thousand files take seconds.
const { outDir, port }: WriterData = workerData

port.on('message', (sent: WriterMessage) => {
  if (sent !== 'end') {
    for (const { name, content } of sent) writeWhereChanged(outDir, name, content)
    return
  }
  port.postMessage('written')
  port.close()
})
