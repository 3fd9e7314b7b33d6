import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadKeptData } from '../kept-data'
import { say } from '../say'
import { Finder } from './finder'
import { type FinderData, isFinderData } from './finder-data'
import './pathway-finder.css'

interface Props {
  lang: 'es' | 'en'
  strings: Record<string, string>
}

function PathwayFinder({ lang, strings }: Props) {
  const [data, setData] = useState<FinderData | 'coming' | 'failed'>('coming')
  const load = async () => {
    setData('coming')
    setData((await loadKeptData(`${import.meta.env.BASE_URL}data/pathways-${lang}.json`, isFinderData)) ?? 'failed')
  }
  useEffect(() => {
    load()
  }, [])
  if (data === 'coming') return <p role="status">{say(strings, 'loading')}</p>
  if (data !== 'failed') return <Finder data={data} lang={lang} strings={strings} />
  return (
    <div class="note care" role="status">
      <p>{say(strings, 'failed')}</p>
      <button type="button" class="btn quiet small" onClick={load}>
        {say(strings, 'again')}
      </button>
    </div>
  )
}

/** The form that finds pathways: its prop is `lang`. */
export default function mount(element: HTMLElement, props: Record<string, unknown>, strings: Record<string, string>) {
  if (props.lang !== 'es' && props.lang !== 'en') return
  element.replaceChildren()
  render(<PathwayFinder lang={props.lang} strings={strings} />, element)
}
