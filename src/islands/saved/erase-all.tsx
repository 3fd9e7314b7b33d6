import { useState } from 'preact/hooks'
import { eraseEverything } from '../../offline/erase'
import { say } from '../say'

interface Props {
  disabled: boolean
  /** What was on the phone is gone, or some of it may be left. */
  onEnd: (erased: boolean) => void
  strings: Record<string, string>
}

/** Erases all that the app keeps, once the reader is sure. */
export function EraseAll({ disabled, onEnd, strings }: Props) {
  const [step, setStep] = useState<'resting' | 'sure' | 'erasing'>('resting')
  const erase = async () => {
    setStep('erasing')
    onEnd(await eraseEverything())
  }
  return (
    <>
      <h2>{say(strings, 'erase-title')}</h2>
      <p>{say(strings, 'erase-what')}</p>
      {step === 'erasing' && <p role="status">{say(strings, 'erasing')}</p>}
      {step === 'sure' && (
        <div class="row">
          <button type="button" class="btn stop" onClick={erase}>
            {say(strings, 'erase-yes')}
          </button>
          <button type="button" class="btn quiet" onClick={() => setStep('resting')}>
            {say(strings, 'erase-no')}
          </button>
        </div>
      )}
      {step === 'resting' && (
        <button type="button" class="btn stop" disabled={disabled} onClick={() => setStep('sure')}>
          {say(strings, 'erase')}
        </button>
      )}
    </>
  )
}
