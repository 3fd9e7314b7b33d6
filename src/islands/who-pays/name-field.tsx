import { useState } from 'preact/hooks'
import { pathwaysTyped } from './typed-pathway'
import type { PayingPathway, WhoPaysData } from './who-pays-data'
import type { Words } from './words'

interface Props {
  data: WhoPaysData
  say: Words
  onChoose: (pathway: PayingPathway) => void
}

/** For who knows what the visa or programme is called: typed, not looked for in a list. What is typed stays in memory. */
export function NameField({ data, say, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const found = pathwaysTyped(typed, data.pathways, data.places)
  return (
    <>
      <label>
        {say('name')}
        <input
          autocomplete="off"
          maxLength={60}
          placeholder={say('name-example')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <div role="status">
        {found.length > 0 ? (
          <ul class="plain payers-found">
            {found.map((pathway) => (
              <li key={pathway.id}>
                <button
                  class="btn quiet"
                  type="button"
                  onClick={() => {
                    setTyped('')
                    onChoose(pathway)
                  }}
                >
                  {pathway.name} · {data.places[pathway.to] ?? pathway.to}
                </button>
              </li>
            ))}
          </ul>
        ) : typed.trim().length > 2 ? (
          <p>{say('name-none')}</p>
        ) : null}
      </div>
    </>
  )
}
