import { useEffect, useRef } from 'preact/hooks'
import { type Choices, NO_CHOICES } from './find-pathways'
import { queryOf } from './query'
import type { Words } from './words'

interface Props {
  /** The page's own drawing: its links carry `data-to`. */
  map: HTMLElement
  choices: Choices
  say: Words
  onChoose: (to: string) => void
}

/** The page's map as a second way to choose where to go. It folds once something is chosen. */
export function MapChoice({ map, choices, say, onChoose }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.replaceChildren(map), [map])
  useEffect(() => {
    for (const link of map.querySelectorAll('a[data-to]')) {
      const to = link.getAttribute('data-to') ?? ''
      link.setAttribute('href', location.pathname + queryOf({ ...choices, to }))
      link.toggleAttribute('data-own', to === choices.from)
      if (to === choices.to) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }, [choices])
  const choose = (event: MouseEvent) => {
    const to = event.target instanceof Element && event.target.closest('a[data-to]')?.getAttribute('data-to')
    if (!to || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChoose(to)
  }
  return (
    <details class="finder-map" open={queryOf(choices) === queryOf(NO_CHOICES)}>
      <summary>{say('map')}</summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the clicks of the links inside, which the keyboard makes too */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same */}
      <div ref={place} onClick={choose} />
    </details>
  )
}
