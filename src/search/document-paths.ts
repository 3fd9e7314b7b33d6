/** The columns of an index that tell what leads where. */
interface PathsAndTitles {
  paths: string
  titles: readonly string[]
  countries: readonly string[]
}

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

/** The title of each document of an index by its address. */
export function titlesByPath({ paths, titles, countries }: PathsAndTitles): Map<string, string> {
  return new Map(decodePaths(paths, (at) => countries[at] ?? '').map((path, at) => [path, titles[at] ?? path]))
}
