import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { gapsIn } from '../content/gaps'
import { pastDue } from '../content/past-due'
import { evidencedRecords } from '../content/records'
import { withEditions } from '../publish/editions/single-file-edition'
import { writePreviewPictures } from '../publish/previews/preview-pictures'
import type { PublishedFile } from '../publish/published-file'
import { knownChanges } from './known-changes'
import { renderSite } from './render-site'
import { searchIndexes } from './search-indexes'
import { signingKey } from './signing-key'
import {
  besideFiles,
  documentFiles,
  type FinishedSite,
  filesBeside,
  hostFiles,
  packFiles,
  sharedFiles,
} from './site-files'
import { siteOrigin } from './site-origin'
import { readSettings, shellAssets } from './site-settings'
import { soundContent } from './sound-content'

/** Writes every page, shell, pack and index once the scripts are bundled, before the worker lists what to precache. */
export function sitePlugin(): Plugin {
  let base = '/'
  let outDir = 'dist'
  return {
    name: 'ruta-clara:site',
    // The page's script carries the public key that imported packs are checked with.
    config: () => ({ define: { 'import.meta.env.PACK_KEY': JSON.stringify(signingKey(siteOrigin()).publicKey) } }),
    configResolved(config) {
      base = config.base
      outDir = config.build.outDir
    },
    async writeBundle(_, bundle) {
      const entry = Object.values(bundle).find((file) => file.type === 'chunk' && file.isEntry)
      if (!entry) throw new Error('The build made no entry script')
      const content = soundContent()
      const settings = readSettings(base)
      const rendered = renderSite(
        content,
        base,
        settings.today,
        shellAssets(settings, entry.fileName),
        await knownChanges(content, settings),
      )
      const { pages, files: editionFiles } = withEditions(rendered.pages, { ...settings, print: settings.print.text })
      const site: FinishedSite = { ...rendered, pages, content, settings }
      const { privateKey, isForDevelopment } = signingKey(settings.origin)
      const beside = filesBeside(content, settings.today, searchIndexes(pages))
      const packs = await packFiles(site, beside, privateKey)
      write(outDir, [
        ...documentFiles(site),
        ...editionFiles(packs.textOf),
        ...sharedFiles(site),
        ...besideFiles(beside),
        ...packs.files,
        ...hostFiles(site),
      ])
      await writePreviewPictures(pages, content, settings.translators, outDir)
      for (const warning of warnings(site, isForDevelopment)) console.warn(warning)
    },
  }
}

/** So many missing texts are named at most. */
const MOST_GAPS = 50

function write(folder: string, files: readonly PublishedFile[]): void {
  const gaps = files.flatMap(({ name, text }) => gapsIn(text).map((gap) => `  ${name}: "${gap}"`))
  if (gaps.length > 0)
    throw new Error(
      `Pages have ${gaps.length} texts that their language does not say yet:\n${gaps.slice(0, MOST_GAPS).join('\n')}`,
    )
  for (const { name, text } of files) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** What whoever builds should know and need not mend today. */
function warnings({ content, offerCheck, campaigns, settings }: FinishedSite, isForDevelopment: boolean): string[] {
  const old = pastDue(evidencedRecords(content, offerCheck, campaigns), settings.today).length
  return [
    settings.origin ? '' : 'SITE_URL is not set, so this is a trial: pages, data and paper carry no published address.',
    old > 0 ? `${old} records are past the day to look them up again: npm run content lists them.` : '',
    isForDevelopment ? 'Packs are signed with the development key: set RUTA_CLARA_SIGNING_KEY.' : '',
  ].filter(Boolean)
}
