import type { OutreachCommon } from '../../outreach/outreach-data'
import type { Language } from '../../site/languages'
import { mountWithData } from '../tool-data'
import { Kit } from './kit'
import { keepCountries, loadCommon } from './load-data'
import { wordsIn } from './words'
import '../field.css'
import '../../outreach/paper.css'
import './outreach-kit.css'

/** Messages, paper and pictures to pass on. Once opened, it is kept with the tools, for every country. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  const say = wordsIn(lang)
  mountWithData<OutreachCommon>(
    element,
    lang,
    say,
    {
      load: async () => {
        const found = await loadCommon(lang)
        if (found) keepCountries(found)
        return found
      },
      view: (data) => <Kit data={data} say={say} />,
    },
    true,
  )
}
