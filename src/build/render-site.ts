import type { View } from '../components/view'
import type { Campaign } from '../content/campaign-schema'
import { soundCampaigns } from '../content/campaigns'
import type { RecordChange } from '../content/history/record-changes'
import type { Content } from '../content/load'
import { soundOfferCheck } from '../content/load-offer-check'
import type { OfferCheck } from '../content/offer-check-schema'
import { loadTranslators } from '../i18n/translate'
import { buildPages } from '../pages/build-site'
import type { BuiltPage } from '../pages/built-page'
import { type ChangesInPlace, changesOf } from '../pages/changes'
import { renderShell, type ShellAssets } from '../pages/shell'
import { readEdition } from '../site/edition'
import { forEachLanguage, type Language } from '../site/languages'
import { islandsSpeaking } from './island-strings'

/** What pages are made of, read once. */
export interface SiteSources {
  offerCheck: OfferCheck
  campaigns: Campaign[]
  /** What changed in the content, newest first. */
  changes: Record<Language, ChangesInPlace[]>
  views: Record<Language, View>
}

export interface RenderedSite extends Omit<SiteSources, 'views'> {
  pages: BuiltPage[]
  shells: Record<Language, string>
}

/**
 * Reads what pages need beside the content: interface strings under `content/locales`, the offer check, campaigns, islands.
 * `known` is how records were before; unknown where it is missing.
 */
export function siteSources(
  content: Content,
  base: string,
  today: string,
  known: readonly RecordChange[] | undefined,
): SiteSources {
  const translators = loadTranslators('content/locales')
  const contentDir = process.env.CONTENT_DIR ?? 'content'
  const offerCheck = soundOfferCheck(contentDir, (id) => content.fileOf.has(id))
  const campaigns = soundCampaigns(contentDir)
  const edition = readEdition(process.env)
  const views = forEachLanguage(
    (lang): View => ({
      content,
      offerCheck,
      campaigns,
      lang,
      t: translators[lang],
      base,
      today,
      edition,
      islands: islandsSpeaking(lang),
    }),
  )
  const changes = forEachLanguage((lang) => changesOf(content, known, lang, translators[lang]))
  return { offerCheck, campaigns, changes, views }
}

/** The document around every page, in each language. */
export const renderShells = (views: Record<Language, View>, assets: ShellAssets): Record<Language, string> =>
  forEachLanguage((lang) => renderShell(views[lang], assets))

/** For who reads what pages say and needs no document of them. */
export const NO_ASSETS: ShellAssets = {
  script: '',
  styles: { untilTitle: '', afterTitle: '' },
  print: '',
  policy: '',
  origin: '',
  report: '',
  release: '',
}

/** Renders the shell of each language and every page from the content. */
export function renderSite(
  content: Content,
  base: string,
  today: string,
  assets: ShellAssets,
  known?: readonly RecordChange[],
): RenderedSite {
  const { views, ...sources } = siteSources(content, base, today, known)
  return { ...sources, pages: buildPages(views, sources.changes), shells: renderShells(views, assets) }
}
