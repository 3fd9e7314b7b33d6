import { LANGUAGES } from '../site/languages'
import { linkTargets, plainWords } from './inline-text'
import { KINDS } from './kinds'
import { MESSAGES, type Said } from './messages'
import { OFFER_QUESTIONS, type OfferCheck } from './offer-check-schema'
import type { Problem } from './problem'
import { readRecords } from './read-records'
import { limitWords, readingLevel } from './reading-level'
import { bothLanguagesOf } from './same-in-both'

/**
 * Reads and validates the offer check under `root`. `isRecord` tells which ids the content has.
 * Returns what could be read and a list of problems, empty when all is well.
 */
export function loadOfferCheck(
  root: string,
  isRecord: (id: string) => boolean,
): { offerCheck: OfferCheck; problems: Problem[] } {
  const readQuestions = readRecords(root, KINDS.offerQuestions)
  const readRules = readRecords(root, KINDS.offerRules)
  const problems: Problem[] = [...readQuestions.problems, ...readRules.problems]
  const questions = readQuestions.records.map(({ record }) => record)
  const rules = readRules.records.map(({ record }) => record)
  const folderOf = (id: string) =>
    rules.some((rule) => rule.id === id) ? KINDS.offerRules.folder : KINDS.offerQuestions.folder
  const report = (record: string, field: string, says: Said) =>
    problems.push({ file: `${folderOf(record)}/${record}.yaml`, record, field, ...says })

  for (const question of OFFER_QUESTIONS) {
    if (problems.length === 0 && !questions.some(({ id }) => id === question))
      report(question, '(file)', MESSAGES.questionFile())
  }
  for (const { record, file } of [...readQuestions.records, ...readRules.records])
    problems.push(...bothLanguagesOf(record, file))
  for (const rule of rules) {
    for (const field of ['law', 'see'] as const) {
      const named = rule[field]
      if (named !== undefined && !isRecord(named)) report(rule.id, field, MESSAGES.recordId(named))
    }
  }
  const texts = [
    ...questions.flatMap(({ id, ask, help, answers }) =>
      [ask, help, ...Object.values(answers)].map((text) => ({ id, text })),
    ),
    ...rules.flatMap((rule) => [rule.why, rule.do].map((text) => ({ id: rule.id, text }))),
  ]
  for (const language of LANGUAGES) {
    for (const { id, text } of texts)
      for (const target of linkTargets(text[language]))
        if (!/^https:|^guide:/.test(target) && !isRecord(target.replace(/^record:/, '')))
          report(id, language, MESSAGES.link(target))
    const level = readingLevel(
      texts.map(({ text }) => plainWords(text[language])),
      language,
    )
    if (level.words >= 40 && !level.easyEnough)
      problems.push({
        file: KINDS.offerRules.folder,
        record: '(all)',
        field: language,
        ...MESSAGES.easier(limitWords(language), String(level.score), ''),
      })
  }
  return { offerCheck: { questions, rules }, problems }
}

/** The offer check, or an error that lists every broken rule with its exact place. */
export function soundOfferCheck(root: string, isRecord: (id: string) => boolean): OfferCheck {
  const { offerCheck, problems } = loadOfferCheck(root, isRecord)
  if (problems.length > 0)
    throw new Error(
      `The offer check breaks ${problems.length} rules:\n${problems.map((problem) => `  ${problem.file} › ${problem.record} › ${problem.field}: expected ${problem.expected}`).join('\n')}`,
    )
  return offerCheck
}
