import { expect, test } from 'vitest'
import { type Content, loadContent } from '../../../src/content/load'
import { loadTranslators } from '../../../src/i18n/translate'
import { changesOf } from '../../../src/pages/changes'
import { changesFeed } from '../../../src/publish/changes-feed'

const { en: t } = loadTranslators('content/locales')
const { content: real } = loadContent('content')

/** The real content with two contacts of Guatemala corrected on days of their own, and nothing else corrected. */
function contentWithChanges(): Content {
  const unchanged = real.contacts.filter(({ id }) => id.startsWith('gt-')).slice(0, 3)
  const [first, second, third] = unchanged
  if (!first || !second || !third) throw new Error('Guatemala has too few contacts for this test')
  const onDay = (on: string, found: 'corrected' | 'confirmed') => [{ on, found, pages: [] }]
  const contacts = [
    { ...first, evidence: { ...first.evidence, looks: onDay('2026-11-01', 'corrected') } },
    { ...second, evidence: { ...second.evidence, looks: onDay('2026-11-20', 'corrected') } },
    { ...third, evidence: { ...third.evidence, looks: onDay('2026-11-21', 'confirmed') } },
  ]
  const empty = {
    pathways: [],
    recruitment: {},
    credentials: [],
    schemes: [],
    rights: [],
    agreements: [],
    conventions: [],
    figures: [],
    checklists: [],
    guides: [],
  }
  const countries = real.countries.map((country) => {
    const { looks: _, ...evidence } = country.evidence
    return { ...country, evidence }
  })
  return { ...real, ...empty, countries, contacts }
}

test('only what was corrected is a change, newest first, with its name and place', () => {
  const content = contentWithChanges()
  const changes = changesOf(content, 'en', t)
  expect(changes.map(({ day, place }) => `${day} ${place}`)).toEqual(['2026-11-20 gt', '2026-11-01 gt'])
  expect(changes[0]?.changes).toEqual([
    {
      id: content.contacts[1]?.id,
      group: 'contacts',
      title: content.contacts[1]?.name.en,
      path: `/en/gt/contacts/#${content.contacts[1]?.id}`,
    },
  ])
})

test('the feed tells the same, with absolute addresses and escaped words', () => {
  const content = contentWithChanges()
  const name = { es: 'x', en: 'Work & <b>rights</b>' }
  const contacts = content.contacts.map((contact) => ({ ...contact, name }))
  const feed = JSON.parse(changesFeed({ ...content, contacts }, 'en', t, 'https://a.org/portal').text)
  expect(feed.items).toHaveLength(2)
  expect(feed.items[0]).toMatchObject({
    id: 'https://a.org/portal/en/changes/#2026-11-20-gt',
    title: 'Guatemala: 1 fact corrected',
    date_published: '2026-11-20T00:00:00Z',
  })
  expect(feed.items[0].content_html).toContain('href="https://a.org/portal/en/gt/contacts/#')
  expect(feed.items[0].content_html).toContain('Work &amp; &lt;b&gt;rights')
})
