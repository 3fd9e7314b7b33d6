import { askGit, textsInHistory } from './ask-git'

/** A file of the content before and after: its text, or undefined where it was not there. */
export interface FileChange {
  /** Relative to the content folder. */
  path: string
  before?: string
  after?: string
}

/** What changed in the content on one day (YYYY-MM-DD, UTC), in steps: a record changed in two of them changed twice. */
export interface DayOfChanges {
  day: string
  /** The first day of which the history knows: what came into being on it is not news. */
  isFirst: boolean
  /** Names what `steps` follows from: the commits between which they lie. */
  span: string
  steps: () => FileChange[][]
}

/** Days of changes that are told, the newest first: enough for the feed. */
const MOST_DAYS = 30

/** One record, one file, or one language of a guide. What is not so is a list of before 30 November 2026. */
const OF_TODAY =
  /^(?:[a-z-]+\/(?:[a-z]{2}\/)?[a-z0-9-]+\.yaml|guides\/.*|schemas\/.*|debt\/.*|locales\/.*|synonyms\.yaml)$/
const isOldList = (path: string) => !OF_TODAY.test(path) || /^countries\/[a-z]{2}\//.test(path)

/**
 * The days on which the content under `root` changed, the newest first, from the repository that it is in. Undefined where
 * there is no history: no git, no repository, a content that is not in it, or a first commit alone.
 * `isWhole` is false for a clone that was cut short.
 */
export function daysOfChanges(root: string): { days: DayOfChanges[]; isWhole: boolean } | undefined {
  const commits = git(['log', '--first-parent', '--format=%H %ct', '--', root]).split('\n').filter(Boolean)
  const isWhole = git(['rev-parse', '--is-shallow-repository']).trim() === 'false'
  const last: { day: string; commit: string }[] = []
  for (const line of commits) {
    const [commit = '', seconds] = line.split(' ')
    const day = new Date(Number(seconds) * 1000).toISOString().slice(0, 10)
    // A clock that went wrong must not put an older commit on a later day.
    if (!last.some((known) => known.day <= day)) last.push({ day, commit })
  }
  const days = last.slice(0, MOST_DAYS).map(({ day, commit }, at): DayOfChanges => {
    const earlier = last[at + 1]?.commit
    return {
      day,
      isFirst: !earlier,
      span: `${root} ${earlier ?? (isWhole ? '' : 'cut')}..${commit}`,
      steps: () => (earlier ? stepsBetween(root, earlier, commit) : [sinceAdded(root, commit)]),
    }
  })
  const isHistory = days.length > 1 || days.some(({ steps }) => steps().some((step) => step.length > 0))
  return isHistory ? { days, isWhole } : undefined
}

/** From one commit to a later one. Where lists became files in between, the step from the one to the other changes nothing. */
function stepsBetween(root: string, from: string, to: string): FileChange[][] {
  const deletions = git([
    ...['log', `${from}..${to}`, '--no-merges', '--no-renames', '--diff-filter=D', '--format=%x00%H', '--name-only'],
    ...['--relative', '--', root],
  ])
  const moved = deletions.split('\0').find((entry) =>
    entry
      .split('\n')
      .slice(1)
      .some((path) => path.endsWith('.yaml') && isOldList(path.replace(`${root}/`, ''))),
  )
  const commit = moved?.split('\n')[0]
  const spans = commit
    ? [
        [from, `${commit}^`],
        [commit, to],
      ]
    : [[from, to]]
  return spans.map((span) =>
    withTexts(root, pairsOf(git(['diff-tree', '-r', '--no-renames', '--relative', ...span, '--', root]))),
  )
}

/** What changed up to a commit in files that came into being on the way to it: on the first day of a history. */
function sinceAdded(root: string, commit: string): FileChange[] {
  const raw = ['--first-parent', '-m', '--reverse', '--no-renames', '--raw', '--no-abbrev', '--format=', '--relative']
  const pairs = new Map<string, Pair>()
  for (const { path, before, after } of pairsOf(git(['log', ...raw, commit, '--', root]))) {
    const known = pairs.get(path)
    pairs.set(path, { path, before: known ? known.before : (before ?? after), after })
  }
  return withTexts(
    root,
    [...pairs.values()].filter(({ before, after }) => before !== after),
  )
}

interface Pair {
  path: string
  /** Names of objects. */
  before?: string | undefined
  after?: string | undefined
}

/** The lines of git's raw form: `:100644 100644 <before> <after> M<tab><path>`. */
function pairsOf(raw: string): Pair[] {
  return raw.split('\n').flatMap((line) => {
    const [, before = '', after = '', path] = /^:\S+ \S+ (\S+) (\S+) \S+\t(.+)$/.exec(line) ?? []
    const known = (name: string) => (/^0+$/.test(name) ? undefined : name)
    return path === undefined ? [] : [{ path, before: known(before), after: known(after) }]
  })
}

function withTexts(root: string, pairs: readonly Pair[]): FileChange[] {
  const texts = textsInHistory(
    pairs.flatMap(({ before, after }) => [before, after].filter((name) => name !== undefined)),
  )
  return pairs.map(({ path, before, after }) => {
    const [old, now] = [texts.get(before ?? ''), texts.get(after ?? '')]
    return {
      path: path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path,
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
    }
  })
}

const git = (words: readonly string[]): string => askGit(words).toString('utf8')
