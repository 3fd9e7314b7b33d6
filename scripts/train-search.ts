import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readVocabulary } from '../src/build/search-indexes'
import { MODEL_FILE, trainedFor } from '../src/build/search-model'
import { soundIntents } from '../src/content/load-intents'
import { placesByName } from '../src/search/all-places'
import { foldPlaces } from '../src/search/place-names'
import { crossValidate } from './train/cross-validate'
import { learn } from './train/learn'
import { readQuestions } from './train/questions'

/**
 * npm run train: learns from src/search/training/questions which words tell what is wanted, and writes src/search/training/model.json. The same
 * questions give the same model. npm run train -- --check tells instead what it knows of questions that were kept from it.
 */
const intents = soundIntents('content')
const questions = readQuestions(join('src/search/training', 'questions'))
const places = placesByName(foldPlaces(readVocabulary().places))
if (process.argv.includes('--check')) crossValidate(questions, intents, places)
else {
  const text = JSON.stringify({ trainedFor: trainedFor(intents), ...learn(questions, intents, places) })
  mkdirSync('src/search/training', { recursive: true })
  writeFileSync(join('src/search/training', MODEL_FILE), `${text}\n`)
  console.log(`${questions.length} questions, ${gzipSync(text, { level: 9 }).length} bytes`)
}
