import type { Language } from '../../site/languages'
import { mountWithData, pathwayData } from '../tool-data'
import { readStand } from '../where-i-stand'
import { WhoPays } from './who-pays'
import { isWhoPaysData, type WhoPaysData } from './who-pays-data'
import { wordsIn } from './words'
import '../field.css'
import './who-pays.css'

/** Who pays for what in a pathway, and what may be claimed back: its prop is `lang`. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  const say = wordsIn(lang)
  putOwnFirst(document)
  mountWithData<WhoPaysData>(element, lang, say, {
    load: () => pathwayData('who-pays', lang, isWhoPaysData),
    view: (data) => <WhoPays data={data} lang={lang} say={say} />,
  })
}

/** Of the page's list of countries of the job, those of the reader stand first: where they are, then where they are from. */
function putOwnFirst(page: Document): void {
  const { from, at } = readStand()
  for (const cc of [from, at]) {
    const country = page.getElementById(`to-${cc}`)
    country?.parentElement?.querySelector('summary')?.after(country)
  }
}
