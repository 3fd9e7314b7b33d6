/** What stands on the page in place of a text that a translator took away. */
interface Translated {
  font: ChildNode
  /** The text as it was. */
  words: string
}

/**
 * Keeps what changes true while the browser translates the page. A translator puts `<font>` in place of each text; whoever
 * wrote the text goes on writing to one that is no longer on the page, and the reader sees old sums under new names. Here
 * each text comes back, empty, behind its translation: once it is written to, or taken away, its translation goes, and
 * the new words stand there to be translated anew.
 */
export function followTranslator(root: Node): void {
  const all = new Map<Text, Translated>()
  const behind = new WeakMap<Node, Text>()
  const watch = new MutationObserver((records) => {
    const gone: MutationRecord[] = []
    for (const record of records) {
      const { target, addedNodes, removedNodes, previousSibling, nextSibling, oldValue } = record
      // What a translator does inside its own elements is its own affair.
      if (target instanceof Element && target.closest('font')) continue
      if (target instanceof Text) {
        // Behind a translation every text is empty; whatever was written before it stood there is translated already.
        if (!oldValue) giveWay(target)
        continue
      }
      for (const node of removedNodes) {
        restoreBehind(node)
        if (!(node instanceof Text)) continue
        const font = [...addedNodes, previousSibling, nextSibling].find(isNewFont)
        if (font) standBehind(node, font)
        else if (node.parentNode !== target) {
          gone.push(record)
          giveWay(node)
        }
      }
      // Some take the text away first and put their own there after.
      const font = [...addedNodes].find(isNewFont)
      const before =
        font &&
        gone.find(
          (one) => one.target === target && one.previousSibling === previousSibling && one.nextSibling === nextSibling,
        )
      const [text] = before?.removedNodes ?? []
      if (font && text instanceof Text) standBehind(text, font)
    }
    for (const [text, { font }] of all)
      if (!text.isConnected) all.delete(text)
      else if (font.nextSibling !== text) text.before(font)
    // Those of this very work.
    watch.takeRecords()
  })

  const isNewFont = (node: Node | null): node is HTMLElement =>
    node instanceof HTMLElement && node.nodeName === 'FONT' && node.isConnected && !behind.has(node)

  function standBehind(text: Text, font: ChildNode): void {
    const words = text.data
    // An empty text was behind a translation already: a translator that takes it again would never end.
    if (words === '') return
    // Some put the very text into their own element, where its words are now.
    if (font.contains(text)) text.replaceWith(text.cloneNode())
    text.data = ''
    font.after(text)
    all.set(text, { font, words })
    behind.set(font, text)
  }

  /** The text was written to or taken away: its translation is no longer true. */
  function giveWay(text: Text): void {
    const translated = all.get(text)
    if (!translated) return
    all.delete(text)
    translated.font.remove()
    // Put where it stands, so that the translator meets it as a new one.
    text.parentNode?.insertBefore(text, text.nextSibling)
  }

  /** The translator took its own away: the page is read as it was written. */
  function restoreBehind(font: Node): void {
    const text = behind.get(font)
    const translated = text && all.get(text)
    if (!translated || font.isConnected) return
    all.delete(text)
    if (text.data === '') text.data = translated.words
  }

  watch.observe(root, { childList: true, characterData: true, characterDataOldValue: true, subtree: true })
}
