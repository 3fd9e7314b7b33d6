import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NoStorage } from '../../offline/can-save'
import type { Progress } from '../../offline/pack-pages'
import { savesData } from '../../offline/save-data'
import { momentWords, sizeText } from '../../site/format'
import type { Language } from '../../site/languages'
import { type Ended, savePackHere } from './pack-saving'
import { type PackState, packState } from './pack-state'
import { SavingProgress } from './saving-progress'
import { type Words, wordsIn } from './words'

interface Props {
  pack: string
  name: string
  lang: Language
  say: Words
}

type Step =
  | { at: 'looking' | 'resting' | 'asking' }
  | { at: 'no-storage'; why: NoStorage }
  | { at: 'saving'; progress?: Progress }
  | { at: 'ended'; result: Ended }

function SaveCountry({ pack, name, lang, say }: Props) {
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
  const title = isNewest ? say('title-saved', { name }) : say('title', { name })

  const detail = () => {
    if (step.at === 'looking') return ''
    if (step.at === 'asking') return say('ask', { size })
    if (step.at === 'ended') return say(step.result)
    if (saved && isNewest) {
      return say('here', { count: saved.entry.pages, date: momentWords(saved.savedAt, lang) })
    }
    if (stands && stands !== 'newest') return say(stands)
    return offered ? say('offer', { count: offered.pages, size }) : say('unknown')
  }

  if (step.at === 'no-storage') {
    return (
      <p class="note" role="status">
        {say(step.why)}
      </p>
    )
  }
  return (
    <div class="save">
      <div class="save-words">
        <b>{title}</b>
        {step.at === 'saving' ? (
          <SavingProgress progress={step.progress} lang={lang} say={say} />
        ) : (
          <p class="source" role="status">
            {detail()}
          </p>
        )}
      </div>
      <div class="row">
        {step.at === 'saving' && (
          <button type="button" class="btn quiet" onClick={() => stopper.current?.abort()}>
            {say('stop')}
          </button>
        )}
        {step.at === 'asking' && (
          <>
            <button type="button" class="btn" onClick={save}>
              {say('yes')}
            </button>
            <button type="button" class="btn quiet" onClick={() => setStep({ at: 'resting' })}>
              {say('no')}
            </button>
          </>
        )}
        {(step.at === 'resting' || step.at === 'ended') && !isNewest && (
          <button type="button" class="btn" onClick={() => (savesData() ? setStep({ at: 'asking' }) : save())}>
            {say(saved ? 'update' : step.at === 'ended' ? 'again' : 'save')}
          </button>
        )}
      </div>
    </div>
  )
}

/** The button that saves a country: props are `pack` (its id) and `name`. */
export default function mount(element: HTMLElement, props: Record<string, unknown>, lang: Language) {
  const { pack, name } = props
  if (typeof pack !== 'string' || typeof name !== 'string') return
  element.replaceChildren()
  render(<SaveCountry pack={pack} name={name} lang={lang} say={wordsIn(lang)} />, element)
}
