import { mountWithData, pathwayData } from '../tool-data'
import strings from './strings.json'
import { WhoPays } from './who-pays'
import { isWhoPaysData, type WhoPaysData } from './who-pays-data'
import '../field.css'
import './who-pays.css'

/** Who pays for what in a pathway, and what may be claimed back: its prop is `lang`. */
export default function mount(element: HTMLElement, props: Record<string, unknown>) {
  mountWithData<WhoPaysData>(element, props, strings, (tool) => ({
    load: () => pathwayData('who-pays', tool.lang, isWhoPaysData),
    view: (data) => <WhoPays data={data} {...tool} />,
  }))
}
