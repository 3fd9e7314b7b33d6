import type { IconName } from '../site/drawings'

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="i" aria-hidden="true">
      <use href={`#${name}`} />
    </svg>
  )
}
