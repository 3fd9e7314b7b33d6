import { once } from 'node:events'
import { MessagePort, parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { gapsIn } from '../content/gaps'
import { forgetOldResults } from '../content/kept-results'
import { pastDue } from '../content/past-due'
import { evidencedRecords } from '../content/records'
import { buildPages } from '../pages/build-site'
import { withEditions } from '../publish/editions/single-file-edition'
import { previewPictures } from '../publish/previews/preview-pictures'
import type { PublishedFile } from '../publish/published-file'
import { type FileToWrite, fileWriter } from './file-writer'
import { knownChanges } from './known-changes'
import { renderShells, siteSources } from './render-site'
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
import { readSettings, type SiteSettings, shellAssets } from './site-settings'
import type { SiteAnswer } from './site-started'
import { soundContent } from './sound-content'

/** So many missing texts are named at most. */
const MOST_GAPS = 50

const { base, writer } = z.object({ base: z.string(), writer: z.instanceof(MessagePort) }).parse(workerData)
const files = fileWriter(writer)
const written: string[] = []
const scriptName = parentPort && once(parentPort, 'message').then(([name]) => z.string().parse(name))

writeSite().then(answer, (error: unknown) => answer({ fault: error instanceof Error ? error.message : String(error) }))

function answer(what: SiteAnswer): void {
  parentPort?.postMessage(what)
}

/** Makes and writes everything but the bundle: first what does not name the entry's script, then, once it is known, the rest. */
async function writeSite(): Promise<SiteAnswer> {
  const content = soundContent()
  const settings = readSettings(base)
  const { privateKey, isForDevelopment } = signingKey(settings.origin)
  const known = await knownChanges(content, settings)
  const { views, ...sources } = siteSources(content, base, settings.today, known)
  const { pages, files: editionFiles } = withEditions(buildPages(views, sources.changes), {
    ...settings,
    print: settings.print.text,
  })
  const site: FinishedSite = { ...sources, pages, content, settings }
  const beside = filesBeside(content, settings.today, searchIndexes(pages))
  const packs = await packFiles(site, beside, privateKey)
  write([
    ...editionFiles(packs.textOf),
    ...sharedFiles(site),
    ...besideFiles(beside),
    ...packs.files,
    ...hostFiles(site),
  ])
  const pictures = previewPictures(pages, content, settings.translators, (name, content) => send([{ name, content }]))
  const script = (await scriptName) ?? ''
  write(documentFiles(site, renderShells(views, shellAssets(settings, script))))
  await pictures
  await files.end()
  forgetOldResults()
  return { written, warnings: warnings(site, settings, isForDevelopment) }
}

function write(made: readonly PublishedFile[]): void {
  const gaps = made.flatMap(({ name, text }) => gapsIn(text).map((gap) => `  ${name}: "${gap}"`))
  if (gaps.length > 0)
    throw new Error(
      `Pages have ${gaps.length} texts that their language does not say yet:\n${gaps.slice(0, MOST_GAPS).join('\n')}`,
    )
  send(made.map(({ name, text }) => ({ name, content: text })))
}

function send(made: FileToWrite[]): void {
  files.write(made)
  for (const { name } of made) written.push(name)
}

/** What whoever builds should know and need not mend today. */
function warnings(
  { content, offerCheck, campaigns }: FinishedSite,
  { origin, today }: SiteSettings,
  isForDevelopment: boolean,
): string[] {
  const old = pastDue(evidencedRecords(content, offerCheck, campaigns), today).length
  return [
    origin ? '' : 'SITE_URL is not set, so this is a trial: pages, data and paper carry no published address.',
    old > 0 ? `${old} records are past the day to look them up again: npm run content lists them.` : '',
    isForDevelopment ? 'Packs are signed with the development key: set RUTA_CLARA_SIGNING_KEY.' : '',
  ].filter(Boolean)
}
