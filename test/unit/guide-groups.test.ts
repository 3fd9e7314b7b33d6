import { expect, test } from 'vitest'
import { loadContent } from '../../src/content/load'
import { GUIDE_GROUPS } from '../../src/pages/guide-groups'

test('every guide stands in the list of guides, once', () => {
  const listed = GUIDE_GROUPS.flatMap(({ slugs }): readonly string[] => slugs)
  expect([...listed].sort()).toEqual(
    loadContent('content')
      .content.guides.map(({ slug }) => slug)
      .sort(),
  )
})
