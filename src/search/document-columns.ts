/**
 * The addresses of documents, a line each. A record on the page of the line before it is its anchor alone, without the
 * country that its id begins with: "#pnc-110" after "/es/gt/contactos/"; "=" stands before an id that begins otherwise. A
 * page under the last whole address is what follows it: "=gt" after "/es/us/h-2a/".
 */
export function encodePaths(documents: readonly { path: string; country: string }[]): string {
  let page = ''
  let above = '#'
  return documents
    .map(({ path, country }) => {
      const [address = '', id] = path.split('#')
      if (id !== undefined && address === page)
        return `#${country && id.startsWith(`${country}-`) ? id.slice(country.length + 1) : `=${id}`}`
      page = id === undefined ? address : ''
      if (path.startsWith(above) && path.endsWith('/')) return `=${path.slice(above.length, -1)}`
      above = path
      return path
    })
    .join('\n')
}

/** The addresses that `encodePaths` wrote, for documents of these countries. */
export function decodePaths(text: string, countryOf: (at: number) => string): string[] {
  let page = ''
  let above = ''
  return text.split('\n').map((line, at) => {
    if (line.startsWith('#')) return `${page}#${line[1] === '=' ? line.slice(2) : `${countryOf(at)}-${line.slice(1)}`}`
    const path = line.startsWith('=') ? `${above}${line.slice(1)}/` : line
    if (path === line) above = path
    page = path.includes('#') ? '' : path
    return path
  })
}

/** Titles, a line each. One that begins with the last whole title is what follows it: "=, desde Guatemala". */
export function encodeTitles(titles: readonly string[]): string {
  let whole = '\n'
  return titles
    .map((title) => {
      if (title.startsWith(whole)) return `=${title.slice(whole.length)}`
      whole = title
      return title
    })
    .join('\n')
}

/** The titles that `encodeTitles` wrote. */
export function decodeTitles(text: string): string[] {
  let whole = ''
  return text.split('\n').map((line) => {
    if (line.startsWith('=')) return whole + line.slice(1)
    whole = line
    return line
  })
}

/** What `encodeFacts` keeps of a document. */
export interface Facts {
  country: string
  destination?: string
  topic: string
  kind: string
}

/** Country, destination, topic and kind, separated by spaces; the kind alone where the rest is as in the line before. */
export function encodeFacts(documents: readonly Facts[]): string {
  let before = ''
  return documents
    .map(({ country, destination = '', topic, kind }) => {
      const rest = `${country} ${destination} ${topic} `
      if (rest === before) return kind
      before = rest
      return rest + kind
    })
    .join('\n')
}

/** The facts that `encodeFacts` wrote. */
export function decodeFacts(text: string): Required<Facts>[] {
  let before: string[] = []
  return text.split('\n').map((line) => {
    const parts = line.split(' ')
    const kind = parts.pop() ?? ''
    if (parts.length > 0) before = parts
    const [country = '', destination = '', topic = ''] = before
    return { country, destination, topic, kind }
  })
}

/** The title of each document by its address. */
export function titlesByPath(index: { paths: string; titles: string; facts: string }): Map<string, string> {
  const facts = decodeFacts(index.facts)
  const titles = decodeTitles(index.titles)
  const paths = decodePaths(index.paths, (at) => facts[at]?.country ?? '')
  return new Map(paths.map((path, at) => [path, titles[at] ?? path]))
}
