import { type ComponentChildren, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { recordsIn } from '../content/columns'
import type { Language } from '../site/languages'
import { type ToolData, toolDataFile } from '../site/tool-data-address'
import { keepTools } from './keep-tools'
import type { Say } from './words'

/** Milliseconds after which the reader is told that the data does not come. */
const PATIENCE = 8_000

/** What every tool with data says while it has none. */
type ToolWords = Say<'loading' | 'failed' | 'again'>

/** A tool that needs data. Without it the tool points to the page's own list. */
interface DataTool<T> {
  /** The data, or undefined where it is not to be had now. */
  load: () => Promise<T | undefined>
  view: (data: T) => ComponentChildren
}

function ToolWithData<T>({ say, load, view }: DataTool<T> & { say: ToolWords }) {
  const [data, setData] = useState<{ at: 'coming' | 'failed' } | { at: 'here'; data: T }>({ at: 'coming' })
  const ask = async () => {
    setData({ at: 'coming' })
    const found = await load()
    setData(found === undefined ? { at: 'failed' } : { at: 'here', data: found })
  }
  useEffect(() => {
    ask()
  }, [])
  if (data.at === 'coming') return <p role="status">{say('loading')}</p>
  if (data.at === 'here') return <>{view(data.data)}</>
  return (
    <div class="note care" role="status">
      <p>{say('failed')}</p>
      <button type="button" class="btn quiet small" onClick={ask}>
        {say('again')}
      </button>
    </div>
  )
}

/**
 * Mounts a tool once its data is here, and has the tools kept for later, the share page's kit too where `withKit`.
 */
export function mountWithData<T>(
  element: HTMLElement,
  lang: Language,
  say: ToolWords,
  tool: DataTool<T>,
  withKit = false,
): void {
  element.replaceChildren()
  render(<ToolWithData say={say} {...tool} />, element)
  keepTools(lang, withKit)
}

/** The data file of pathways called `name`, its columns made records again; undefined where it is something else. */
export async function pathwayData<T>(
  name: ToolData,
  lang: Language,
  isData: (value: unknown) => value is T,
): Promise<T | undefined> {
  const file = await toolData(name, lang)
  if (typeof file !== 'object' || file === null || !('pathways' in file)) return undefined
  const data: unknown = { ...file, pathways: recordsIn(file.pathways) }
  return isData(data) ? data : undefined
}

/** Whether a value is data with pathways and these other parts. */
export function hasPathwaysAnd(parts: readonly string[], value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('pathways' in value)) return false
  return Array.isArray(value.pathways) && value.pathways.length > 0 && parts.every((part) => part in value)
}

/** A tool's data as the worker has kept it or the server sends it; undefined where neither comes in time. */
export async function toolData(name: ToolData, lang: Language): Promise<unknown> {
  const stopper = new AbortController()
  const timer = setTimeout(() => stopper.abort(), PATIENCE)
  try {
    const response = await fetch(import.meta.env.BASE_URL + toolDataFile(name, lang), { signal: stopper.signal })
    return response.ok ? await response.json() : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
