import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { copyText } from '../copy-text'
import { hasShareSheet, openShareSheet } from '../share/share-sheet'
import type { Words } from './words'

interface Props {
  label: string
  text: string
  onText: (text: string) => void
  say: Words
  lang: string
  /** What is said under the box: how long the text is. */
  note?: string
  /** More ways to send it. */
  children?: ComponentChildren
}

/** A text that can be changed, copied and shared. */
export function TextBox({ label, text, onText, say, lang, note, children }: Props) {
  const [status, setStatus] = useState('')
  const copy = async () => {
    try {
      await copyText(text)
      setStatus(say('copied'))
    } catch {
      setStatus(say('copy-yourself'))
    }
  }
  const share = async () => {
    if ((await openShareSheet({ text })) === 'failed') setStatus(say('copy-yourself'))
  }
  return (
    <div class="kit-text">
      <label>
        <b>{label}</b>
        <textarea lang={lang} rows={rowsOf(text)} value={text} onInput={(event) => onText(event.currentTarget.value)} />
      </label>
      {note && <p class="source">{note}</p>}
      <p class="row">
        {children}
        <button type="button" class="btn quiet small" onClick={copy}>
          {say('copy')}
          <span class="visually-hidden"> {label}</span>
        </button>
        {hasShareSheet() && (
          <button type="button" class="btn quiet small" onClick={share}>
            {say('share')}
            <span class="visually-hidden"> {label}</span>
          </button>
        )}
        <span role="status">{status}</span>
      </p>
    </div>
  )
}

function rowsOf(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 38)), 0)
  return Math.min(14, rows + 1)
}
