import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainWords } from '../../content/inline-text'
import { keptLater } from '../../content/kept-results'
import type { Content } from '../../content/load'
import type { PageRecord } from '../../offline/page-record'
import type { BuiltPage } from '../../pages/built-page'
import { previewPath, type Tool, toolPath } from '../../site/addresses'
import { type PreviewIcon, TOPIC_ICON } from '../../site/drawings'
import type { Translate } from '../../site/format'
import { dateWords } from '../../site/format'
import type { Language } from '../../site/languages'
import { placeName } from '../../site/place-name'
import { isTopic } from '../../site/topics'
import { layOutPreview, PREVIEW_HEIGHT, PREVIEW_WIDTH, type Preview } from './draw-preview'
import { type Painter, previewPainter } from './painter'

/** Pictures already drawn, by the hash of what they were drawn from. */
const CACHE = 'node_modules/.cache/ruta-clara-previews'
/** Part of every hash: raise it when the same layout would come out as another picture. */
const DRAWN_BY = '5'
/** Pictures drawn at once: the renderer works on threads of its own. */
const AT_ONCE = 4

const TOOL_ICON: Partial<Record<Tool, PreviewIcon>> = {
  offer: 'shield',
  credentials: 'medal',
  pension: 'heart',
  rights: 'scales',
  payers: 'scales',
  women: 'people',
  actors: 'people',
  search: 'search',
  urgent: 'phone',
  guides: 'book',
  glossary: 'book',
  agreements: 'book',
  conventions: 'book',
  figures: 'book',
}
/** Where money or safety is at stake, the colour says so before the words are read. */
const TONE_OF_TOPIC: Partial<Record<string, Preview['tone']>> = { fraud: 'care' }

/**
 * The link preview of every page, by its name inside the built folder, each as soon as it is there. Pictures drawn by an
 * earlier build are taken from the cache.
 */
export async function previewPictures(
  pages: readonly BuiltPage[],
  content: Content,
  translators: Record<Language, Translate>,
  write: (name: string, picture: Buffer) => void,
): Promise<void> {
  const painter = await previewPainter()
  mkdirSync(CACHE, { recursive: true })
  const work = pages.values()
  // Every worker takes the next picture from the same iterator.
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const page of work) {
        const preview = previewOf(page, content, translators[page.record.lang])
        write(previewPath(page.record.path).slice(1), await cachedPicture(preview, painter))
      }
    }),
  )
}

/** What the preview of a page says: its title, its own message, its country, and the day it was checked. */
export function previewOf({ record, destination }: BuiltPage, content: Content, t: Translate): Preview {
  const { lang, kind, country, topic, message, description, checked } = record
  const tool = toolAt(record)
  const isPathway = kind === 'pathway' || kind === 'departure'
  const places = [...new Set(isPathway ? [country, destination] : [country])].filter(Boolean)
  return {
    title: record.title,
    lines: (message || description).split('\n').map(plainWords),
    places:
      places.length > 0
        ? places.map((cc) => placeName(content, lang, cc))
        : [t(kind === 'guide' ? 'preview.guide' : 'preview.region')],
    foot: checked ? t('checked_on', { date: dateWords(checked, lang) }) : t('preview.foot'),
    icon: (tool && TOOL_ICON[tool]) ?? (isTopic(topic) && !isPathway ? TOPIC_ICON[topic] : 'road'),
    tone: kind === 'urgent' ? 'stop' : tool === 'offer' ? 'care' : (TONE_OF_TOPIC[topic] ?? 'act'),
  }
}

const TOOLS_DRAWN = Object.keys(TOOL_ICON)

function toolAt({ path, lang }: PageRecord): Tool | undefined {
  const isDrawn = (name: string): name is Tool => TOOLS_DRAWN.includes(name)
  return TOOLS_DRAWN.filter(isDrawn).find((tool) => toolPath(lang, tool) === path)
}

/** The layout is kept as long as the project's source stays the same, the picture as long as the layout does. */
async function cachedPicture(preview: Preview, painter: Painter): Promise<Buffer> {
  const layout = await keptLater('preview layout', [DRAWN_BY, JSON.stringify(preview)], async () =>
    JSON.stringify(await layOutPreview(preview, painter)),
  )
  const hash = createHash('sha256').update(DRAWN_BY).update(layout).digest('hex')
  const cached = join(CACHE, `${hash}.png`)
  if (existsSync(cached)) return readFileSync(cached)
  const picture = await painter.paint(JSON.parse(layout), PREVIEW_WIDTH, PREVIEW_HEIGHT)
  // Whoever reads it meanwhile finds all of it or nothing.
  const mine = `${cached}.${process.pid}`
  writeFileSync(mine, picture)
  renameSync(mine, cached)
  return picture
}
