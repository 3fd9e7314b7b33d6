import type { Topic } from './topics'

/** Drawings of the sprite in the shell, each a stroke path on a 24 × 24 grid. */
export const ICONS = {
  road: 'M6 21 10 3M18 21 14 3M12 5v2M12 11v2M12 17v2',
  shield: 'M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6zM9 12l2 2 4-4',
  medal: 'M6 9a6 6 0 1 0 12 0A6 6 0 1 0 6 9zM9 14l-1.5 7L12 18.5l4.5 2.5L15 14',
  heart: 'M20 8.5c0 5-8 10.5-8 10.5S4 13.5 4 8.5A4.3 4.3 0 0 1 12 6.5a4.3 4.3 0 0 1 8 2z',
  scales: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6z',
  people:
    'M5.5 8a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .8 3 2.7 3.5 5.5',
  phone: 'M6 3h4l1.5 5L9 9.5a11 11 0 0 0 5.5 5.5L16 12.5l5 1.5v4a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  house: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  share:
    'M3.5 12a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M15.5 5.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M15.5 18.5a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0M8.2 10.8l7.6-4M8.2 13.2l7.6 4',
  listen: 'M4 10v4h4l5 4V6L8 10zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  keep: 'M6 3h12v18l-6-5-6 5z',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0 6.5 6.5 0 1 0-13 0M15.5 15.5 21 21',
} as const
export type IconName = keyof typeof ICONS

/** Those, and what only pictures for link previews show: every page carries the sprite. */
export const PREVIEW_ICONS = {
  ...ICONS,
  care: 'M12 4 2.5 20h19zM12 10v5M12 17.8v.2',
  book: 'M4 5c3-1 6-1 8 1 2-2 5-2 8-1v14c-3-1-6-1-8 1-2-2-5-2-8-1zM12 6v14',
} as const
export type PreviewIcon = keyof typeof PREVIEW_ICONS

/** What stands for a topic. */
export const TOPIC_ICON: Record<Topic, IconName> = {
  'work-abroad': 'road',
  'work-here': 'house',
  fraud: 'shield',
  skills: 'medal',
  'social-protection': 'heart',
  rights: 'scales',
  'women-and-diversity': 'people',
  contacts: 'phone',
}
