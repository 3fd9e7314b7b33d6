import { expect, test } from 'vitest'
import { accessibilityFaults } from './axe'
import { siteUnderTest } from './browser'

const site = siteUnderTest()

/** A page of each kind, in both languages. */
const KINDS: Record<string, [es: string, en: string]> = {
  language: ['/', '/'],
  home: ['/es/', '/en/'],
  country: ['/es/gt/', '/en/gt/'],
  'work abroad': ['/es/gt/trabajar-fuera/', '/en/gt/work-abroad/'],
  'work here': ['/es/mx/trabajar-aqui/', '/en/mx/work-here/'],
  fraud: ['/es/us/fraude/', '/en/us/fraud/'],
  skills: ['/es/mx/certificacion/', '/en/mx/skills/'],
  'social protection': ['/es/gt/proteccion-social/', '/en/gt/social-protection/'],
  rights: ['/es/us/derechos/', '/en/us/rights/'],
  'women and diversity': ['/es/mx/mujeres-y-diversidad/', '/en/mx/women-and-diversity/'],
  contacts: ['/es/gt/contactos/', '/en/gt/contacts/'],
  pathway: ['/es/us/h-2a/', '/en/us/h-2a/'],
  'pathway from one origin': ['/es/us/h-2b/mx/', '/en/us/h-2b/mx/'],
  guides: ['/es/guias/', '/en/guides/'],
  guide: ['/es/guias/before-you-go/', '/en/guides/before-you-go/'],
  'urgent help': ['/es/ayuda-urgente/', '/en/urgent-help/'],
  search: ['/es/buscar/?q=visa', '/en/search/?q=visa'],
  saved: ['/es/guardado/', '/en/saved/'],
  about: ['/es/acerca/', '/en/about/'],
  glossary: ['/es/glosario/', '/en/glossary/'],
  agreements: ['/es/acuerdos/', '/en/agreements/'],
  pathways: ['/es/caminos/', '/en/pathways/'],
  pension: ['/es/pension/', '/en/pension/'],
  credentials: ['/es/certificaciones/', '/en/credentials/'],
  'offer check': ['/es/revisar-oferta/', '/en/check-an-offer/'],
  'who pays': ['/es/quien-paga/', '/en/who-pays/'],
  'my list': ['/es/mi-lista/', '/en/my-list/'],
  figures: ['/es/cifras/', '/en/figures/'],
  'how sure': ['/es/que-tan-seguros/', '/en/how-sure/'],
  actors: ['/es/actores/', '/en/actors/'],
  'topic in every country': ['/es/derechos/', '/en/rights/'],
}

test.each(Object.entries(KINDS))('nothing hinders anyone on %s', async (_, paths) => {
  const page = await site.phone()
  const found: string[] = []
  for (const path of new Set(paths)) {
    await page.goto(site.origin + path)
    found.push(...(await accessibilityFaults(page, path)))
  }
  expect(found).toEqual([])
})

test('nothing hinders anyone who searches from the header', async () => {
  const page = await site.phone()
  await page.goto(`${site.origin}/es/gt/`)
  await page.locator('#find').click()
  await page.locator('#header-search input').fill('h2a')
  await page.locator('#header-search [role="option"]').first().waitFor()
  expect(await accessibilityFaults(page, 'search in the header')).toEqual([])
})
