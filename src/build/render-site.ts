import type { View } from '../components/view'
import type { Campaign } from '../content/campaign-schema'
import { soundCampaigns } from '../content/campaigns'
import type { Content } from '../content/load'
import { soundOfferCheck } from '../content/load-offer-check'
import type { OfferCheck } from '../content/offer-check-schema'
import { loadTranslators } from '../i18n/translate'
import { buildPages } from '../pages/build-site'
import type { BuiltPage } from '../pages/built-page'
import { renderShell, type ShellAssets } from '../pages/shell'
import { forEachLanguage, type Language } from '../site/languages'
import { readIslands } from './islands'

/** What pages are made of, read once. */
export interface SiteSources {
  offerCheck: OfferCheck
  campaigns: Campaign[]
  views: Record<Language, View>
}

export interface RenderedSite extends Pick<SiteSources, 'offerCheck' | 'campaigns'> {
  pages: BuiltPage[]
  shells: Record<Language, string>
}

/** Reads what pages need beside the content: interface strings under `content/locales`, the offer check, campaigns, islands. */
export function siteSources(content: Content, base: string, today: string): SiteSources {
  const translators = loadTranslators('content/locales')
  const islands = new Set(readIslands().keys())
  const contentDir = process.env.CONTENT_DIR ?? 'content'
  const offerCheck = soundOfferCheck(contentDir, (id) => content.fileOf.has(id))
  const campaigns = soundCampaigns(contentDir)
  const views = forEachLanguage(
    (lang): View => ({ content, offerCheck, campaigns, lang, t: translators[lang], base, today, islands }),
  )
  return { offerCheck, campaigns, views }
}

/** The document around every page, in each language. */
export const renderShells = (views: Record<Language, View>, assets: ShellAssets): Record<Language, string> =>
  forEachLanguage((lang) => renderShell(views[lang], assets))

/** Renders the shells and every page from the content. */
export function renderSite(content: Content, base: string, today: string, assets: ShellAssets): RenderedSite {
  const { offerCheck, campaigns, views } = siteSources(content, base, today)
  return { offerCheck, campaigns, pages: buildPages(views), shells: renderShells(views, assets) }
}
