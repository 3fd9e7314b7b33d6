import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Campaign } from '../../src/content/campaign-schema'
import { besideEachOther, drifted, driftedSinceTogether } from '../../src/content/drift'
import { askGit } from '../../src/content/history/ask-git'
import { KINDS } from '../../src/content/kinds'
import type { Content } from '../../src/content/load'
import { guideParts } from '../../src/content/load-guides'
import type { OfferCheck } from '../../src/content/offer-check-schema'
import { yamlIfSound } from '../../src/content/read-yaml'
import { evidencedRecords } from '../../src/content/records'
import { guideFront } from '../../src/content/schema'
import { forEachLanguage, LANGUAGES, type Language } from '../../src/site/languages'
import type { CommandWords } from './command-words'
import { versionsOf } from './text-versions'

/** A record as drift is looked for: where it stands under the content folder, and the day of its last look. */
export interface LookedAt {
  id: string
  /** Its file; of a guide the folder that holds a file for each language. */
  place: string
  day: string
}

/** A text that changed in one language alone since the last look at its record. */
export interface Drift extends LookedAt {
  field: string
}

/** Every record with texts that somebody has looked at. A question of the offer check is looked at with its rules. */
export function recordsLookedAt(content: Content, offerCheck: OfferCheck, campaigns: readonly Campaign[]): LookedAt[] {
  const records = evidencedRecords(content, offerCheck, campaigns).map(({ id, kind, evidence }) => ({
    id,
    place: content.fileOf.get(id) ?? placeBeside(kind, id),
    day: evidence.looks?.at(-1)?.on ?? evidence.checked,
  }))
  const rules = new Set(offerCheck.rules.map(({ id }) => id))
  const lastDay = records.reduce((last, { id, day }) => (rules.has(id) && day > last ? day : last), '')
  const questions = offerCheck.questions.map(({ id }) => ({
    id,
    place: `${KINDS.offerQuestions.folder}/${id}.yaml`,
    day: lastDay,
  }))
  return [...records, ...questions]
}

/** Where a record stands that the content does not name by its id. */
function placeBeside(kind: string, id: string): string {
  if (kind === 'guide') return `guides/${id.replace(/^guide-/, '')}`
  const { folder } = { country: KINDS.countries, campaign: KINDS.campaigns }[kind] ?? KINDS.offerRules
  return `${folder}/${id}.yaml`
}

/** What has texts in every language and is looked at by nobody: each term, and the messages of pages. */
export function neverLookedAt(content: Content): Omit<LookedAt, 'day'>[] {
  const terms = content.glossary.map(({ id }) => ({ id, place: `${KINDS.glossary.folder}/${id}.yaml` }))
  return [...terms, { id: 'message', place: 'locales/message' }]
}

/** What of this drifted since both languages last moved together; nothing where there is no history. */
export function driftSinceTogether(texts: readonly Omit<LookedAt, 'day'>[], root: string): Drift[] {
  const versions = versionsOf(
    root,
    texts.map(({ place }) => place),
  )
  return texts.flatMap((text) => {
    const { day, fields } = driftedSinceTogether(versions.get(text.place) ?? [])
    return fields.map((field) => ({ ...text, day, field }))
  })
}

/** What drifted since the last look, from the history of the repository; nothing where there is none. */
export function driftSinceLooks(records: readonly LookedAt[], root: string): Drift[] {
  const history = historyOf(root)
  return records.flatMap((record) => {
    const commit = history.lastOf(record.day)
    const fields = commit ? history.drifted(commit, record.place) : []
    return fields.map((field) => ({ ...record, field }))
  })
}

/** `npm run content -- drift`: texts that changed in one language alone since the last look at their record. */
export function printDrift(drift: readonly Drift[], words: CommandWords): void {
  for (const { id, place, field, day } of drift) console.log(`${place} › ${id} › ${field}: ${words.drift(day)}`)
  console.log(drift.length === 0 ? words.noDrift : words.driftTotal(drift.length))
}

/** The texts of a guide in one language; undefined where its front matter cannot be read. */
function guideWords(file: string): object | undefined {
  const parts = guideParts(file)
  const front = parts ? yamlIfSound(parts.front) : {}
  if (front === undefined) return undefined
  const texts = guideTexts.safeParse(front)
  return { ...(texts.success && texts.data), text: parts?.body ?? '' }
}

/** The texts of a guide, those of every language beside each other; undefined where one cannot be read. */
function guideTextsOf(read: (lang: Language) => string): unknown {
  const words = forEachLanguage((lang) => guideWords(read(lang)))
  return LANGUAGES.some((lang) => words[lang] === undefined) ? undefined : besideEachOther(words)
}

const guideTexts = z.object(guideFront.pick({ title: true, summary: true, message: true, sms: true }).shape).partial()

/** The history of a content folder, asked of git once for each day and commit. */
function historyOf(root: string) {
  const commits = new Map<string, string>()
  const changes = new Map<string, ReadonlySet<string>>()

  const git = (...words: string[]) => askGit(words, { cwd: root }).toString('utf8')

  /** Files that were there at a commit and are different now. */
  function changedSince(commit: string): ReadonlySet<string> {
    const known =
      changes.get(commit) ??
      new Set(git('diff', '--name-only', '--relative', '--diff-filter=M', commit, '--', '.').split('\n'))
    changes.set(commit, known)
    return known
  }

  const before = (commit: string, file: string) => git('show', `${commit}:./${file}`)
  const now = (file: string) => readFileSync(join(root, file), 'utf8')

  return {
    /** The last commit of a day, '' where there is none. */
    lastOf(day: string): string {
      const commit = commits.get(day) ?? git('rev-list', '-1', `--before=${day}T23:59:59Z`, 'HEAD').trim()
      commits.set(day, commit)
      return commit
    },

    /** The fields of a record that changed in one language alone since a commit. */
    drifted(commit: string, place: string): string[] {
      const files = place.endsWith('.yaml') ? [place] : LANGUAGES.map((lang) => `${place}/${lang}.md`)
      const changed = files.filter((file) => changedSince(commit).has(file) && existsSync(join(root, file)))
      if (changed.length === 0) return []
      if (place.endsWith('.yaml')) return drifted(yamlIfSound(before(commit, place)), yamlIfSound(now(place)))
      return drifted(
        guideTextsOf((lang) => before(commit, `${place}/${lang}.md`)),
        guideTextsOf((lang) => now(`${place}/${lang}.md`)),
      )
    },
  }
}
