import type { Language } from '../../site/languages'
import { mountWithData, pathwayData } from '../tool-data'
import { WhoPays } from './who-pays'
import { isWhoPaysData, type WhoPaysData } from './who-pays-data'
import { wordsIn } from './words'
import '../field.css'
import './who-pays.css'

/** Who pays for what in a pathway, and what may be claimed back: its prop is `lang`. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  const say = wordsIn(lang)
  mountWithData<WhoPaysData>(element, lang, say, {
    load: () => pathwayData('who-pays', lang, isWhoPaysData),
    view: (data) => <WhoPays data={data} lang={lang} say={say} />,
  })
}
