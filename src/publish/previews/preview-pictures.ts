import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import { plainWords } from '../../content/inline-text'
import type { Content } from '../../content/load'
import { textCache } from '../../content/text-cache'
import type { PageRecord } from '../../offline/page-record'
import type { BuiltPage } from '../../pages/built-page'
import { previewPath, type Tool, toolPath } from '../../site/addresses'
import { type PreviewIcon, TOPIC_ICON } from '../../site/drawings'
import type { Translate } from '../../site/format'
import { dateWords } from '../../site/format'
import type { Language } from '../../site/languages'
import { placeName } from '../../site/place-name'
import { isTopic } from '../../site/topics'
import { type Preview, type PreviewFonts, previewSvg } from './draw-preview'
import { readFontMetrics } from './font-metrics'
import { indexedPng } from './indexed-png'

/** Pictures already drawn, by the hash of what they were drawn from. */
const CACHE = 'node_modules/.cache/ruta-clara-previews'
/** Part of every hash: raise it when the same drawing would come out as other bytes. */
const ENCODING = '4'
/** Pictures drawn at once: the renderer works on threads of its own. */
const AT_ONCE = 4

const require = createRequire(import.meta.url)
/** The site's own type is the system's; a build machine may have none, so pictures bring theirs. */
const FONT_FILES = {
  regular: require.resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf'),
}

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
  const fonts = previewFonts()
  const names = textCache<string>('preview-names')
  mkdirSync(CACHE, { recursive: true })
  const work = pages.values()
  // Every worker takes the next picture from the same iterator.
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const page of work) {
        const preview = previewOf(page, content, translators[page.record.lang])
        const svg = () => previewSvg(preview, fonts)
        const hash = names.of(JSON.stringify(preview), () =>
          createHash('sha256')
            .update(ENCODING + svg())
            .digest('hex'),
        )
        write(previewPath(page.record.path).slice(1), await cachedPicture(hash, svg))
      }
    }),
  )
  names.save()
}

/** Widths of the two weights that pictures are set in. */
export function previewFonts(): PreviewFonts {
  return {
    regular: readFontMetrics(readFileSync(FONT_FILES.regular)),
    bold: readFontMetrics(readFileSync(FONT_FILES.bold)),
  }
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

async function cachedPicture(hash: string, svg: () => string): Promise<Buffer> {
  const cached = join(CACHE, `${hash}.png`)
  if (existsSync(cached)) return readFileSync(cached)
  const { pixels, width, height } = await renderAsync(svg(), {
    font: { fontFiles: Object.values(FONT_FILES), loadSystemFonts: false, defaultFontFamily: 'Public Sans' },
  })
  const picture = await indexedPng(pixels, width, height)
  // Whoever reads it meanwhile finds all of it or nothing.
  const mine = `${cached}.${process.pid}`
  writeFileSync(mine, picture)
  renameSync(mine, cached)
  return picture
}
