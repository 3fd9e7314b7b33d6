import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../content/vocabulary'
import type { OutreachCommon } from '../../outreach/outreach-data'
import { keepTools } from '../keep-tools'
import { say } from '../say'
import { Kit } from './kit'
import { keepCountries, loadCommon } from './load-data'
import allStrings from './strings.json'
import '../../outreach/paper.css'
import './outreach-kit.css'

function OutreachKit({ lang }: { lang: Language }) {
  const strings: Record<string, string> = allStrings[lang]
  const [data, setData] = useState<OutreachCommon | 'coming' | 'failed'>('coming')
  const load = async () => {
    setData('coming')
    const found = await loadCommon(lang)
    setData(found ?? 'failed')
    if (found) keepCountries(found)
  }
  useEffect(() => {
    load()
  }, [])
  if (data === 'coming') return <p role="status">{say(strings, 'loading')}</p>
  if (data !== 'failed') return <Kit data={data} strings={strings} />
  return (
    <div class="note care" role="status">
      <p>{say(strings, 'failed')}</p>
      <button type="button" class="btn quiet small" onClick={load}>
        {say(strings, 'again')}
      </button>
    </div>
  )
}

/** Messages, paper and pictures to pass on; the prop is `lang`. Once opened, it is kept with the tools, for every country. */
export default function mount(element: HTMLElement, { lang }: Record<string, unknown>) {
  if (lang !== 'es' && lang !== 'en') return
  element.replaceChildren()
  render(<OutreachKit lang={lang} />, element)
  keepTools(lang, true)
}
