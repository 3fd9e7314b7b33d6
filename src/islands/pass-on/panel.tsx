import { useEffect, useRef, useState } from 'preact/hooks'
import type { PackEntry } from '../../offline/pack-format'
import { sizeText } from '../../site/format'
import type { Language } from '../../site/languages'
import { hasShareSheet, openShareSheet } from '../share/share-sheet'
import { editionFile } from './edition-file'
import { wordsIn } from './words'
import './pass-on.css'

/** Drawings of the three steps on a 72 × 40 grid: one phone to another, a file that is opened, a phone with a tick. */
const STEPS = {
  'step-send': 'M4 4h18v32H4zM50 4h18v32H50zM26 20h18m-6-6 6 6-6 6M11 31h4m42 0h4',
  'step-read': 'M27 4h18v32H27zM31 11h10m-10 5h10m-10 5h7M34 31h4M10 27c0-5 6-5 6 0v8M58 27c0-5-6-5-6 0v8',
  'step-take': 'M27 4h18v32H27zM31 18l4 4 7-8M34 31h4M6 20h14m-5-5 5 5-5 5',
} as const
type Step = keyof typeof STEPS
const ORDER: readonly Step[] = ['step-send', 'step-read', 'step-take']

interface Props {
  pack: PackEntry
  /** What the reader calls it. */
  name: string
  lang: Language
  onClose: () => void
}

/** How a saved pack goes to another phone as one file: three steps, and the buttons that send it or leave it in Downloads. */
export function PassOn({ pack, name, lang, onClose }: Props) {
  const say = wordsIn(lang)
  const title = useRef<HTMLHeadingElement>(null)
  const [file, setFile] = useState<File | 'making' | 'not-whole'>('making')
  useEffect(() => {
    title.current?.focus()
    editionFile(pack, name).then(
      (made) => setFile(made ?? 'not-whole'),
      () => setFile('not-whole'),
    )
  }, [])
  const send = async (made: File) => {
    if ((await openShareSheet({ files: [made], title: made.name })) === 'failed') keep(made)
  }
  return (
    <section class="pass-on" aria-labelledby="pass-on-title">
      <h3 id="pass-on-title" ref={title} tabIndex={-1}>
        {say('title', { name })}
      </h3>
      <ol>
        {ORDER.map((step) => (
          <li key={step}>
            <svg viewBox="0 0 72 40" aria-hidden="true">
              <path d={STEPS[step]} />
            </svg>
            <span>{say(step === 'step-send' && !hasShareSheet() ? 'step-keep' : step)}</span>
          </li>
        ))}
      </ol>
      {typeof file === 'string' && <p role="status">{say(file)}</p>}
      <div class="row">
        {typeof file !== 'string' && hasShareSheet() && (
          <button type="button" class="btn" onClick={() => send(file)}>
            {say('send', { size: sizeText(file.size, lang) })}
          </button>
        )}
        {typeof file !== 'string' && (
          <button type="button" class={hasShareSheet() ? 'btn quiet' : 'btn'} onClick={() => keep(file)}>
            {say('keep', { size: sizeText(file.size, lang) })}
          </button>
        )}
        <button type="button" class="btn quiet" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </section>
  )
}

/** Milliseconds after which the browser has surely taken a file for the downloads. */
const TAKEN_MS = 60_000

function keep(file: File): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN_MS)
}
