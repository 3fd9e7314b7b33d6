/** What is not read aloud: choices that open by themselves, the way here, and what is folded. */
const PASSED_OVER = '.actions, .crumbs, [hidden], details:not([open]), select, textarea, noscript, script, style'
/** Buttons are read in a tool, where they are its answers. */
const isOtherButton = (element: Element) => element.matches('button') && !element.closest('[data-island]')

/**
 * The words of the page's main part as they are read aloud: each text once, in order, those of different blocks apart, as
 * they stand apart on the screen.
 */
export function blocksToRead(page: Document): string[] {
  const texts = ['']
  const walk = (node: Node): void => {
    if (node instanceof Text) texts.push((texts.pop() ?? '') + node.data)
    if (!(node instanceof Element) || node.matches(PASSED_OVER) || isOtherButton(node)) return
    const { display } = getComputedStyle(node)
    if (display === 'none') return
    const isApart = display !== 'inline' || node.nodeName === 'BR'
    if (isApart) texts.push('')
    node.childNodes.forEach(walk)
    if (isApart) texts.push('')
  }
  page.querySelectorAll('main').forEach(walk)
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
}
