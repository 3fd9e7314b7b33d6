import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { IntentRecord } from '../content/load-intents'
import { hash } from '../search/intent-features'
import { type Intent, pagesOf } from '../search/intents'
import type { TrainedModel } from '../search/trained-model'
import { besideOf, FIRST_LANGUAGE, forEachLanguage, LANGUAGES, type Language } from '../site/languages'

const model = z.strictObject({
  trainedFor: z.string(),
  pages: z.string(),
  step: z.number(),
  sides: z.string(),
  danger: z.string(),
  enough: z.number(),
  finer: z.strictObject({ pages: z.string(), step: z.number() }),
})

/** What a model was trained for, as a short text: other intents or other pages of one give another. */
export function trainedFor(intents: readonly Intent[]): string {
  return hash(intents.map(({ id, pages, danger }) => [id, danger ?? '', ...pages].join(' ')).join('\n')).toString(36)
}

/** A model of search: its file, and the languages whose words it is taught. */
export interface ModelPlan {
  file: string
  languages: readonly Language[]
}

/** The model that a language's search reads: that of the first language, or its own where other words are its readers'. */
export function modelOf(lang: Language, intents: readonly IntentRecord[]): ModelPlan {
  const languages = languagesOfWants(lang, intents)
  const reader = LANGUAGES.find((one) => languagesOfWants(one, intents).join() === languages.join()) ?? lang
  return { file: reader === FIRST_LANGUAGE ? 'model.json' : `model.${reader}.json`, languages }
}

/**
 * The languages whose words tell what a reader of one wants: its own, and those that its readers often read too. A language
 * in which no intent is said has those of the language beside.
 */
function languagesOfWants(lang: Language, intents: readonly IntentRecord[]): readonly Language[] {
  const isSaid = intents.some((intent) => intent[lang] !== undefined)
  const read = isSaid ? [lang] : []
  for (let next = besideOf(lang); !read.includes(next); next = besideOf(next)) read.push(next)
  return LANGUAGES.filter((one) => read.includes(one))
}

/** The model that training wrote for each language, of which several may read one. */
export function readModels(root: string, intents: readonly IntentRecord[]): Record<Language, TrainedModel> {
  const read = new Map<string, TrainedModel>()
  return forEachLanguage((lang) => {
    const { file } = modelOf(lang, intents)
    const model = read.get(file) ?? readModel(root, intents, lang)
    read.set(file, model)
    return model
  })
}

/** The model that training wrote for a language; throws where there is none, or for other intents than there are. */
export function readModel(root: string, intents: readonly IntentRecord[], lang: Language): TrainedModel {
  const { file } = modelOf(lang, intents)
  const path = join(root, file)
  if (!existsSync(path)) throw new Error(`Search has no ${file} yet: run \`npm run train -- ${lang}\`.`)
  const { trainedFor: known, finer, ...text } = model.parse(JSON.parse(readFileSync(path, 'utf8')))
  if (known !== trainedFor(intents))
    throw new Error(`The ${file} of search was trained for other intents: run \`npm run train\`.`)
  return { pages: pagesOf(intents), text, finer }
}
