import type { Progress } from '../../offline/pack-pages'
import { sizeText } from '../../site/format'
import type { Language } from '../../site/languages'
import { say } from '../say'

interface Props {
  progress: Progress | undefined
  lang: Language
  /** Needs the keys `saving` and `progress`. */
  strings: Record<string, string>
}

/** How far a pack has come, in pages and bytes. */
export function SavingProgress({ progress, lang, strings }: Props) {
  const words = progress
    ? say(strings, 'progress', {
        pages: progress.pages,
        total: progress.pagesTotal,
        size: sizeText(progress.bytes, lang),
        all: sizeText(progress.bytesTotal, lang),
      })
    : say(strings, 'saving')
  return (
    <p class="source">
      <progress max={progress?.pagesTotal ?? 1} value={progress?.pages ?? 0} aria-label={say(strings, 'saving')} />{' '}
      {words}
    </p>
  )
}
