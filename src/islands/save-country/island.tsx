import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NoStorage } from '../../offline/can-save'
import type { Progress } from '../../offline/pack-pages'
import { savesData } from '../../offline/save-data'
import { momentWords, sizeText } from '../../site/format'
import { isLanguage, type Language } from '../../site/languages'
import { say } from '../say'
import { type Ended, savePackHere } from './pack-saving'
import { type PackState, packState } from './pack-state'
import { SavingProgress } from './saving-progress'
import ownStrings from './strings.json'
import './save-country.css'

interface Props {
  pack: string
  name: string
  lang: Language
  strings: Record<string, string>
}

type Step =
  | { at: 'looking' | 'resting' | 'asking' }
  | { at: 'no-storage'; why: NoStorage }
  | { at: 'saving'; progress?: Progress }
  | { at: 'ended'; result: Ended }

function SaveCountry({ pack, name, lang, strings }: Props) {
  const [state, setState] = useState<PackState>({})
  const [step, setStep] = useState<Step>({ at: 'looking' })
  const stopper = useRef<AbortController>(undefined)

  const look = async () => {
    const found = await packState(pack)
    if (typeof found !== 'string') setState(found)
    return found
  }
  useEffect(() => {
    look().then((found) => setStep(typeof found === 'string' ? { at: 'no-storage', why: found } : { at: 'resting' }))
    return () => stopper.current?.abort()
  }, [])

  const save = async () => {
    const controller = new AbortController()
    stopper.current = controller
    setStep({ at: 'saving' })
    const onProgress = (progress: Progress) => setStep({ at: 'saving', progress })
    const result = await savePackHere(pack, onProgress, controller.signal, Date.now())
    await look()
    setStep(controller.signal.aborted ? { at: 'resting' } : { at: 'ended', result })
  }

  const { saved, stands, offered } = state
  const isNewest = stands === 'newest'
  const size = offered ? sizeText(offered.bytes, lang) : ''
  const title = isNewest ? say(strings, 'title-saved', { name }) : say(strings, 'title', { name })

  const detail = () => {
    if (step.at === 'looking') return ''
    if (step.at === 'asking') return say(strings, 'ask', { size })
    if (step.at === 'ended') return say(strings, step.result)
    if (saved && isNewest) {
      return say(strings, 'here', { pages: saved.entry.pages, date: momentWords(saved.savedAt, lang) })
    }
    if (stands && stands !== 'newest') return say(strings, stands)
    return offered ? say(strings, 'offer', { pages: offered.pages, size }) : say(strings, 'unknown')
  }

  if (step.at === 'no-storage') {
    return (
      <p class="note" role="status">
        {say(strings, step.why)}
      </p>
    )
  }
  return (
    <div class="save">
      <div class="save-words">
        <b>{title}</b>
        {step.at === 'saving' ? (
          <SavingProgress progress={step.progress} lang={lang} strings={strings} />
        ) : (
          <p class="source" role="status">
            {detail()}
          </p>
        )}
      </div>
      <div class="row">
        {step.at === 'saving' && (
          <button type="button" class="btn quiet" onClick={() => stopper.current?.abort()}>
            {say(strings, 'stop')}
          </button>
        )}
        {step.at === 'asking' && (
          <>
            <button type="button" class="btn" onClick={save}>
              {say(strings, 'yes')}
            </button>
            <button type="button" class="btn quiet" onClick={() => setStep({ at: 'resting' })}>
              {say(strings, 'no')}
            </button>
          </>
        )}
        {(step.at === 'resting' || step.at === 'ended') && !isNewest && (
          <button type="button" class="btn" onClick={() => (savesData() ? setStep({ at: 'asking' }) : save())}>
            {say(strings, saved ? 'update' : step.at === 'ended' ? 'again' : 'save')}
          </button>
        )}
      </div>
    </div>
  )
}

/** The button that saves a country: props are `pack` (its id), `name` and `lang`. */
export default function mount(element: HTMLElement, props: Record<string, unknown>) {
  const { pack, name, lang } = props
  if (typeof pack !== 'string' || typeof name !== 'string' || !isLanguage(lang)) return
  element.replaceChildren()
  render(<SaveCountry pack={pack} name={name} lang={lang} strings={ownStrings[lang]} />, element)
}
