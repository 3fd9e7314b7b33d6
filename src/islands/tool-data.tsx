import { type ComponentChildren, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { recordsIn } from '../content/columns'
import type { Language } from '../site/languages'
import { type ToolData, toolDataFile } from '../site/tool-data-address'
import { keepTools } from './keep-tools'
import { say } from './say'

/** Milliseconds after which the reader is told that the data does not come. */
const PATIENCE = 8_000

/** What a tool gets from its page. */
export interface ToolProps {
  lang: Language
  strings: Record<string, string>
}

/** A tool that needs data. Without it the tool points to the page's own list. */
interface DataTool<T> {
  /** The data, or undefined where it is not to be had now. */
  load: () => Promise<T | undefined>
  view: (data: T) => ComponentChildren
}

function ToolWithData<T>({ strings, load, view }: ToolProps & DataTool<T>) {
  const [data, setData] = useState<{ at: 'coming' | 'failed' } | { at: 'here'; data: T }>({ at: 'coming' })
  const ask = async () => {
    setData({ at: 'coming' })
    const found = await load()
    setData(found === undefined ? { at: 'failed' } : { at: 'here', data: found })
  }
  useEffect(() => {
    ask()
  }, [])
  if (data.at === 'coming') return <p role="status">{say(strings, 'loading')}</p>
  if (data.at === 'here') return <>{view(data.data)}</>
  return (
    <div class="note care" role="status">
      <p>{say(strings, 'failed')}</p>
      <button type="button" class="btn quiet small" onClick={ask}>
        {say(strings, 'again')}
      </button>
    </div>
  )
}

/**
 * Mounts a tool once its data is here, and has the tools kept for later, the share page's kit too where `withKit`. Only
 * the prop `lang` is read. The strings come with the tool's script, because its page is in packs that are saved without
 * the script.
 */
export function mountWithData<T>(
  element: HTMLElement,
  { lang }: Record<string, unknown>,
  ownStrings: Record<ToolProps['lang'], Record<string, string>>,
  tool: (props: ToolProps) => DataTool<T>,
  withKit = false,
): void {
  if (lang !== 'es' && lang !== 'en') return
  const props: ToolProps = { lang, strings: ownStrings[lang] }
  element.replaceChildren()
  render(<ToolWithData {...props} {...tool(props)} />, element)
  keepTools(lang, withKit)
}

/** The data file of pathways called `name`, its columns made records again; undefined where it is something else. */
export async function pathwayData<T>(
  name: ToolData,
  lang: ToolProps['lang'],
  isData: (value: unknown) => value is T,
): Promise<T | undefined> {
  const file = await fetchJson(import.meta.env.BASE_URL + toolDataFile(name, lang))
  if (typeof file !== 'object' || file === null || !('pathways' in file)) return undefined
  const data: unknown = { ...file, pathways: recordsIn(file.pathways) }
  return isData(data) ? data : undefined
}

/** Whether a value is data with pathways and these other parts. */
export function hasPathwaysAnd(parts: readonly string[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('pathways' in value)) return false
  return Array.isArray(value.pathways) && value.pathways.length > 0 && parts.every((part) => part in value)
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
