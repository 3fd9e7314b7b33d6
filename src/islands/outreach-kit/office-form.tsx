import { useState } from 'preact/hooks'
import { NO_OFFICE, type Office } from '../../outreach/office'
import { keepOffice } from './kept-office'
import type { Words } from './words'

interface Props {
  office: Office
  countries: readonly { id: string; name: string }[]
  say: Words
  onOffice: (office: Office) => void
}

const PARTS = ['name', 'phone', 'hours', 'place'] as const

/** The office's own details, kept on this phone only. */
export function OfficeForm({ office, countries, say, onOffice }: Props) {
  const [status, setStatus] = useState('')
  const change = (next: Office, said: string) => {
    onOffice(next)
    setStatus(keepOffice(next) ? said : say('office-refused'))
  }
  return (
    <details class="kit-office" open={Object.values(office).some((part) => part !== '')}>
      <summary>{say('office')}</summary>
      <p class="source">{say('office-why')}</p>
      {PARTS.map((part) => (
        <label key={part}>
          <b>{say(`office-${part}`)}</b>
          <input
            type="text"
            autocomplete="off"
            maxLength={120}
            value={office[part]}
            onInput={(event) => change({ ...office, [part]: event.currentTarget.value }, '')}
          />
        </label>
      ))}
      <label>
        <b>{say('office-country')}</b>
        <select
          value={office.country}
          onChange={(event) => change({ ...office, country: event.currentTarget.value }, '')}
        >
          <option value="">{say('office-there')}</option>
          {countries.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p class="row">
        <button type="button" class="btn quiet small" onClick={() => change(NO_OFFICE, say('office-erased'))}>
          {say('office-erase')}
        </button>
        <span role="status">{status}</span>
      </p>
    </details>
  )
}
