import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import matter from 'gray-matter'
import { besideOf, isComplete, LANGUAGES, type Language, WHOLE_LANGUAGES } from '../site/languages'
import { explainIssue } from './explain-issue'
import { explainSyntax } from './explain-syntax'
import { gapOf } from './gaps'
import { MESSAGES, type Said } from './messages'
import type { Problem } from './problem'
import { readYaml } from './read-yaml'
import { foldersIn } from './record-files'
import * as schema from './schema'

export interface Guide {
  slug: string
  front: Record<Language, schema.GuideFront>
  body: Record<Language, string>
}

/** Front matter and body of a guide's file, or undefined where there is no front matter between `---` lines. */
export function guideParts(text: string): { front: string; body: string } | undefined {
  if (!matter.test(text)) return undefined
  // The front matter is kept as text: records and guides are parsed and written by the same hand.
  const parts = matter(text, { engines: { yaml: { parse: () => ({}) } } })
  return { front: `${parts.matter.trim()}\n`, body: parts.content }
}

/** Every guide under `root` that is sound in each language, and the problems of the others. */
export function loadGuides(root: string): { guides: Guide[]; problems: Problem[] } {
  const problems: Problem[] = []
  const guides = foldersIn(join(root, 'guides')).flatMap((slug): Guide[] => {
    const front: Partial<Record<Language, schema.GuideFront>> = {}
    const body: Partial<Record<Language, string>> = {}
    for (const language of LANGUAGES) {
      const file = `guides/${slug}/${language}.md`
      const report = (field: string, says: Said) => problems.push({ file, record: slug, field, ...says })
      if (!existsSync(join(root, file))) {
        if (WHOLE_LANGUAGES.includes(language)) report('(file)', MESSAGES.fileInEachLanguage())
        continue
      }
      const parts = guideParts(readFileSync(join(root, file), 'utf8'))
      if (!parts) {
        report('(front matter)', MESSAGES.frontMatter())
        continue
      }
      let data: unknown
      try {
        data = readYaml(parts.front)
      } catch (error) {
        report('(front matter)', explainSyntax(parts.front, error))
        continue
      }
      const result = schema.guideFront.safeParse(data)
      if (result.success) front[language] = result.data
      else
        for (const issue of result.error.issues) {
          const { field, says } = explainIssue(issue, data)
          report(field, says)
        }
      body[language] = parts.body
    }
    for (const language of LANGUAGES) {
      const [bodyBeside, frontBeside] = [body[besideOf(language)], front[besideOf(language)]]
      if (WHOLE_LANGUAGES.includes(language) || body[language] !== undefined || bodyBeside === undefined) continue
      body[language] = gapOf(bodyBeside)
      if (frontBeside) front[language] = frontGaps(frontBeside)
    }
    return isComplete(front) && isComplete(body) ? [{ slug, front, body }] : []
  })
  return { guides, problems }
}

/** What stands in for the front matter of a guide that a language has not got. */
const frontGaps = (front: schema.GuideFront): schema.GuideFront => ({
  ...front,
  title: gapOf(front.title),
  summary: gapOf(front.summary),
  message: gapOf(front.message),
  sms: gapOf(front.sms),
  questions: [],
})
