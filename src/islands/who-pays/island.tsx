import type { Language } from '../../site/languages'
import { mountWithData, pathwayData } from '../tool-data'
import { readStand, type Stand } from '../where-i-stand'
import { WhoPays } from './who-pays'
import { isWhoPaysData, type WhoPaysData } from './who-pays-data'
import { wordsIn } from './words'
import '../field.css'
import './who-pays.css'

/** Who pays for what in a pathway, and what may be claimed back: its prop is `lang`. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  const say = wordsIn(lang)
  raiseOwnAnswers(document, readStand())
  mountWithData<WhoPaysData>(element, lang, say, {
    load: () => pathwayData('who-pays', lang, isWhoPaysData),
    view: (data) => <WhoPays data={data} lang={lang} say={say} />,
  })
}

/** Of the page's answers by country of the job, those of the reader's stand first: where they are, then where they are from. */
function raiseOwnAnswers(page: Document, { from, at }: Stand): void {
  for (const cc of [from, at]) {
    const country = page.getElementById(`to-${cc}`)
    country?.parentElement?.querySelector('summary')?.after(country)
  }
}
