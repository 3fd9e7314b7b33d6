import type { Progress } from '../../offline/pack-pages'
import { sizeText } from '../../site/format'
import type { Language } from '../../site/languages'
import type { Say } from '../words'

interface Props {
  progress: Progress | undefined
  lang: Language
  say: Say<'saving' | 'progress'>
}

/** How far a pack has come, in pages and bytes. */
export function SavingProgress({ progress, lang, say }: Props) {
  const words = progress
    ? say('progress', {
        pages: progress.pages,
        count: progress.pagesTotal,
        size: sizeText(progress.bytes, lang),
        all: sizeText(progress.bytesTotal, lang),
      })
    : say('saving')
  return (
    <p class="source">
      <progress max={progress?.pagesTotal ?? 1} value={progress?.pages ?? 0} aria-label={say('saving')} /> {words}
    </p>
  )
}
