/** Each country has a page for each of these. */
export const TOPICS = [
  'work-abroad',
  'work-here',
  'fraud',
  'skills',
  'social-protection',
  'rights',
  'women-and-diversity',
  'contacts',
] as const
export type Topic = (typeof TOPICS)[number]

/** Whether a text names a topic. */
export const isTopic = (name: string): name is Topic => TOPICS.some((topic) => topic === name)

/** What a right may be about. */
export const RIGHT_TOPICS = [
  'pay',
  'hours',
  'contract',
  'safety',
  'injury',
  'health',
  'housing',
  'documents',
  'union',
  'discrimination',
  'complaint',
  'harassment',
  'maternity',
  'childcare',
  'domestic_work',
  'indigenous',
  'lgbtiq',
  'disability',
] as const

const WOMEN_AND_DIVERSITY: readonly string[] = RIGHT_TOPICS.slice(RIGHT_TOPICS.indexOf('harassment'))

/** Whether a right about this stands on the women-and-diversity page; the others make the rights page. */
export const isForWomenAndDiversity = (aboutWhat: string) => WOMEN_AND_DIVERSITY.includes(aboutWhat)
