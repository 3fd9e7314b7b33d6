import { useEffect, useRef } from 'preact/hooks'
import type { SharedPage } from '../../sharing/message'
import { shortAddress } from '../../sharing/published-address'
import { openDialog } from '../optional-apis'
import { keepScreenAwake } from './screen-awake'
import type { Words } from './words'

interface Props {
  shared: SharedPage
  /** Markup of the code. */
  code: string
  say: Words
  onClose: () => void
}

/** The code over the whole screen, to be held out to another phone; the screen stays on meanwhile. */
export function ShownCode({ shared, code, say, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current) openDialog(dialog.current)
    return keepScreenAwake(document)
  }, [])
  return (
    <dialog class="shown-code" ref={dialog} onClose={onClose} aria-labelledby="shown-code-title">
      <div
        class="qr"
        role="img"
        aria-label={say('code-of', { address: shortAddress(shared.address) })}
        dangerouslySetInnerHTML={{ __html: code }}
      />
      <h2 id="shown-code-title">{shared.title}</h2>
      <p>{shortAddress(shared.address)}</p>
      <button type="button" class="btn quiet" onClick={() => dialog.current?.close()}>
        {say('close')}
      </button>
    </dialog>
  )
}
