import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { type View, ViewContext } from '../../../src/components/view'
import { loadContent } from '../../../src/content/load'
import { soundOfferCheck } from '../../../src/content/load-offer-check'
import { loadTranslators } from '../../../src/i18n/translate'
import { offerCheckPage } from '../../../src/pages/offer-check-page'
import { readEdition } from '../../../src/site/edition'
import type { Language } from '../../../src/site/languages'

const { content } = loadContent('content')
const offerCheck = soundOfferCheck('content', (id) => content.fileOf.has(id))
const translators = loadTranslators('content/locales')

/** The main part of the offer check's page, as the build writes it. */
export function offerPageHtml(lang: Language): string {
  const view: View = {
    content,
    offerCheck,
    campaigns: [],
    lang,
    t: translators[lang],
    base: '/',
    today: '2026-11-25',
    edition: readEdition({}),
    islands: new Set(['offer-check']),
  }
  const { body } = offerCheckPage(view, offerCheck)
  return render(h(ViewContext.Provider, { value: view, children: body }))
}
