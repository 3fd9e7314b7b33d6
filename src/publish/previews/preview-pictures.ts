import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { renderAsync } from '@resvg/resvg-js'
import sharp from 'sharp'
import type { IconName } from '../../components/icon'
import { plainWords } from '../../content/inline-text'
import type { Content } from '../../content/load'
import type { PageRecord } from '../../offline/page-record'
import type { BuiltPage } from '../../pages/built-page'
import { TOPIC_ICON } from '../../pages/country-pages'
import { previewPath, type Tool, toolPath } from '../../site/addresses'
import type { Translate } from '../../site/format'
import { dateWords } from '../../site/format'
import type { Language } from '../../site/languages'
import { placeName } from '../../site/place-name'
import { isTopic } from '../../site/topics'
import { type Preview, type PreviewFonts, previewSvg } from './draw-preview'
import { readFontMetrics } from './font-metrics'

/** Pictures already drawn, by the hash of what they were drawn from. */
const CACHE = 'node_modules/.cache/ruta-clara-previews'
/** Part of every hash: raise it when the same drawing would come out as other bytes. */
const ENCODING = '2'
/** Pictures drawn at once: the renderer works on threads of its own. */
const AT_ONCE = 4

const require = createRequire(import.meta.url)
/** The site's own type is the system's; a build machine may have none, so pictures bring theirs. */
const FONT_FILES = {
  regular: require.resolve('@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/public-sans/700Bold/PublicSans_700Bold.ttf'),
}

const TOOL_ICON: Partial<Record<Tool, IconName>> = {
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

/** Draws the link preview of every page into `outDir`. Pictures drawn by an earlier build are taken from the cache. */
export async function writePreviewPictures(
  pages: readonly BuiltPage[],
  content: Content,
  translators: Record<Language, Translate>,
  outDir: string,
): Promise<void> {
  const fonts = previewFonts()
  mkdirSync(CACHE, { recursive: true })
  const waiting = pages.map((page) => ({
    file: join(outDir, previewPath(page.record.path)),
    svg: previewSvg(previewOf(page, content, translators[page.record.lang]), fonts),
  }))
  const work = waiting.values()
  // Every worker takes the next picture from the same iterator.
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const { file, svg } of work) {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, await cachedPicture(svg))
      }
    }),
  )
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

async function cachedPicture(svg: string): Promise<Buffer> {
  const cached = join(CACHE, `${createHash('sha256').update(ENCODING).update(svg).digest('hex')}.png`)
  if (existsSync(cached)) return readFileSync(cached)
  const drawn = await renderAsync(svg, {
    font: { fontFiles: Object.values(FONT_FILES), loadSystemFonts: false, defaultFontFamily: 'Public Sans' },
  })
  // Flat drawings need no more than a palette: half the bytes of true colour. Dithering would cost bytes and time.
  const picture = await sharp(drawn.pixels, { raw: { width: drawn.width, height: drawn.height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, dither: 0 })
    .toBuffer()
  writeFileSync(cached, picture)
  return picture
}
