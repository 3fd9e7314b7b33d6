/** What a country and its people are called and papers that no other has, as they are looked for: no accents, no capitals, each once. */
export interface FoldedPlace {
  names: string[]
  people: string[]
  papers: string[]
}

/** What of an index its file has as one text each: shorter once packed than lists and objects are. */
export interface Columns {
  titles: string[]
  countries: string[]
  /** Where one works, for a way to work abroad; else nothing. */
  destinations: string[]
  topics: string[]
  kinds: string[]
  /** Names of places by country, folded, see `foldPlaces`. */
  places: Record<string, FoldedPlace>
  /** Document number to its lines: [label, number]; no label where it is the document's title. */
  phones: Record<string, [label: string, number: string][]>
}
const RUNS = ['countries', 'destinations', 'topics', 'kinds'] as const

export function encodeColumns(columns: Columns): Record<keyof Columns, string> {
  const { titles, phones, places, countries, destinations, topics, kinds } = columns
  return {
    places: encodePlaces(places),
    titles: joined(titles, '|'),
    phones: encodePhones(phones),
    countries: encodeRuns(countries),
    destinations: encodeRuns(destinations),
    topics: encodeRuns(topics),
    kinds: encodeRuns(kinds),
  }
}

export function decodeColumns(texts: Record<keyof Columns, string>): Columns {
  const { titles, phones, places, countries, destinations, topics, kinds } = texts
  return {
    places: decodePlaces(places),
    titles: parts(titles, '|'),
    phones: decodePhones(phones),
    countries: decodeRuns(countries),
    destinations: decodeRuns(destinations),
    topics: decodeRuns(topics),
    kinds: decodeRuns(kinds),
  }
}

/** Whether a value has a text for every column. */
export function hasColumns(data: Record<string, unknown>): data is Record<keyof Columns, string> {
  return ['titles', 'phones', 'places', ...RUNS].every((column) => typeof data[column] === 'string')
}

/** What follows itself stands once, after how often: '3gt,us,2' is gt, gt, gt, us and twice nothing. */
function encodeRuns(values: readonly string[]): string {
  const runs: { value: string; times: number }[] = []
  for (const value of values) {
    const last = runs[runs.length - 1]
    if (last?.value === value) last.times += 1
    else runs.push({ value, times: 1 })
  }
  return runs.map(({ value, times }) => (times > 1 || !value ? times : '') + value).join(',')
}

const decodeRuns = (text: string): string[] =>
  parts(text, ',').flatMap((run) => {
    const times = Number.parseInt(run, 10) || 1
    return new Array<string>(times).fill(run.replace(/^\d+/, ''))
  })

/** For each document with lines, the step from the one before (none for a step of one) and its lines: 'Oficina+5022', '=911'. */
function encodePhones(phones: Columns['phones']): string {
  let last = -1
  return Object.entries(phones)
    .map(([document, lines]) => {
      const step = Number(document) - last
      last = Number(document)
      const said = lines.map(([label, number]) => label + (number.startsWith('+') ? number : `=${number}`))
      return `${step === 1 ? '' : step}~${joined(said, '~')}`
    })
    .join('|')
}

function decodePhones(text: string): Columns['phones'] {
  let document = -1
  return Object.fromEntries(
    parts(text, '|').map((coded) => {
      const [step, ...lines] = coded.split('~')
      document += Number(step || 1)
      return [document, lines.map(lineOf)]
    }),
  )
}

function lineOf(said: string): [label: string, number: string] {
  const at = Math.max(said.lastIndexOf('+'), said.lastIndexOf('='))
  return [said.slice(0, at), said.slice(said[at] === '=' ? at + 1 : at)]
}

/** 'gt;guatemala,xela;chapin;igss|…' */
const encodePlaces = (places: Columns['places']): string =>
  Object.entries(places)
    .map(([country, { names, people, papers }]) => [country, ...[names, people, papers].map(String)].join(';'))
    .join('|')

const decodePlaces = (text: string): Columns['places'] =>
  Object.fromEntries(
    parts(text, '|').map((coded): [string, FoldedPlace] => {
      const [country = '', names = '', people = '', papers = ''] = coded.split(';')
      return [country, { names: parts(names, ','), people: parts(people, ','), papers: parts(papers, ',') }]
    }),
  )

/** Texts one after the other. @throws where one has a sign that stands between texts */
function joined(texts: readonly string[], sign: string): string {
  const whole = texts.join(sign)
  if (texts.some((text) => /[|~]/.test(text))) throw new Error(`Search keeps | and ~ for itself: ${whole}`)
  return whole
}

const parts = (text: string, sign: string): string[] => (text === '' ? [] : text.split(sign))
