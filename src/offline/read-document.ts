import { languageOf } from '../site/languages'
import { reportAddress, shareLinkEnd } from './compose'
import type { PageRecord } from './page-record'

/** What stands in a document alone: additions for other systems, at the end of its head. */
const HEAD_END = '</head>'
const SHARE_LINK = /https:\/\/wa\.me\/\?text=([^"]*)/

/**
 * What `composeDocument` made a document of: the record of the page that was put into this shell. Undefined where the
 * document is of another shell. Whether the record is the page that a list names, its hash tells.
 */
export function readDocument(document: string, shell: string): PageRecord | undefined {
  const slots = readSlots(document, shell.replace(HEAD_END, `{{head}}${HEAD_END}`))
  if (!slots) return undefined
  const text = (name: string) => plain(slots.get(name) ?? '')
  const path = text('path')
  const sms = text('sms')
  return {
    path,
    lang: languageOf(path),
    kind: text('kind'),
    title: text('title'),
    description: text('description'),
    alternate: text('alternate'),
    country: text('country'),
    topic: text('topic'),
    checked: text('checked'),
    due: text('due'),
    ...(sms && { sms }),
    ...readMain(slots, shell, path, text('title')),
  }
}

/** What stands in each slot of a shell, still escaped. */
function readSlots(document: string, shell: string): Map<string, string> | undefined {
  const slots = new Map<string, string>()
  let at = 0
  const pieces = shell.split(/\{\{([a-z]+)\}\}/)
  for (let next = 0; next < pieces.length; next += 2) {
    const [name = '', between = ''] = [pieces[next - 1], pieces[next]]
    // What is known already says where it ends.
    const known = slots.get(name)
    const end = known === undefined ? document.indexOf(between, at) : at + known.length
    if (end < 0 || !document.startsWith(between, end)) return undefined
    if (name && known === undefined) slots.set(name, document.slice(at, end))
    at = end + between.length
  }
  return slots
}

/**
 * The page's own HTML with its slots again, and the message that was in the link that shares it: in the shell, or in the
 * page itself. Where the page has no message of its own, the link says its title.
 */
function readMain(
  slots: ReadonlyMap<string, string>,
  shell: string,
  path: string,
  title: string,
): Pick<PageRecord, 'main' | 'message'> {
  const html = slots.get('main') ?? ''
  const [before = '', after] = reportAddress(shell).split('{id}')
  const main =
    after === undefined
      ? html
      : html.replace(new RegExp(`${literal(before)}([\\w-]+)${literal(after)}`, 'g'), '{{report}}$1')
  const [link = '', words = ''] = SHARE_LINK.exec(slots.get('share') ?? main) ?? []
  const end = shareLinkEnd(shell, path)
  if (!words.endsWith(end)) return { main, message: '' }
  const said = decodeURIComponent(words.slice(0, -end.length))
  return { main: main.split(link).join('{{share}}'), message: said === title ? '' : said }
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A text that `escapeHtml` made safe, as it was. */
const plain = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
