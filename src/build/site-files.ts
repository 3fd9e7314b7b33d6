import { buildMoment } from '../content/build-day'
import type { Content } from '../content/load'
import { packFileHeader, packFileText } from '../offline/pack-file'
import { indexText, listText } from '../offline/pack-format'
import { serializePage } from '../offline/page-record'
import { signIndex } from '../offline/signing'
import { outreachFiles } from '../outreach/outreach-data'
import { pageDocument } from '../pages/built-page'
import { counterparts, withDocumentAdditions } from '../publish/document-additions'
import { filesForOthers } from '../publish/files-for-others'
import { filesForCrawlers, headerFiles, webManifest } from '../publish/host-files'
import { buildPacks } from '../publish/packs/build-packs'
import { outreachOfSite } from '../publish/paper/outreach-data'
import { paperFiles } from '../publish/paper/paper-files'
import type { PublishedFile } from '../publish/published-file'
import { sourceLists } from '../publish/source-lists'
import { finderToolFiles } from '../publish/tool-data/finder-tools-data'
import { indexAddress } from '../search/index-address'
import { forEachLanguage, LANGUAGES, type Language } from '../site/languages'
import { addressBeforeForms } from '../site/tool-data-address'
import type { RenderedSite } from './render-site'
import { finerModels } from './search-indexes'
import type { SiteSettings } from './site-settings'

/** A site whose pages are finished: all that is written follows from it. */
export interface FinishedSite extends Omit<RenderedSite, 'shells'> {
  content: Content
  settings: SiteSettings
}

/** The document of every page, and the shells that the worker opens stored pages in. */
export function documentFiles(
  { pages, content, settings }: FinishedSite,
  shells: Record<Language, string>,
): PublishedFile[] {
  const { site, translators, print } = settings
  const inOthers = counterparts(pages.map(({ record }) => record))
  const documents = pages.map((page) => {
    const { path, lang } = page.record
    const html = pageDocument(shells[lang], page)
    return {
      name: (path.endsWith('/') ? `${path}index.html` : path).slice(1),
      text: withDocumentAdditions(html, page, {
        content,
        site,
        t: translators[lang],
        inOtherLanguages: inOthers(page),
      }),
    }
  })
  return [print, ...documents, ...LANGUAGES.map((lang) => ({ name: `shell/${lang}.html`, text: shells[lang] }))]
}

/** Open data, feeds and cards for other systems; sheets of paper and the kit's data for those who pass the site on. */
export function sharedFiles({
  pages,
  content,
  settings,
  offerCheck,
  campaigns,
  changes,
}: FinishedSite): PublishedFile[] {
  const { site, today, translators } = settings
  const records = pages.map(({ record }) => record)
  const outreach = outreachOfSite(content, campaigns, records, translators)
  return [
    ...filesForOthers(records, content, { site, today, offerCheck, translators }, changes),
    ...paperFiles(outreach, settings),
    ...sourceLists(records, content, settings),
    ...outreach.flatMap(outreachFiles).flatMap(atBothAddresses),
  ]
}

/** What comes with packs beside their pages: search indexes, tools' data and the finer models of search, by language. */
export interface FilesBeside {
  searchFiles: Record<Language, Addressed>
  toolFiles: Record<Language, Addressed[]>
}

/** A file by its address inside the site, without the base path. */
interface Addressed {
  url: string
  text: string
}

/** The files beside the packs, as they are served. */
export function besideFiles({ searchFiles, toolFiles }: FilesBeside): PublishedFile[] {
  return LANGUAGES.flatMap((lang) => [named(searchFiles[lang]), ...toolFiles[lang].flatMap(atBothAddresses)])
}

/** The files beside the packs, from the text of each language's index. */
export function filesBeside(content: Content, today: string, indexes: Record<Language, string>): FilesBeside {
  const ofTools = finderToolFiles(content, today)
  const finer = finerModels()
  return {
    searchFiles: forEachLanguage((lang) => ({ url: indexAddress(lang), text: indexes[lang] })),
    toolFiles: forEachLanguage((lang) => [...ofTools[lang], finer[lang]]),
  }
}

/** Every pack, the index of them signed with `key`, and the text of a pack as a phone passes it on. */
export interface BuiltPacks {
  files: PublishedFile[]
  textOf: (id: string) => string
}

export async function packFiles(
  { pages, settings }: FinishedSite,
  beside: FilesBeside,
  key: JsonWebKey,
): Promise<BuiltPacks> {
  const packOf = new Map(pages.map((page) => [page.record.path, page.pack]))
  const records = new Map(pages.map(({ record }) => [record.path, record]))
  const { files, lists, index } = buildPacks(
    pages.map(({ record }) => record).filter(({ kind }) => kind !== 'missing'),
    {
      ...beside,
      date: settings.today,
      made: buildMoment(),
      release: settings.release,
      packOf: (record) => packOf.get(record.path) ?? `${record.lang}-region`,
    },
  )
  const signedIndex = await signIndex(index, key)
  const signed = { name: 'index.json', text: indexText(signedIndex) }
  return {
    files: [...files.filter(({ name }) => name !== signed.name), signed].map(({ name, text }) => ({
      name: `packs/${name}`,
      text,
    })),
    textOf(id) {
      const list = lists.get(id)
      if (!list) throw new Error(`There is no pack ${id}`)
      const texts = list.pages.map(({ path }) => {
        const record = records.get(path)
        if (!record) throw new Error(`Pack ${id} names ${path}, which is no page`)
        return serializePage(record)
      })
      return packFileText([packFileHeader(id, signedIndex, listText(list)), ...texts])
    },
  }
}

/** What hosts, browsers and crawlers read. */
export function hostFiles({ pages, settings: { base, origin, policy } }: FinishedSite): PublishedFile[] {
  const paths = pages.map(({ record }) => record).flatMap(({ kind, path }) => (kind === 'missing' ? [] : [path]))
  const manifests = LANGUAGES.map((lang) => ({ name: `manifest-${lang}.webmanifest`, text: webManifest(base, lang) }))
  const byName = { ...headerFiles(base, policy), ...filesForCrawlers(origin, base, paths) }
  return [...manifests, ...Object.entries(byName).map(([name, text]) => ({ name, text }))]
}

const named = ({ url, text }: Addressed): PublishedFile => ({ name: url.slice(1), text })

/** A tool's file at the address that names its form, and where releases before forms look for it. */
function atBothAddresses(file: Addressed): PublishedFile[] {
  const before = addressBeforeForms(file.url)
  return [file, ...(before ? [{ url: before, text: file.text }] : [])].map(named)
}
