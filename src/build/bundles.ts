import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleAddress, bundleHead, outlineAddress } from '../offline/bundle'
import { type PackList, pageFile, parsePackIndex, parsePackList } from '../offline/pack-format'
import { outlineOf } from '../offline/shell-outline'
import { likeBesideLike } from '../publish/packs/like-beside-like'
import { indexAddress } from '../search/index-address'
import { homePath, toolPath } from '../site/addresses'
import { LANGUAGES, type Language } from '../site/languages'
import { fileLanguage } from '../site/words-file'

interface Listed {
  url: string
  with?: string
}

/**
 * Writes the files of a first visit together, so that a phone asks for them once: for each country what is needed in danger
 * (the shell is in the document that the phone already has: its outline says where), for each language search, then the rest of the essentials with the scripts of their islands. Every file in them stands in
 * `folder` by itself too, and is verified as if it came by itself.
 */
export function writeBundles(folder: string, listed: readonly Listed[]): void {
  const read = (url: string) => readFileSync(join(folder, url))
  const index = existsSync(join(folder, 'packs/index.json'))
    ? parsePackIndex(read('packs/index.json').toString())
    : undefined
  const write = (name: string, urls: readonly string[]) => {
    const files = urls.map((url) => [url, read(url)] as const)
    const head = bundleHead(files.map(([url, bytes]) => [url, bytes.length]))
    writeFileSync(
      join(folder, bundleAddress(name)),
      Buffer.concat([Buffer.from(head), ...files.map(([, bytes]) => bytes)]),
    )
  }
  mkdirSync(dirname(join(folder, bundleAddress(''))), { recursive: true })
  for (const lang of LANGUAGES) {
    const mine = index?.packs.filter((pack) => pack.lang === lang) ?? []
    const essentials = mine.find(({ kind }) => kind === 'essentials')
    const list = essentials && parsePackList(read(essentials.list).toString())
    if (!essentials || !list) continue
    writeFileSync(join(folder, outlineAddress(lang)), outlineOf(read(`shell/${lang}.html`).toString()))
    const safe = pagesAt(list, [homePath(lang), toolPath(lang, 'urgent')])
    for (const { id, kind, list: ofPack } of mine) {
      if (kind !== 'country' && kind !== 'essentials') continue
      const lists = new Set([essentials.list, ofPack].map((address) => address.slice(1)))
      write(id, ['packs/index.json', ...lists, outlineAddress(lang), ...safe])
    }
    const staged = (stage: string) =>
      alike(
        listed.filter((file) => file.with === stage && isOf(file.url, lang)).map(({ url }) => url),
        read,
      )
    // The index is the largest: where the connection breaks before it, only it is missing.
    write(`${lang}-search`, [...staged('search'), indexAddress(lang).slice(1)])
    const others = list.pages.map(({ hash }) => pageFile(hash).slice(1)).filter((url) => !safe.includes(url))
    write(`${lang}-rest`, [...alike(others, read), ...staged('rest')])
  }
}

const isOf = (url: string, lang: Language) => (fileLanguage(url) ?? lang) === lang

/** Content files of the pages of a list that have these addresses. */
const pagesAt = ({ pages }: PackList, paths: readonly string[]) =>
  pages.filter(({ path }) => paths.includes(path)).map(({ hash }) => pageFile(hash).slice(1))

/** Files in an order in which each compresses best. */
function alike(urls: readonly string[], read: (url: string) => Buffer): string[] {
  const byText = new Map(urls.map((url) => [read(url).toString(), url]))
  return likeBesideLike([...byText.keys()]).flatMap((text) => byText.get(text) ?? [])
}
