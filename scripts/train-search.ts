import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readVocabulary } from '../src/build/search-indexes'
import { modelOf, trainedFor } from '../src/build/search-model'
import { soundIntents } from '../src/content/load-intents'
import { placesByName } from '../src/search/all-places'
import { foldPlaces } from '../src/search/place-names'
import { FIRST_LANGUAGE, isLanguage, LANGUAGES } from '../src/site/languages'
import { crossValidate } from './train/cross-validate'
import { learn } from './train/learn'
import { readQuestions } from './train/questions'

/**
 * npm run train: learns from src/search/training/questions which words tell what is wanted, and writes src/search/training/model.json. The same
 * questions give the same model. npm run train -- <language> trains the model that one language reads, and
 * npm run train -- --check tells instead what the first language's knows of questions that were kept from it.
 */
const intents = soundIntents('content')
const questions = readQuestions(join('src/search/training', 'questions'))
const places = placesByName(foldPlaces(readVocabulary().places))
if (process.argv.includes('--check'))
  crossValidate(questions, intents, places, modelOf(FIRST_LANGUAGE, intents).languages)
else {
  const asked = process.argv.slice(2).filter(isLanguage)
  const plans = new Map(
    (asked.length > 0 ? asked : LANGUAGES).map((lang) => modelOf(lang, intents)).map((plan) => [plan.file, plan]),
  )
  mkdirSync('src/search/training', { recursive: true })
  for (const { file, languages } of plans.values()) {
    const text = JSON.stringify({ trainedFor: trainedFor(intents), ...learn(questions, intents, places, languages) })
    writeFileSync(join('src/search/training', file), `${text}\n`)
    console.log(`${file}: ${questions.length} questions, ${gzipSync(text, { level: 9 }).length} bytes`)
  }
}
