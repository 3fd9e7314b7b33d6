import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { PackEntry } from '../../offline/pack-format'
import { MEMBER_COUNTRIES } from '../../site/countries'
import { inOrder, regionName, sizeText } from '../../site/format'
import type { Language } from '../../site/languages'
import { keepTools } from '../keep-tools'
import { savePackHere } from '../save-country/pack-saving'
import { lookAtLibrary } from '../saved/library-view'
import { beginKiosk } from './kiosk-flag'
import { wordsIn } from './words'
import '../field.css'
import '../save.css'

type Saved = { at: 'looking' | 'unknown' | 'all' | 'failed' } | { at: 'missing' | 'saving'; packs: PackEntry[] }

function KioskStart({ lang }: { lang: Language }) {
  const say = wordsIn(lang)
  const [start, setStart] = useState(`/${lang}/`)
  const [saved, setSaved] = useState<Saved>({ at: 'looking' })
  const [refused, setRefused] = useState(false)

  const look = async () => {
    const library = await lookAtLibrary(lang)
    if (typeof library === 'string') return setSaved({ at: 'unknown' })
    setSaved(library.others.length === 0 ? { at: 'all' } : { at: 'missing', packs: library.others })
  }
  const saveAll = async (packs: readonly PackEntry[]) => {
    const stopper = new AbortController()
    const at = Date.now()
    for (const [done, pack] of packs.entries()) {
      setSaved({ at: 'saving', packs: packs.slice(done) })
      const result = await savePackHere(pack.id, () => undefined, stopper.signal, at)
      if (result !== 'saved') return setSaved({ at: 'failed' })
    }
    await look()
  }
  const begin = (address: string) => {
    keepTools(lang, true)
    if (beginKiosk(address)) location.replace(import.meta.env.BASE_URL + address.slice(1))
    else setRefused(true)
  }
  useEffect(() => {
    if (new URLSearchParams(location.search).get('kiosk') === '1') begin(`/${lang}/`)
    else look()
  }, [])

  const packs = saved.at === 'missing' || saved.at === 'saving' ? saved.packs : []
  const next = packs[0]
  return (
    <div class="save kiosk-start">
      <p>{say('what')}</p>
      <p>{say('offline')}</p>
      <p role="status">
        {saved.at === 'all' && say('all-saved')}
        {saved.at === 'failed' && say('not-saved')}
        {saved.at === 'unknown' && say('unknown')}
        {saved.at === 'saving' &&
          next &&
          say('saving', { name: next.country ? regionName(next.country, lang) : next.id })}
      </p>
      {saved.at === 'missing' && (
        <button type="button" class="btn quiet" onClick={() => saveAll(packs)}>
          {say('save-all', {
            size: sizeText(
              packs.reduce((sum, { bytes }) => sum + bytes, 0),
              lang,
            ),
          })}
        </button>
      )}
      <label>
        <b>{say('start')}</b>{' '}
        <select value={start} onChange={(event) => setStart(event.currentTarget.value)}>
          <option value={`/${lang}/`}>{say('home')}</option>
          {MEMBER_COUNTRIES.map((cc) => [regionName(cc, lang), cc] as const)
            .sort(([a], [b]) => inOrder(lang)(a, b))
            .map(([name, cc]) => (
              <option key={cc} value={`/${lang}/${cc}/`}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <button type="button" class="btn" disabled={saved.at === 'saving'} onClick={() => begin(start)}>
        {say('begin')}
      </button>
      {refused && <p role="alert">{say('refused')}</p>}
    </div>
  )
}

/** Where staff put the tablet on the counter. `?kiosk=1` begins at once. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  element.replaceChildren()
  render(<KioskStart lang={lang} />, element)
}
