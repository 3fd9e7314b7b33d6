import { isPublicProgramme, isWayToWork } from './pathway-kinds'

/** The file of all drawings, below the base. */
export const WORK_DRAWINGS = 'icons/work.svg'

/** Whose drawing in that file stands for work of a sector; any other is drawn as somebody who goes to work. */
const OF_SECTOR: Readonly<Record<string, string>> = {
  agriculture: 'farm',
  landscaping_and_forestry: 'farm',
  fishing_and_processing: 'fish',
  care: 'care',
  domestic_work: 'care',
  health: 'care',
  construction: 'build',
  hospitality: 'hotel',
  manufacturing: 'factory',
  professional: 'office',
  transport: 'drive',
}

/** Address, below the base, of the drawing of who works by a pathway: what the card lets one do, else its first sector. */
export function workDrawing({ kind, sectors }: { kind: string; sectors: readonly string[] }): string {
  const ofAny = sectors.includes('any')
  const isCard = !isWayToWork(kind) || (ofAny && isPublicProgramme(kind))
  return `${WORK_DRAWINGS}#${isCard ? 'card' : ((ofAny ? undefined : OF_SECTOR[sectors[0] ?? '']) ?? 'any')}`
}
