import { useState } from 'preact/hooks'
import { NO_OFFICE, type Office } from '../../outreach/office'
import { say } from '../say'
import { keepOffice } from './kept-office'

interface Props {
  office: Office
  strings: Record<string, string>
  onOffice: (office: Office) => void
}

const PARTS = ['name', 'phone', 'hours', 'place'] as const

/** The office's own details, kept on this phone only. */
export function OfficeForm({ office, strings, onOffice }: Props) {
  const [status, setStatus] = useState('')
  const change = (next: Office, said: string) => {
    onOffice(next)
    setStatus(keepOffice(next) ? said : say(strings, 'office-refused'))
  }
  return (
    <details class="kit-office" open={Object.values(office).some((part) => part !== '')}>
      <summary>{say(strings, 'office')}</summary>
      <p class="source">{say(strings, 'office-why')}</p>
      {PARTS.map((part) => (
        <label key={part}>
          <b>{say(strings, `office-${part}`)}</b>
          <input
            type="text"
            autocomplete="off"
            maxLength={120}
            value={office[part]}
            onInput={(event) => change({ ...office, [part]: event.currentTarget.value }, '')}
          />
        </label>
      ))}
      <p class="row">
        <button type="button" class="btn quiet small" onClick={() => change(NO_OFFICE, say(strings, 'office-erased'))}>
          {say(strings, 'office-erase')}
        </button>
        <span role="status">{status}</span>
      </p>
    </details>
  )
}
