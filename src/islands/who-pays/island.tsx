import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { loadKeptData } from '../kept-data'
import { say } from '../say'
import { WhoPays } from './who-pays'
import { isWhoPaysData, type WhoPaysData } from './who-pays-data'
import './who-pays.css'

interface Props {
  lang: 'es' | 'en'
  strings: Record<string, string>
}

function WhoPaysTool({ lang, strings }: Props) {
  const [data, setData] = useState<WhoPaysData | 'coming' | 'failed'>('coming')
  const load = async () => {
    setData('coming')
    setData((await loadKeptData(`${import.meta.env.BASE_URL}data/who-pays-${lang}.json`, isWhoPaysData)) ?? 'failed')
  }
  useEffect(() => {
    load()
  }, [])
  if (data === 'coming') return <p role="status">{say(strings, 'loading')}</p>
  if (data !== 'failed') return <WhoPays data={data} lang={lang} strings={strings} />
  return (
    <div class="note care" role="status">
      <p>{say(strings, 'failed')}</p>
      <button type="button" class="btn quiet small" onClick={load}>
        {say(strings, 'again')}
      </button>
    </div>
  )
}

/** Who pays for what in a pathway, and what may be claimed back: its prop is `lang`. */
export default function mount(element: HTMLElement, props: Record<string, unknown>, strings: Record<string, string>) {
  if (props.lang !== 'es' && props.lang !== 'en') return
  element.replaceChildren()
  render(<WhoPaysTool lang={props.lang} strings={strings} />, element)
}
