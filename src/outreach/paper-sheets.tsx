import { shortAddress } from '../sharing/published-address'
import { linesOn, numbersOn, type SheetKind, type SheetWords, sheetClass } from './sheet-words'

interface SheetProps {
  kind: SheetKind
  words: SheetWords
  /** Markup of the QR code of the address; '' where there is no address. */
  code: string
}

/**
 * One sheet of paper that fits Letter and A4: a poster, or two halves to cut (leaflet) or to fold (table tent). Not a section:
 * the site's pages space what those hold.
 */
export function PaperSheet({ kind, words, code }: SheetProps) {
  const fit = sheetClass(kind, words)
  if (kind === 'poster')
    return (
      <div class={fit} lang={words.lang}>
        <Brand words={words} />
        <h2>{words.title}</h2>
        <Lines lines={linesOn(kind, words)} />
        <Numbers kind={kind} words={words} />
        <div class="sheet-foot">
          <Code code={code} words={words} />
          <div>
            <Source words={words} />
            <OfficeWords words={words} />
          </div>
        </div>
      </div>
    )
  const half = (
    <>
      <div class="half-words">
        <Brand words={words} />
        <h2>{words.title}</h2>
        <Lines lines={linesOn(kind, words)} />
        <Numbers kind={kind} words={words} />
        <OfficeWords words={words} />
      </div>
      <div class="half-side">
        <Code code={code} words={words} />
        <Source words={words} />
      </div>
    </>
  )
  return (
    <div class={fit} lang={words.lang}>
      <div class="half">{half}</div>
      <div class="half" aria-hidden="true">
        {half}
      </div>
    </div>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="sheet-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

function Brand({ words: { country, drawing } }: { words: SheetWords }) {
  return (
    <p class="sheet-brand">
      <span>Ruta Clara · {country}</span>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={drawing} />
      </svg>
    </p>
  )
}

function Numbers({ kind, words }: { kind: SheetKind; words: SheetWords }) {
  const { own, labels } = words
  const numbers = numbersOn(kind, words)
  if (numbers.length === 0 && !own) return null
  return (
    <div class="sheet-call">
      <p class="sheet-label">{labels.call}</p>
      {[...(own ? [own] : []), ...numbers].map((one) => (
        <p key={one.number + one.name} class={one === own ? 'sheet-own' : undefined}>
          <b>{one.number}</b>
          <span>{[one.name, one.note].filter((part) => part !== '').join(' · ')}</span>
        </p>
      ))}
    </div>
  )
}

function Code({ code, words: { address } }: { code: string; words: SheetWords }) {
  if (code === '') return null
  return <div class="sheet-code" role="img" aria-label={`QR: ${address}`} dangerouslySetInnerHTML={{ __html: code }} />
}

function Source({ words: { labels, address, checked, trial } }: { words: SheetWords }) {
  if (address === '')
    return (
      <>
        <p class="sheet-label">{trial}</p>
        <p class="sheet-small">{checked}</p>
      </>
    )
  return (
    <>
      <p class="sheet-label">{labels.more}</p>
      <p class="sheet-address">
        {(shortAddress(address).match(/[^/]+\/?/g) ?? []).map((part) => (
          <span key={part}>
            {part}
            <wbr />
          </span>
        ))}
      </p>
      <p class="sheet-small">
        {labels.free} {checked}
      </p>
    </>
  )
}

function OfficeWords({ words: { office } }: { words: SheetWords }) {
  if (office.length === 0) return null
  return (
    <p class="sheet-office">
      {office.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </p>
  )
}
