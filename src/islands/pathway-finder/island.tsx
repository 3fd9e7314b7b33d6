import { mountWithData, pathwayData } from '../tool-data'
import { Finder } from './finder'
import { type FinderData, isFinderData } from './finder-data'
import strings from './strings.json'
import '../field.css'
import './pathway-finder.css'

/** The form that finds pathways, over the page's own map: its prop is `lang`. */
export default function mount(element: HTMLElement, props: Record<string, unknown>) {
  const map = element.querySelector('nav') ?? undefined
  mountWithData<FinderData>(element, props, strings, (tool) => ({
    load: () => pathwayData('pathways', tool.lang, isFinderData),
    view: (data) => <Finder data={data} map={map} {...tool} />,
  }))
}
