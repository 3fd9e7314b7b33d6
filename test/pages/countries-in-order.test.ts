import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load'
import { inOrder } from '../../src/site/format'
import { LANGUAGES, languageOf } from '../../src/site/languages'
import { builtDocuments } from './built-site'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

const { content } = loadContent('content')
/** What begins with a country's name stands for it. */
const names = new Map(LANGUAGES.map((lang) => [lang, content.countries.map(({ name }) => name[lang])]))
const BEFORE = /^(?:[\s·,(]|Si está en |If you are in |Trabajar en |Work in )+/

const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])
const textOf = (node: Node): string => ('value' in node ? node.value : childrenOf(node).map(textOf).join(''))
const isCard = (node: Node) =>
  'attrs' in node && node.attrs.some(({ name, value }) => name === 'class' && /\bcard\b/.test(value))

/** The lists inside a node that name three countries and more, each as the countries in their order. Cards stand as their records do. */
function listsIn(node: Node, known: readonly string[]): string[][] {
  const named = childrenOf(node).flatMap((child) => {
    const text = isCard(child) ? '' : textOf(child).replace(BEFORE, '')
    return known.find((name) => text.startsWith(name)) ?? []
  })
  const list = [...new Set(named)]
  return [...(list.length > 2 ? [list] : []), ...childrenOf(node).flatMap((child) => listsIn(child, known))]
}

/** Guides tell in the order of their own sense, charts by value, changes by day. */
const OWN_ORDER = /^\/(?:es\/(?:guias|cifras|cambios)|en\/(?:guides|figures|changes))\//

test('lists of countries stand in the order of their names in the language of the page', () => {
  const lists = builtDocuments()
    .filter(({ path }) => !OWN_ORDER.test(path))
    .flatMap(({ path, html }) => {
      const lang = languageOf(path)
      return listsIn(parse(html), names.get(lang) ?? []).map((list) => ({ path, lang, list }))
    })
  expect(lists.length).toBeGreaterThan(50)
  const unordered = lists.filter(({ lang, list }) => [...list].sort(inOrder(lang)).join() !== list.join())
  expect(unordered.map(({ path, list }) => `${path}: ${list.join()}`)).toEqual([])
})
