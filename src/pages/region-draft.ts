import type { View } from '../components/view'
import { type Tool, toolPath } from '../site/addresses'
import { besideOf } from '../site/languages'
import type { PageDraft } from './built-page'

const TODAY_HAS_NO_AGE = { checked: '', due: '' }

/** Fields shared by the pages that belong to no country. */
export function regionDraft(
  view: View,
  tool: Tool,
  kind: string,
  pack: string,
): Omit<PageDraft, 'title' | 'description' | 'body'> {
  const other = besideOf(view.lang)
  return {
    lang: view.lang,
    path: toolPath(view.lang, tool),
    alternate: toolPath(other, tool),
    kind,
    country: '',
    topic: '',
    ...TODAY_HAS_NO_AGE,
    message: '',
    pack: `${view.lang}-${pack}`,
  }
}
