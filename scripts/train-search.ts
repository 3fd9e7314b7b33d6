import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readVocabulary } from '../src/build/search-indexes'
import { modelOf, trainedFor } from '../src/build/search-model'
import { soundIntents } from '../src/content/load-intents'
import { placesByName } from '../src/search/all-places'
import { foldPlaces } from '../src/search/place-names'
import { FIRST_LANGUAGE, isLanguage, LANGUAGES, type Language } from '../src/site/languages'
import { crossValidate } from './train/cross-validate'
import { learn } from './train/learn'
import { readQuestions } from './train/questions'

/**
 * npm run train: learns from src/search/training/questions which words tell what is wanted, and writes each model that some
 * language reads: model.json, which Spanish and English share, and a model.<lang>.json for each language with words of its
 * own. The same questions give the same models.
 * npm run train -- <language> writes only the model that this language reads; several may be named.
 * npm run train -- --check tells instead what the first language's model knows of questions that were kept from it.
 */
const FOLDER = 'src/search/training'
const words = process.argv.slice(2)
const unknown = words.filter((word) => !isLanguage(word) && word !== '--check')
if (unknown.length > 0) {
  console.error(`The site has no language ${unknown.join(', ')}: name some of ${LANGUAGES.join(', ')}, or --check.`)
  process.exit(1)
}
const intents = soundIntents('content')
const places = placesByName(foldPlaces(readVocabulary().places))
const questionsIn = (languages: readonly Language[]) => readQuestions(join(FOLDER, 'questions'), languages)
if (words.includes('--check')) {
  const { languages } = modelOf(FIRST_LANGUAGE, intents)
  crossValidate(questionsIn(languages), intents, places, languages)
} else {
  const asked = words.filter(isLanguage)
  const plans = new Map(
    (asked.length > 0 ? asked : LANGUAGES).map((lang) => modelOf(lang, intents)).map((plan) => [plan.file, plan]),
  )
  for (const { file, languages } of plans.values()) {
    const questions = questionsIn(languages)
    const text = JSON.stringify({ trainedFor: trainedFor(intents), ...learn(questions, intents, places, languages) })
    writeFileSync(join(FOLDER, file), `${text}\n`)
    const read = `${questions.length} questions in ${languages.join(', ')}`
    console.log(`${file}: ${read}, ${gzipSync(text, { level: 9 }).length} bytes`)
  }
}
