import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { LANGUAGES } from '../site/languages'
import { linkTargets, plainWords } from './inline-text'
import type { Problem } from './load'
import { OFFER_CHECK_FILE, OFFER_QUESTIONS, type OfferCheck, offerQuestion, offerRule } from './offer-check-schema'
import { READING_LIMIT, readingLevel } from './reading-level'

const outer = z.strictObject({ questions: z.array(z.unknown()), rules: z.array(z.unknown()) })

/**
 * Reads and validates `offer-check.yaml` under `root`. `isRecord` tells which ids the content has.
 * Returns what could be read and a list of problems, empty when all is well.
 */
export function loadOfferCheck(
  root: string,
  isRecord: (id: string) => boolean,
): { offerCheck: OfferCheck; problems: Problem[] } {
  const offerCheck: OfferCheck = { questions: [], rules: [] }
  const problems: Problem[] = []
  const report = (record: string, field: string, expected: string) =>
    problems.push({ file: OFFER_CHECK_FILE, record, field, expected })
  const accept = <S extends z.ZodType>(record: string, type: S, data: unknown): z.infer<S>[] => {
    const result = type.safeParse(data)
    if (result.success) return [result.data]
    for (const issue of result.error.issues)
      report(record, issue.path.map(String).join('.') || '(whole record)', issue.message)
    return []
  }

  let data: unknown
  try {
    data = parse(readFileSync(join(root, OFFER_CHECK_FILE), 'utf8'))
  } catch (error) {
    report('(file)', '(syntax)', error instanceof Error ? (error.message.split('\n')[0] ?? 'YAML') : 'YAML')
    return { offerCheck, problems }
  }
  for (const { questions, rules } of accept('(file)', outer, data)) {
    offerCheck.questions = questions.flatMap((item, index) => accept(nameOf(item, index), offerQuestion, item))
    offerCheck.rules = rules.flatMap((item, index) => accept(nameOf(item, index), offerRule, item))
  }

  const { questions, rules } = offerCheck
  for (const question of OFFER_QUESTIONS) {
    const times = questions.filter((candidate) => candidate.id === question).length
    if (times !== 1 && problems.length === 0)
      report(question, '(whole record)', `this question once, not ${times} times`)
  }
  const ids = rules.map((rule) => rule.id)
  for (const rule of rules) {
    if (ids.indexOf(rule.id) !== ids.lastIndexOf(rule.id)) report(rule.id, 'id', 'an id of its own')
    if (rule.law !== undefined && !isRecord(rule.law)) report(rule.id, 'law', `the id of a record, not ${rule.law}`)
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
          report(id, language, `a link to something that exists, not ${target}`)
    const level = readingLevel(
      texts.map(({ text }) => plainWords(text[language])),
      language,
    )
    if (level.words >= 40 && !level.easyEnough)
      report('(file)', language, `a reading level of ${READING_LIMIT[language]}, not ${level.score}`)
  }
  return { offerCheck, problems }
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

function nameOf(data: unknown, index: number): string {
  const named = typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string'
  return named ? String(data.id) : `#${index + 1}`
}
