import { savesData } from '../offline/save-data'
import { refined } from './finer-model'
import { parseIndex } from './index-format'
import type { SearchQuestion, SearchReply, SearchRequest } from './messages'
import { type OpenIndex, openIndex } from './open-index'
import { search, titlesOf, warmUp } from './query'

let index: OpenIndex | undefined
const waiting: SearchQuestion[] = []

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
  prepare(index)
  if (!savesData()) index = (await finer(index, url)) ?? index
}

/** Little by little, so that a question need not wait. */
function prepare(opened: OpenIndex) {
  if (!warmUp(opened)) setTimeout(prepare, 0, opened)
}

/** The kept index, or the server's where the kept one is of a release that wrote it in another way. */
async function fetchIndex(url: string): Promise<OpenIndex | undefined> {
  return (await readIndex(url)) ?? (await readIndex(url, 'no-cache'))
}

async function readIndex(url: string, cache?: RequestCache): Promise<OpenIndex | undefined> {
  try {
    const response = await fetch(url, { cache })
    if (!response.ok) {
      await response.body?.cancel()
      return undefined
    }
    const found = parseIndex(await textOf(response))
    return found && openIndex(found)
  } catch {
    return undefined
  }
}

/** The index with its finer model, which lies beside the folder of indexes; undefined where that cannot be had. */
async function finer(opened: OpenIndex, url: string): Promise<OpenIndex | undefined> {
  try {
    const response = await fetch(new URL(`..${opened.finer}`, url), { priority: 'low' })
    return response.ok ? refined(opened, await response.text()) : undefined
  } catch {
    return undefined
  }
}

/** The text of an answer; says that it is coming with each part that comes. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return response.text()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    reply({ type: 'coming' })
    text += decoder.decode(value, { stream: true })
  }
}

function answer(from: OpenIndex, question: SearchQuestion) {
  if (question.type === 'list') reply({ type: 'list', id: question.id, titles: titlesOf(from) })
  else reply({ type: 'answer', id: question.id, answer: search(from, question.query, question.options) })
}

function reply(message: SearchReply) {
  self.postMessage(message)
}
