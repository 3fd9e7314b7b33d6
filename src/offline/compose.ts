import type { PageRecord } from './page-record'

const TITLE_END = '</h1>'

/**
 * The whole document of a page: the shell with its slots filled. The build writes pages with it and the service worker
 * composes stored pages with it, so a page saved under an old release opens in today's shell.
 * `{{share}}`, in the shell as inside the page, becomes a link that sends its message, so that packs need not carry the message twice;
 * `{{report}}` and a record's id become the address that the site is configured to hear of mistakes at.
 * Slots are written `{{name}}` in the shell; attribute and text slots are escaped, `main` is the build's own HTML, of which
 * `top` takes what goes as far as the title where a shell has that slot.
 */
export function composeDocument(shell: string, page: PageRecord): string {
  const main = page.main
    .replace(/\{\{share\}\}/g, () => escapeHtml(shareLink(shell, page)))
    .replace(/\{\{report\}\}([\w-]+)/g, (_, id: string) => reportAddress(shell).replace('{id}', id))
  const title = shell.includes('{{top}}') ? main.indexOf(TITLE_END) : -1
  const at = title < 0 ? 0 : title + TITLE_END.length
  const slots: Record<string, string> = {
    title: escapeHtml(page.title),
    description: escapeHtml(page.description),
    path: escapeHtml(page.path),
    alternate: escapeHtml(page.alternate),
    kind: escapeHtml(page.kind),
    country: escapeHtml(page.country),
    topic: escapeHtml(page.topic),
    checked: escapeHtml(page.checked),
    due: escapeHtml(page.due),
    sms: escapeHtml(page.sms ?? ''),
    share: escapeHtml(shareLink(shell, page)),
    top: main.slice(0, at),
    main: main.slice(at),
  }
  return shell.replace(/\{\{([a-z]+)\}\}/g, (whole, name: string) => slots[name] ?? whole)
}

/** A message with the answer itself and the page's published address, as WhatsApp takes it. Works without script. */
function shareLink(shell: string, page: PageRecord): string {
  return `https://wa.me/?text=${encodeURIComponent(page.message || page.title)}${shareLinkEnd(shell, page.path)}`
}

/** How the link that shares a page ends: with the page's published address, on a line of its own. */
export function shareLinkEnd(shell: string, path: string): string {
  // Every address of a shell begins its attribute; the slot of the path stands first in that of the page itself.
  const [before = ''] = shell.split('{{path}}', 1)
  const site = before === shell ? '' : before.slice(before.lastIndexOf('"') + 1)
  return encodeURIComponent(`\n${site}${path}`)
}

/** Where mistakes are told, as the shell says it, already escaped: `{id}` stands for the record's id. */
export function reportAddress(shell: string): string {
  return shell.split('data-report="')[1]?.split('"', 1)[0] ?? '#'
}

/** Text made safe for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
