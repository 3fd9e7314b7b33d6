import { languageOf } from '../site/languages'
import { reportAddress, shareLinkEnd } from './compose'
import type { PageRecord } from './page-record'
import { slotsIn } from './shell-outline'

const SHARE = 'https://wa.me/?text='

/**
 * What `composeDocument` made a document of: the record of the page that was put into this shell. Undefined where the
 * document is of another shell. Whether the record is the page that a list names, its hash tells.
 */
export function readDocument(document: string, shell: string): PageRecord | undefined {
  const slots = slotsIn(document, shell)
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
  const html = (slots.get('top') ?? '') + (slots.get('main') ?? '')
  const [before = '', after] = reportAddress(shell).split('{id}')
  const main =
    after === undefined
      ? html
      : html.replace(new RegExp(`${literal(before)}([\\w-]+)${literal(after)}`, 'g'), '{{report}}$1')
  const words = (slots.get('share') ?? main).split(SHARE)[1]?.split('"', 1)[0] ?? ''
  const end = shareLinkEnd(shell, path)
  if (!words.endsWith(end)) return { main, message: '' }
  const said = decodeURIComponent(words.slice(0, -end.length))
  return { main: main.split(SHARE + words).join('{{share}}'), message: said === title ? '' : said }
}

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A text that `escapeHtml` made safe, as it was. */
const plain = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
