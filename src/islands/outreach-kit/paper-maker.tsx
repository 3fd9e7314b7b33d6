import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Office } from '../../outreach/office'
import type { OutreachData, OutreachNumber } from '../../outreach/outreach-data'
import { PaperSheet } from '../../outreach/paper-sheets'
import { leftOut, numbersText, parseNumbers, SHEET_KINDS, type SheetKind, sheetWords } from '../../outreach/sheet-words'
import type { Subject } from '../../outreach/subjects'
import { qrSvg } from '../../sharing/qr-svg'
import { dateWords } from '../../site/format'
import { drawPicture } from './draw-picture'
import { downloadFile, shareFile } from './give-file'
import { fileName, printSheet, sheetFile } from './sheet-output'
import type { Words } from './words'

interface Props {
  subject: Subject
  data: OutreachData
  office: Office
  address: string
  say: Words
}

/** Poster, leaflet, table tent and picture of one matter, with words that can be changed. */
export function PaperMaker({ subject, data, office, address, say }: Props) {
  const [kind, setKind] = useState<SheetKind>('poster')
  const composed = sheetWords(subject, office, address, data.lang, data.words, (day) => dateWords(day, data.lang))
  const [title, setTitle] = useState(composed.title)
  const [lines, setLines] = useState(composed.lines.join('\n'))
  const [numbers, setNumbers] = useState(numbersText(composed.numbers))
  const [tooLong, setTooLong] = useState(false)
  const preview = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = {
    ...composed,
    title,
    lines: lines.split('\n').filter((line) => line.trim() !== ''),
    numbers: parseNumbers(numbers),
  }
  const sheet = { kind, words, code: qrSvg(address) }
  const shown = JSON.stringify(words)
  const left = leftOut(kind, subject, office, words)
  const listed = (numbers: readonly OutreachNumber[]) => numbers.map((one) => `${one.number} (${one.name})`).join('; ')

  useLayoutEffect(() => {
    const parts = [...(preview.current?.querySelectorAll('.sheet, .half, .half-words') ?? [])]
    setTooLong(parts.some((part) => part.scrollHeight > part.clientHeight + 2))
  }, [shown, kind])
  // Which numbers can be dialled follows from where the paper hangs.
  useEffect(() => setNumbers(numbersText(composed.numbers)), [office.country, office.phone === ''])
  useEffect(() => {
    if (canvas.current) drawPicture(canvas.current, words)
  }, [shown])

  const givePicture = (give: (file: File) => void) =>
    canvas.current?.toBlob((blob) => {
      if (blob) give(new File([blob], `${fileName(title)}.png`, { type: 'image/png' }))
    }, 'image/png')
  const field = (
    label: 'sheet-title' | 'sheet-lines' | 'sheet-numbers',
    text: string,
    onText: (text: string) => void,
    rows: number,
  ) => (
    <label>
      <b>{say(label)}</b>
      <textarea lang={data.lang} rows={rows} value={text} onInput={(event) => onText(event.currentTarget.value)} />
    </label>
  )
  return (
    <>
      <h3>{say('paper')}</h3>
      {field('sheet-title', title, setTitle, 2)}
      {field('sheet-lines', lines, setLines, 6)}
      {field('sheet-numbers', numbers, setNumbers, 4)}
      <fieldset class="row">
        <legend>{say('kind')}</legend>
        {SHEET_KINDS.map((one) => (
          <label key={one} class="kit-choice">
            <input type="radio" checked={kind === one} onChange={() => setKind(one)} />
            {say(one)}
          </label>
        ))}
      </fieldset>
      <div class="kit-preview" ref={preview}>
        <PaperSheet {...sheet} />
      </div>
      <div class="source" role="status">
        {tooLong && <p>{say('too-long')}</p>}
        {left.noRoom.length > 0 && <p>{say('left-room', { numbers: listed(left.noRoom) })}</p>}
        {left.notDialled.length > 0 && <p>{say('left-dial', { numbers: listed(left.notDialled) })}</p>}
        {left.lines.length > 0 && <p>{say('left-lines', { count: left.lines.length })}</p>}
      </div>
      <p class="row">
        <button type="button" class="btn small" onClick={() => printSheet(sheet)}>
          {say('print')}
        </button>
        <button type="button" class="btn quiet small" onClick={() => downloadFile(sheetFile(sheet))}>
          {say('download')}
        </button>
        <button type="button" class="btn quiet small" onClick={() => shareFile(sheetFile(sheet))}>
          {say('share')}
        </button>
      </p>
      <h3>{say('picture')}</h3>
      <canvas
        class="kit-picture"
        ref={canvas}
        role="img"
        aria-label={say('picture-of', { text: [title, ...words.lines].join(' ') })}
      />
      <p class="row">
        <button type="button" class="btn small" onClick={() => givePicture(downloadFile)}>
          {say('download')}
          <span class="visually-hidden"> {say('picture')}</span>
        </button>
        <button type="button" class="btn quiet small" onClick={() => givePicture(shareFile)}>
          {say('share')}
          <span class="visually-hidden"> {say('picture')}</span>
        </button>
      </p>
    </>
  )
}
