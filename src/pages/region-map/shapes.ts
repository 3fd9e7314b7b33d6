import { createRequire } from 'node:module'
import { type GeoProjection, geoConicEqualArea, geoMercator, geoPath } from 'd3-geo'
import type { FeatureCollection, GeometryObject } from 'geojson'
import { feature } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { Objects, Topology } from 'topojson-specification'
import { z } from 'zod'
import { keptText } from '../../content/kept-results'

/** Width and height of the drawing, in pixels of a small phone. */
export const MAP_SIZE = { width: 328, height: 432 }

/** A window of the map: what it shows, where, and how fine. Longitudes and latitudes are degrees, places are pixels. */
interface Window {
  projection: () => GeoProjection
  west: number
  south: number
  east: number
  north: number
  at: readonly [left: number, top: number, right: number, bottom: number]
  /** Smallest triangle that a coast may turn on, in square degrees. */
  detail: number
  /** Smallest island that is drawn, in square pixels. */
  island: number
  /** Countries to choose, by code, and those drawn around them. */
  countries: readonly string[]
  around: readonly string[]
}

/** One window for the large countries, one at four times the scale for the small ones, and one for the island. */
const WINDOWS: readonly Window[] = [
  {
    projection: () => geoConicEqualArea().parallels([20, 55]).rotate([96, 0]),
    west: -126,
    south: 14,
    east: -62,
    north: 55.5,
    at: [0, 0, 328, 212],
    detail: 0.7,
    island: 8,
    countries: ['ca', 'us', 'mx'],
    around: [],
  },
  {
    projection: geoMercator,
    west: -92.4,
    south: 7.1,
    east: -77,
    north: 18.6,
    at: [0, 216, 328, 432],
    detail: 0.02,
    island: 40,
    countries: ['gt', 'bz', 'sv', 'hn', 'ni', 'cr', 'pa'],
    around: ['mx', 'co'],
  },
  {
    projection: geoMercator,
    west: -72.1,
    south: 17.4,
    east: -68.2,
    north: 20.1,
    at: [250, 224, 326, 274],
    detail: 0.02,
    island: 40,
    countries: ['do'],
    around: ['ht'],
  },
]

/** Code of each country in the data, which numbers them by ISO 3166-1. */
const NUMBER: Record<string, string> = {
  bz: '084',
  ca: '124',
  co: '170',
  cr: '188',
  do: '214',
  sv: '222',
  gt: '320',
  hn: '340',
  ht: '332',
  mx: '484',
  ni: '558',
  pa: '591',
  us: '840',
}

/** Outlines as SVG path data: of each country to choose, and of what lies around them. */
export interface RegionShapes {
  countries: ReadonlyMap<string, string>
  around: string
}

const drawing = z.object({ countries: z.array(z.tuple([z.string(), z.string()])), around: z.string() })
let drawn: RegionShapes | undefined

/** The region from Natural Earth's public-domain outlines, drawn once. */
export function regionShapes(): RegionShapes {
  const text = () => JSON.stringify(draw(presimplify(readAtlas())))
  if (!drawn) {
    const { countries, around } = drawing.parse(JSON.parse(keptText('region shapes', [], text)))
    drawn = { countries: new Map(countries), around }
  }
  return drawn
}

function draw(atlas: ReturnType<typeof presimplify>): z.infer<typeof drawing> {
  const parts = WINDOWS.map((window) => {
    const simple = simplify(atlas, window.detail)
    const { countries } = simple.objects
    if (countries?.type !== 'GeometryCollection') throw new Error('The atlas has no countries')
    const outline = outlineIn(window, feature(simple, countries))
    return {
      countries: window.countries.map((cc): [string, string] => [cc, outline(cc)]),
      around: window.around.map(outline).join(''),
    }
  })
  return {
    countries: parts.flatMap(({ countries }) => countries),
    around: parts.map(({ around }) => around).join(''),
  }
}

/** Draws a country in whole pixels, without islands too small to see. */
function outlineIn(window: Window, { features }: FeatureCollection): (cc: string) => string {
  const { west, south, east, north, at } = window
  const [left, top, right, bottom] = at
  const corners: GeometryObject = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, south],
      [west, north],
      [east, north],
      // Between the corners a parallel bends further south.
      [(west + east) / 2, south],
    ],
  }
  const place: [[number, number], [number, number]] = [
    [left, top],
    [right, bottom],
  ]
  const projection = window.projection().fitExtent(place, corners).clipExtent(place)
  const path = geoPath(projection).digits(0)
  return (cc) => {
    const country = features.find(({ id }) => id === NUMBER[cc])
    const data = country ? (path(country) ?? '') : ''
    return data
      .split(/(?=M)/)
      .filter((ring) => areaOf(ring) >= window.island)
      .map(relative)
      .join('')
  }
}

const pointsOf = (ring: string) =>
  [...ring.matchAll(/(-?\d+),(-?\d+)/g)].map(([, x, y]): [number, number] => [Number(x), Number(y)])

function areaOf(ring: string): number {
  const points = pointsOf(ring)
  const twice = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return Math.abs(twice) / 2
}

/** The same ring in steps, which are shorter to write. */
function relative(ring: string): string {
  const [start, ...rest] = pointsOf(ring)
  if (!start) return ''
  let [x, y] = start
  const steps = rest.flatMap(([nextX, nextY]) => {
    const step = `${nextX - x}${nextY < y ? '' : ' '}${nextY - y}`
    const still = nextX === x && nextY === y
    x = nextX
    y = nextY
    return still ? [] : [step]
  })
  return `M${start.join(' ')}l${steps.join(' ').replace(/ -/g, '-')}z`
}

function readAtlas(): Topology<Objects<object>> {
  return createRequire(import.meta.url)('world-atlas/countries-50m.json')
}
