import { expect, test } from 'vitest'
import { addressBeforeForms, kitDataFile, TOOL_DATA_FORM, toolDataFile } from '../../../src/site/tool-data-address'

test('data of tools has the number of its form in its address, and form 1 stands at its first address too', () => {
  expect(toolDataFile('pathways', 'es')).toBe(`data/pathways-es.${TOOL_DATA_FORM}.json`)
  expect(kitDataFile('en')).toBe(`data/outreach/en.${TOOL_DATA_FORM}.json`)
  expect(addressBeforeForms('data/outreach/es-gt.1.json')).toBe('data/outreach/es-gt.json')
  expect(addressBeforeForms('/data/occupations-es.1.json')).toBeUndefined()
  expect(addressBeforeForms('data/pathways-es.2.json')).toBe('data/pathways-es.2.json')
})
