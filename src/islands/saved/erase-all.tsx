import { useState } from 'preact/hooks'
import { eraseEverything } from '../../offline/erase'
import type { Words } from './words'

interface Props {
  disabled: boolean
  /** What was on the phone is gone, or some of it may be left. */
  onEnd: (erased: boolean) => void
  say: Words
}

/** Erases all that the app keeps, once the reader is sure. */
export function EraseAll({ disabled, onEnd, say }: Props) {
  const [step, setStep] = useState<'resting' | 'sure' | 'erasing'>('resting')
  const erase = async () => {
    setStep('erasing')
    onEnd(await eraseEverything())
  }
  return (
    <>
      <h2>{say('erase-title')}</h2>
      <p>{say('erase-what')}</p>
      {step === 'erasing' && <p role="status">{say('erasing')}</p>}
      {step === 'sure' && (
        <div class="row">
          <button type="button" class="btn stop" onClick={erase}>
            {say('erase-yes')}
          </button>
          <button type="button" class="btn quiet" onClick={() => setStep('resting')}>
            {say('erase-no')}
          </button>
        </div>
      )}
      {step === 'resting' && (
        <button type="button" class="btn stop" disabled={disabled} onClick={() => setStep('sure')}>
          {say('erase')}
        </button>
      )}
    </>
  )
}
