import { useRef, useState } from 'preact/hooks'
import type { ListedCredential } from './listed-credentials'
import { wholeRecord } from './whole-record'
import type { Words } from './words'

interface Props {
  record: ListedCredential
  compared: boolean
  /** It names other trades than the reader's. */
  asksTrade: boolean
  /** No more can be chosen to compare. */
  full: boolean
  onCompare: (chosen: boolean) => void
  say: Words
}

/** One result, with its whole procedure one tap away. */
export function ResultCard({ record, compared, asksTrade, full, onCompare, say }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<'closed' | 'asking' | 'here' | 'missing'>('closed')
  const open = async () => {
    if (state === 'asking' || state === 'here') return
    setState('asking')
    const nodes = await wholeRecord(record.href, record.id, import.meta.env.BASE_URL)
    if (nodes) place.current?.replaceChildren(...nodes)
    setState(nodes ? 'here' : 'missing')
  }
  const facts = [record.kindName, record.countryName, record.institution].filter(Boolean).join(' · ')
  return (
    <li class="card">
      <h3>
        <a href={record.href}>{record.name}</a>
      </h3>
      <p class="source">{facts}</p>
      {record.warning && <p class="note stop">{record.warning}</p>}
      {asksTrade && (
        <p>
          <b>{say('asks-trade')}</b>
        </p>
      )}
      <p class="source">{[record.duration, record.cost].filter(Boolean).join(' · ')}</p>
      <p>
        <b>{say('row-firstStep')}:</b> {record.firstStep}
      </p>
      {record.phone && (
        <p>
          <a class="btn small" href={`tel:${record.phone}`}>
            {say('call', { number: record.spoken })}
          </a>{' '}
          {record.old && <small>{record.old}</small>}
        </p>
      )}
      <details onToggle={(event) => event.currentTarget.open && open()}>
        <summary>{say('whole')}</summary>
        <div ref={place} />
        {state === 'asking' && <p role="status">{say('asking')}</p>}
        {state === 'missing' && (
          <p role="status">
            {say('missing')} <a href={record.href}>{say('see-record')}</a>
          </p>
        )}
      </details>
      <label class="compare">
        <input
          type="checkbox"
          checked={compared}
          disabled={full && !compared}
          onChange={(event) => onCompare(event.currentTarget.checked)}
        />
        {say('compare')}
        <span class="visually-hidden"> {record.name}</span>
      </label>
    </li>
  )
}
