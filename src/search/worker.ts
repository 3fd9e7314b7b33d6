import { parseIndex } from './index-format'
import type { SearchReply, SearchRequest } from './messages'
import { type OpenIndex, openIndex } from './open-index'
import { search } from './query'

let index: OpenIndex | undefined
const waiting: Extract<SearchRequest, { type: 'query' }>[] = []

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'load') load(data.url)
  else if (index) answer(index, data)
  else waiting.push(data)
})

async function load(url: string) {
  if (index) return
  index = await fetchIndex(url)
  if (!index) {
    reply({ type: 'failed' })
    return
  }
  reply({ type: 'ready' })
  for (const question of waiting.splice(0)) answer(index, question)
  setTimeout(index.prepareMending)
}

async function fetchIndex(url: string): Promise<OpenIndex | undefined> {
  try {
    const response = await fetch(url)
    if (!response.ok) return undefined
    const found = parseIndex(await response.text())
    return found && openIndex(found)
  } catch {
    return undefined
  }
}

function answer(from: OpenIndex, { id, query, options }: Extract<SearchRequest, { type: 'query' }>) {
  reply({ type: 'answer', id, answer: search(from, query, options) })
}

function reply(message: SearchReply) {
  self.postMessage(message)
}
