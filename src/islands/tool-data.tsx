import { type ComponentChildren, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { recordsIn } from '../content/columns'
import { keepTools } from './keep-tools'
import { say } from './say'

/** Milliseconds after which the reader is told that the data does not come. */
const PATIENCE = 8_000

/** What a tool gets from its page. */
export interface ToolProps {
  lang: 'es' | 'en'
  strings: Record<string, string>
}

/** A tool that needs its data file. Without it the tool points to the page's own list. */
interface DataTool<T> {
  /** Name of the data file: 'pathways'. */
  name: string
  isData: (value: unknown) => value is T
  view: (data: T) => ComponentChildren
}

function ToolWithData<T>({ lang, strings, name, isData, view }: ToolProps & DataTool<T>) {
  const [data, setData] = useState<T | 'coming' | 'failed'>('coming')
  const load = async () => {
    setData('coming')
    const found = unpacked(await fetchJson(`${import.meta.env.BASE_URL}data/${name}-${lang}.json`))
    setData(isData(found) ? found : 'failed')
  }
  useEffect(() => {
    load()
  }, [])
  if (data === 'coming') return <p role="status">{say(strings, 'loading')}</p>
  if (data !== 'failed') return <>{view(data)}</>
  return (
    <div class="note care" role="status">
      <p>{say(strings, 'failed')}</p>
      <button type="button" class="btn quiet small" onClick={load}>
        {say(strings, 'again')}
      </button>
    </div>
  )
}

/**
 * Mounts a tool once its data is here, and has the tools kept for later. Only the prop `lang` is read. The strings come
 * with the tool's script, because its page is in packs that are saved without the script.
 */
export function mountWithData<T>(
  element: HTMLElement,
  { lang }: Record<string, unknown>,
  ownStrings: Record<ToolProps['lang'], Record<string, string>>,
  tool: (props: ToolProps) => DataTool<T>,
): void {
  if (lang !== 'es' && lang !== 'en') return
  const props: ToolProps = { lang, strings: ownStrings[lang] }
  element.replaceChildren()
  render(<ToolWithData {...props} {...tool(props)} />, element)
  keepTools(lang)
}

/** The data with its pathways as records again. */
function unpacked(file: unknown): unknown {
  if (typeof file !== 'object' || file === null || !('pathways' in file)) return undefined
  return { ...file, pathways: recordsIn(file.pathways) }
}

/** What the worker has kept, or what the server sends; undefined where neither comes in time. */
async function fetchJson(url: string): Promise<unknown> {
  const stopper = new AbortController()
  const timer = setTimeout(() => stopper.abort(), PATIENCE)
  try {
    const response = await fetch(url, { signal: stopper.signal })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
