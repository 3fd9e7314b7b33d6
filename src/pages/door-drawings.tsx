import { Icon } from '../components/icon'
import type { IconName } from '../site/drawings'

/** What stands for a question of the home page, for who reads little: a drawing of the sprite where there is one. */
const FROM_SPRITE: Readonly<Record<string, IconName>> = {
  back: 'house',
  help: 'people',
  pathways: 'road',
  rights: 'scales',
  credentials: 'medal',
  pension: 'heart',
  job: 'search',
  share: 'share',
}

/** A banknote struck out. */
const NO_MONEY = 'M2 6h20v12H2zM3 21 21 3'

/** What the home page alone shows, drawn there on the grid of the sprite in few strokes: a first visit brings them. */
const OF_HOME: Readonly<Record<string, string>> = {
  go: 'M12 4a2 2 0 1 0 4 0 2 2 0 1 0-4 0M9 11l4-3 3 4h3M13 8l-2 6 4 3v4M11 14l-4 7',
  there: 'M8 9a4 4 0 0 0 8 0M4 9h16M8 9a4 4 0 0 1 8 0M4 21a8 7 0 0 1 16 0',
  offer: 'M4 4h16v12H9l-5 4zM9 8h6M9 12h6',
  payers: NO_MONEY,
  list: 'M3 8h18v12H3zM8 8V4h8v4',
  not_paid: NO_MONEY,
  taken: 'M6 3h12v18H6zM10 9a2 2 0 1 0 4 0 2 2 0 1 0-4 0M9 16h6',
  hurt: 'M9 3h6v6h6v6h-6v6H9v-6H3V9h6z',
  harassed: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8',
  pregnant: 'M10 4a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10 9h3l3 5a3 3 0 0 1-3 2v5h-3z',
  sent_back: 'M9 4 4 9l5 5M4 9h16v9',
  owed: NO_MONEY,
  business: 'M4 10v11h16V10M3 10l2-6h14l2 6z',
  guides: 'M4 5h8v14H4zM12 5h8v14h-8z',
}

export function DoorDrawing({ of }: { of: string }) {
  const name = FROM_SPRITE[of]
  if (name) return <Icon name={name} />
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={OF_HOME[of]} />
    </svg>
  )
}
