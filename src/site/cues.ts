/**
 * What a saying tells of a question beside its topic. A topic only steers: pages on it come a little higher. A cue decides:
 * each switches on one rule of `src/search`, so there are few of them.
 */
export const CUES = [
  /** Somebody is in danger: urgent help stands with the results. */
  'urgent',
  /** Pay is kept back: it is not claimed at home by who is back from where it was earned. */
  'owed',
  /** Somebody comes back: skills, and the country that one comes from does not matter. */
  'return',
  /** A permit: work in the country that is named, and nothing where none is. */
  'permit',
  /** Work in a country: only where the question says nothing else. */
  'work',
  /** What a page of no country does, such as messages to share. */
  'tool',
  /** What a word means: the glossary, where nothing else is asked. */
  'meaning',
  /** Said by those who hire and by consulates, whose guides stay lower for everybody else. */
  'staff',
  /** For whom a question is asked, which says little of what is asked: the boss in "my boss does not pay me". */
  'aside',
] as const
export type Cue = (typeof CUES)[number]

/** Whether a text names a cue. */
export const isCue = (name: string): name is Cue => CUES.some((cue) => cue === name)
