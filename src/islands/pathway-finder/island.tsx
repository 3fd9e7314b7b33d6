import type { Language } from '../../site/languages'
import { mountWithData, pathwayData } from '../tool-data'
import { Finder } from './finder'
import { type FinderData, isFinderData } from './finder-data'
import { wordsIn } from './words'
import '../field.css'
import '../finder.css'
import './pathway-finder.css'

/** The form that finds pathways, over the page's own map: its prop is `lang`. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  const say = wordsIn(lang)
  const map = element.querySelector('nav') ?? undefined
  mountWithData<FinderData>(element, lang, say, {
    load: () => pathwayData('pathways', lang, isFinderData),
    view: (data) => <Finder data={data} map={map} lang={lang} say={say} />,
  })
}
