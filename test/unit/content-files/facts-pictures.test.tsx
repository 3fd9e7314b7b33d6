// @vitest-environment happy-dom

import { readFileSync } from 'node:fs'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { problemLine } from '../../../scripts/content/problem-line'
import { ContactCard } from '../../../src/components/contact-card'
import { type View, ViewContext } from '../../../src/components/view'
import { canonicalYaml } from '../../../src/content/canonical-yaml'
import { layoutOfKind } from '../../../src/content/content-style'
import { explainIssue } from '../../../src/content/explain-issue'
import { KINDS } from '../../../src/content/kinds'
import { lineOf } from '../../../src/content/line-of'
import { loadContent } from '../../../src/content/load'
import { contact } from '../../../src/content/schema'
import { loadTranslators } from '../../../src/i18n/translate'
import { readEdition } from '../../../src/site/edition'

/** The texts of a picture in `docs`, in the order of the file; `font` chooses those in that font alone. */
function textsOf(picture: string, font = ''): string[] {
  const svg = new DOMParser().parseFromString(readFileSync(`docs/${picture}`, 'utf8'), 'image/svg+xml')
  return [...svg.querySelectorAll('text')]
    .filter((text) => (text.getAttribute('font-family') ?? '').includes(font))
    .map((text) => text.textContent ?? '')
}

const file = `${textsOf('facts-file.svg', 'monospace').join('\n')}\n`

test('the file in the picture is a whole one, in the style that is written', () => {
  expect(contact.safeParse(parse(file)).error?.issues).toBeUndefined()
  expect(canonicalYaml(file, layoutOfKind(KINDS.contacts))).toBe(file)
})

test('the message in the picture is what the check says of that file with a wrong number', () => {
  const wrong = parse(file.replace('"1524"', '"15-24"'))
  const [issue] = contact.safeParse(wrong).error?.issues ?? []
  if (!issue) throw new Error('the number is not wrong')
  const { field, says } = explainIssue(issue, wrong)
  const problem = { file: 'contacts/gt/gt-office.yaml', record: 'gt-office', field, ...says }
  const line = problemLine(problem, 'content', 'es').replace('.yaml ›', `.yaml:${lineOf(file, field)} ›`)
  const [command, ...message] = textsOf('facts-message.svg', 'monospace')
  expect(command).toBe('$ npm run content -- gt --lang es')
  expect(message.join('').replace(/\s+/g, ' ')).toBe(line)
})

test('the card in the picture is how a reader sees that file', () => {
  const { content } = loadContent('content')
  const view: View = {
    ...{ content, offerCheck: { questions: [], rules: [] }, campaigns: [], lang: 'es', base: '/' },
    ...{ t: loadTranslators('content/locales').es, today: '2026-11-30', islands: new Set<string>() },
    edition: readEdition({}),
  }
  document.body.innerHTML = render(
    <ViewContext.Provider value={view}>
      <ContactCard contact={contact.parse(parse(file))} />
    </ViewContext.Provider>,
  )
  // What stands beside the card is in English and has no accent, mark nor number alone.
  const shown = textsOf('facts-card.svg').filter((text) => !/^[A-Za-z ,0-9-]+$/.test(text) || text === '1524')
  expect(shown.length).toBeGreaterThan(4)
  for (const text of [...shown, 'Oficina de Trabajo']) expect(document.body.textContent).toContain(text)
})
