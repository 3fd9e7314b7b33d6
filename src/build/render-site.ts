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
import { forEachLanguage, type Language } from '../site/languages'
import { readIslands } from './islands'

export interface RenderedSite {
  offerCheck: OfferCheck
  campaigns: Campaign[]
  pages: BuiltPage[]
  changes: Record<Language, ChangesInPlace[]>
  shells: Record<Language, string>
}

/** What else pages are rendered from. */
export interface RenderOptions {
  /** Which pages, by path; all where it is missing. */
  isWanted?: (path: string) => boolean
  /** How records were before; unknown where it is missing. */
  known?: readonly RecordChange[] | undefined
}

/** Renders both shells and every page from the content. Reads interface strings under `content/locales`. */
export function renderSite(
  content: Content,
  base: string,
  today: string,
  assets: ShellAssets,
  { isWanted, known }: RenderOptions = {},
): RenderedSite {
  const translators = loadTranslators('content/locales')
  const islands = new Set(readIslands().keys())
  const contentDir = process.env.CONTENT_DIR ?? 'content'
  const offerCheck = soundOfferCheck(contentDir, (id) => content.fileOf.has(id))
  const campaigns = soundCampaigns(contentDir)
  const viewFor = (lang: Language): View => ({
    content,
    offerCheck,
    campaigns,
    lang,
    t: translators[lang],
    base,
    today,
    islands,
  })
  const views = { es: viewFor('es'), en: viewFor('en') }
  const changes = forEachLanguage((lang) => changesOf(content, known, lang, translators[lang]))
  return {
    offerCheck,
    campaigns,
    changes,
    pages: buildPages(views, changes, isWanted),
    shells: { es: renderShell(views.es, assets), en: renderShell(views.en, assets) },
  }
}
