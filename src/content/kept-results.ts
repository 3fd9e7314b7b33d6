import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { hashOf, sourceHash } from './source-hash'

/** Whoever measures a build that knows nothing yet names another folder. */
const KEPT = process.env.KEPT_RESULTS ?? join('node_modules', '.cache', 'ruta-clara-kept')
/** Sources whose results stay: that of today, and that of another branch or of a copy under test. */
const MOST_SOURCES = 3
/** With more results than this, those not asked for longest are forgotten. */
const MOST_RESULTS = 20_000

/** What steps with files of their own have computed, whatever the rest of the source. */
const OF_STEPS = join(KEPT, 'steps')

/**
 * A step whose results follow from its parts, and from these files and folders alone: another page or rule leaves them as
 * they are, also in a copy of the project.
 */
export interface OwnStep {
  name: string
  /** Every file that the step is written in, and the `package.json` of each package that does its work. */
  madeBy: readonly string[]
}

/** The folder of what this very source has computed. */
export const keptFolder = (): string => join(KEPT, sourceHash())

/** When a result was last asked for is written down at most once in so many milliseconds. */
const ASKED_LATELY = 3_600_000

/**
 * The text that `compute` makes, from an earlier build where one made it. `parts` must hold everything that the text
 * follows from but the project's own source; another source keeps its results elsewhere, unless the step has its own.
 */
export function keptText(step: string | OwnStep, parts: readonly string[], compute: () => string): string {
  const file = fileOf(step, parts)
  return read(file)?.toString('utf8') ?? write(file, compute())
}

/** As keptText, for what takes its time. */
export async function keptLater(
  step: string | OwnStep,
  parts: readonly string[],
  compute: () => Promise<string>,
): Promise<string> {
  const file = fileOf(step, parts)
  return read(file)?.toString('utf8') ?? write(file, await compute())
}

/** As keptText, for bytes made of bytes. */
export async function keptBytes(step: string | OwnStep, part: Buffer, compute: () => Promise<Buffer>): Promise<Buffer> {
  const file = fileOf(step, [part])
  return read(file) ?? write(file, await compute())
}

/** Forgets what other sources computed long ago, and what has not been asked for longest. */
export function forgetOldResults(): void {
  const sources = newestFirst(KEPT).filter((folder) => join(KEPT, folder) !== OF_STEPS)
  for (const source of sources.slice(MOST_SOURCES)) rmSync(join(KEPT, source), { recursive: true, force: true })
  for (const folder of [keptFolder(), OF_STEPS])
    for (const result of newestFirst(folder).slice(MOST_RESULTS)) rmSync(join(folder, result), { force: true })
}

function fileOf(step: string | OwnStep, parts: readonly (string | Buffer)[]): string {
  const hash = createHash('sha256')
  const maker = typeof step === 'string' ? [step] : [step.name, makersHash(step.madeBy)]
  // Its length stands before each part, so that no two lists read alike.
  for (const part of [...maker, ...parts]) hash.update(`${part.length}:`).update(part)
  return join(typeof step === 'string' ? keptFolder() : OF_STEPS, hash.digest('hex'))
}

const makers = new Map<readonly string[], string>()

/** Read once a list: a build asks for thousands of results of the same step. @throws where one of its files is not there */
function makersHash(madeBy: readonly string[]): string {
  const known = makers.get(madeBy)
  if (known) return known
  const gone = madeBy.find((path) => !existsSync(path))
  if (gone) throw new Error(`${gone} is not there: what it makes cannot be kept`)
  const hash = hashOf(madeBy)
  makers.set(madeBy, hash)
  return hash
}

function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const now = Date.now()
    if (now - statSync(file).mtimeMs > ASKED_LATELY) utimesSync(file, now / 1000, now / 1000)
    return bytes
  } catch {
    return undefined
  }
}

function write<T extends string | Buffer>(file: string, result: T): T {
  mkdirSync(dirname(file), { recursive: true })
  // Whoever reads it meanwhile finds all of it or nothing.
  const mine = `${file}.${process.pid}`
  writeFileSync(mine, result)
  renameSync(mine, file)
  return result
}

function newestFirst(folder: string): string[] {
  try {
    return readdirSync(folder)
      .map((name) => ({ name, at: statSync(join(folder, name)).mtimeMs }))
      .sort((a, b) => b.at - a.at)
      .map(({ name }) => name)
  } catch {
    return []
  }
}
