import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { askWorker } from '../ask-worker'
import { isPageHere } from '../is-page-here'
import { browser } from '../optional-apis'
import { type Words, wordsIn } from './words'
import '../save.css'

interface Props {
  path: string
  say: Words
}

const FIRST_WAIT = 500
const LAST_WAIT = 60_000

function Remember({ path, say }: Props) {
  const [step, setStep] = useState<'resting' | 'remembered' | 'came' | 'failed'>('resting')

  useEffect(() => {
    if (step !== 'remembered') return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    // A phone says that it is online before anything gets through.
    const bring = async (wait = FIRST_WAIT) => {
      clearTimeout(timer)
      await askWorker({ type: 'keep-up' })
      if (await isPageHere(path)) setStep('came')
      else if (browser()?.onLine && wait <= LAST_WAIT) timer = setTimeout(bring, wait, wait * 2)
    }
    const start = () => bring()
    window.addEventListener('online', start)
    if (browser()?.onLine) start()
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', start)
    }
  }, [step])

  const remember = async () => {
    setStep((await askWorker({ type: 'remember', path })) === 'remembered' ? 'remembered' : 'failed')
  }
  return (
    <div class="save">
      <p class="save-words" role="status">
        {say(step === 'resting' ? 'what' : step)}
      </p>
      {step === 'resting' && (
        <button type="button" class="btn quiet" onClick={remember}>
          {say('remember')}
        </button>
      )}
      {step === 'came' && (
        <a class="btn" href={import.meta.env.BASE_URL + path.slice(1)}>
          {say('open')}
        </a>
      )}
    </div>
  )
}

/** The button on the page that is not saved: brings it at the next connection. The prop is `path`. */
export default function mount(element: HTMLElement, { path }: Record<string, unknown>, lang: Language) {
  if (typeof path !== 'string') return
  element.replaceChildren()
  render(<Remember path={path} say={wordsIn(lang)} />, element)
}
