import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Progress, SaveResult } from '../../offline/fetching'
import { sameHash } from '../../offline/pack-format'
import { savesData } from '../../offline/save-data'
import { momentWords, sizeText } from '../../site/format'
import type { Language } from '../../site/languages'
import { type PackState, packState, savePackHere } from './pack-saving'
import { SavingProgress } from './saving-progress'
import { type Words, wordsIn } from './words'
import './save-country.css'

interface Props {
  pack: string
  name: string
  lang: Language
  say: Words
}

type Step =
  | { at: 'looking' | 'refused' | 'resting' | 'asking' }
  | { at: 'saving'; progress?: Progress }
  | { at: 'ended'; result: SaveResult }

function SaveCountry({ pack, name, lang, say }: Props) {
  const [state, setState] = useState<PackState>({})
  const [step, setStep] = useState<Step>({ at: 'looking' })
  const stopper = useRef<AbortController>(undefined)

  const look = async () => {
    const found = await packState(pack)
    if (found) setState(found)
    return found !== undefined
  }
  useEffect(() => {
    look().then((allowed) => setStep({ at: allowed ? 'resting' : 'refused' }))
    return () => stopper.current?.abort()
  }, [])

  const save = async () => {
    const controller = new AbortController()
    stopper.current = controller
    setStep({ at: 'saving' })
    const result = await savePackHere(pack, (progress) => setStep({ at: 'saving', progress }), controller.signal)
    await look()
    setStep(controller.signal.aborted ? { at: 'resting' } : { at: 'ended', result })
  }

  const { saved, newest } = state
  const isNewest = saved !== undefined && (newest === undefined || sameHash(newest.hash, saved.entry.hash))
  const size = newest ? sizeText(newest.bytes, lang) : ''
  const title = isNewest ? say('title-saved', { name }) : say('title', { name })

  const detail = () => {
    if (step.at === 'looking') return ''
    if (step.at === 'asking') return say('ask', { size })
    if (step.at === 'ended') return say(step.result)
    if (isNewest) {
      return say('here', { count: saved.entry.pages, date: momentWords(saved.savedAt, lang) })
    }
    if (saved) return say('newer')
    return newest ? say('offer', { count: newest.pages, size }) : say('unknown')
  }

  if (step.at === 'refused') {
    return (
      <p class="note" role="status">
        {say('refused')}
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
