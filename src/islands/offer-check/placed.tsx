import { useLayoutEffect, useRef } from 'preact/hooks'

/** A piece of the page shown again in another place. */
export function Placed({ piece, label }: { piece: Node; label?: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => place.current?.replaceChildren(piece.cloneNode(true)), [piece])
  return label ? (
    <section ref={place} class="offer-placed" aria-label={label} />
  ) : (
    <div ref={place} class="offer-placed" />
  )
}
