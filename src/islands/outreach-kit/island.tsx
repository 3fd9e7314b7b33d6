import type { OutreachCommon } from '../../outreach/outreach-data'
import { mountWithData } from '../tool-data'
import { Kit } from './kit'
import { keepCountries, loadCommon } from './load-data'
import strings from './strings.json'
import '../field.css'
import '../../outreach/paper.css'
import './outreach-kit.css'

/** Messages, paper and pictures to pass on; the prop is `lang`. Once opened, it is kept with the tools, for every country. */
export default function mount(element: HTMLElement, props: Record<string, unknown>) {
  mountWithData<OutreachCommon>(
    element,
    props,
    strings,
    ({ lang, strings }) => ({
      load: async () => {
        const found = await loadCommon(lang)
        if (found) keepCountries(found)
        return found
      },
      view: (data) => <Kit data={data} strings={strings} />,
    }),
    true,
  )
}
