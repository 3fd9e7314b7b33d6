import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildDay } from '../../src/content/build-day'
import { loadContent } from '../../src/content/load'
import { pastDue } from '../../src/content/past-due'
import { evidencedRecords } from '../../src/content/records'
import { OFFER_ANSWERS } from '../../src/content/vocabulary'
import { soundContent, writeContent } from './sound-content'

const FRAUD = 'campaigns/reg-campaign-fraud.yaml'
const campaign = readFileSync(`content/${FRAUD}`, 'utf8')

/** Little content, so that a run is quick: a country, the campaigns, an offer check of questions alone, and nothing wanted. */
const root = writeContent({
  ...soundContent(),
  [FRAUD]: campaign.replace(/checked: [\d-]+/, 'checked: 2026-11-01'),
  ...plainQuestions(),
  'debt/gt.json': '{ "contacts": 2, "rights": 1 }',
  'intents.yaml': '[]\n',
})

function plainQuestions(): Record<string, object> {
  const words = { es: 'Pregunte qué le van a dar.', en: 'Ask what you will get.' }
  return Object.fromEntries(
    Object.entries(OFFER_ANSWERS).map(([id, answers]) => [
      `offer-questions/${id}.yaml`,
      { id, ask: words, answers: Object.fromEntries(answers.map((answer) => [answer, words])), help: words },
    ]),
  )
}

/** What `npm run content` does on a day: its exit code and what it prints. */
function runContent(day: string, ...words: string[]): { code: number | null; said: string } {
  const env = { ...process.env, CONTENT_DIR: root, BUILD_DAY: day }
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/content.ts', ...words], {
    env,
    encoding: 'utf8',
  })
  return { code: status, said: stdout }
}

test('a phone is due half a year after its check, a law a year after, an institution a year and a half', () => {
  const { content } = loadContent(root)
  const oldOn = (day: string) => pastDue(evidencedRecords(content), day).map(({ id, due }) => `${due} ${id}`)
  expect(oldOn('2027-05-03')).toEqual([])
  expect(oldOn('2027-05-04')).toEqual(['2027-05-03 gt-police'])
  expect(oldOn('2028-02-29')).toEqual(['2027-05-03 gt-police', '2027-11-01 gt-right-pay'])
  expect(oldOn('2028-05-03')).toEqual(['2027-05-03 gt-police', '2027-11-01 gt-right-pay', '2028-05-02 gt'])
})

test('content that is due is listed and breaks no rule', () => {
  const { code, said } = runContent('2028-02-29')
  expect(said).toMatch(/^ {2}2027-05-03 gt contact gt-police$/m)
  expect(said).toMatch(/^ {2}2027-11-01 reg campaign reg-campaign-fraud$/m)
  expect(said).toContain('Content: no problem found.')
  expect(code).toBe(0)
})

test('--strict fails where something is due; the list of a country has its own records alone', () => {
  const { code, said } = runContent('2028-02-29', 'gt', '--strict')
  expect(said).toMatch(/ gt contact gt-police$/m)
  expect(said).not.toMatch(/ reg campaign /)
  expect(code).toBe(1)
  expect(runContent('2027-05-03', '--strict').code).toBe(0)
})

test('a word that is no command and no country is told so: the check of nothing finds no fault', () => {
  const { code, said } = runContent('2026-12-01', 'guatemala', '--lang', 'es')
  expect(said).toMatch(/^No hay guatemala\. Órdenes: .*due.* Países: .*gt/)
  expect(code).toBe(1)
  expect(runContent('2026-12-01', 'due', 'xx')).toMatchObject({ code: 1, said: expect.stringContaining('no xx') })
})

test('the day of the build is BUILD_DAY where it is a day of the calendar, else the machine’s', () => {
  expect(buildDay('2028-02-29')).toBe('2028-02-29')
  expect(() => buildDay('2027-02-29')).toThrow(/BUILD_DAY is 2027-02-29/)
  expect(() => buildDay('soon')).toThrow(/YYYY-MM-DD/)
  expect(buildDay('')).toMatch(/^\d{4}-\d{2}-\d{2}$/)
})
