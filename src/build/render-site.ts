import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
import { LANGUAGES, type Language } from '../site/languages'

export interface RenderedSite {
  offerCheck: OfferCheck
  campaigns: Campaign[]
  pages: BuiltPage[]
  shells: Record<Language, string>
}

/** Renders every page and both shells from the content. Reads interface strings under `content/locales` and `src/islands`. */
export function renderSite(content: Content, base: string, today: string, assets: ShellAssets): RenderedSite {
  const translators = loadTranslators('content/locales')
  const islandStrings = readIslandStrings()
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
    islandStrings,
  })
  const views = { es: viewFor('es'), en: viewFor('en') }
  return {
    offerCheck,
    campaigns,
    pages: buildPages(views),
    shells: { es: renderShell(views.es, assets), en: renderShell(views.en, assets) },
  }
}

function readIslandStrings(): View['islandStrings'] {
  const strings: View['islandStrings'] = {}
  for (const name of readdirSync('src/islands')) {
    const file = `src/islands/${name}/strings.json`
    if (!existsSync(file)) continue
    const data: Record<string, Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'))
    for (const language of LANGUAGES) if (!data[language]) throw new Error(`${file} has no ${language}`)
    strings[name] = { es: data.es ?? {}, en: data.en ?? {} }
  }
  return strings
}
