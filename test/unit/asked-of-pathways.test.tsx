import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type View, ViewContext } from '../../src/components/view'
import { loadContent } from '../../src/content/load'
import { loadTranslators } from '../../src/i18n/translate'
import { pathwayPage } from '../../src/pages/pathway-pages'
import { pathwayFinderData } from '../../src/publish/tool-data/pathway-finder-data'
import { readEdition } from '../../src/site/edition'

const { content } = loadContent('content')
const { es: t } = loadTranslators('content/locales')
const farm = content.pathways.find(({ id }) => id === 'us-h-2a')
if (!farm) throw new Error('no pathway')
const pathway = {
  ...farm,
  children: { come: 'depends', es: 'Sí, con su propia visa.', en: 'Yes, with an own visa.' },
  pay: { stated: 'no' },
  housing: { given: 'yes', es: 'La da la granja.', en: 'The farm gives it.' },
  age: { min: 18, max: 45, es: 'De 18 a 45 años cumplidos.', en: 'From 18 to 45.' },
} as const
const view: View = {
  content: { ...content, pathways: [pathway] },
  offerCheck: { questions: [], rules: [] },
  campaigns: [],
  lang: 'es',
  t,
  base: '/',
  today: '2026-11-30',
  edition: readEdition({}),
  islands: new Set(),
}
const seen = (departure = pathway.from.gt) =>
  render(<ViewContext.Provider value={view}>{pathwayPage(view, pathway, departure).body}</ViewContext.Provider>)

test('the page of a pathway says in full what is stated, and names what is not', () => {
  const page = render(<ViewContext.Provider value={view}>{pathwayPage(view, pathway).body}</ViewContext.Provider>)
  expect(page).toContain('<dt>Vivienda</dt><dd>La da la granja.</dd>')
  expect(page).toContain('De 18 a 45 años cumplidos.')
  expect(page).toContain('No se dice: pago. Pregunte.')
})

test('its page for one origin says it too', () => {
  expect(seen()).toContain('<dt>Vivienda</dt><dd>La da la granja.</dd>')
  expect(seen()).toContain('De 18 a 45 años cumplidos.')
  expect(seen()).toContain('No se dice: pago. Pregunte.')
})

test('both show who works there and with what, as a drawing that says nothing', () => {
  expect(seen()).toMatch(/<h1 class="way"><img src="\/icons\/work\.svg#farm" alt[ =]/)
})

test('the finder is told what can be chosen by', () => {
  const [told] = pathwayFinderData(view.content, { lang: 'es', t, today: '2026-11-30' }).pathways
  expect(told).toMatchObject({ children: 'depends', housing: 'yes', ages: [18, 45] })
  expect(told).not.toHaveProperty('pay')
})
