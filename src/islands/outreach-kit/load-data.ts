import type { Language } from '../../content/vocabulary'
import { isOutreachData, type OutreachData } from '../../outreach/outreach-data'

/** Milliseconds after which the reader is told that the texts do not come. */
const PATIENCE = 8_000

/** The kit's texts in a language, as the worker keeps them or the server sends them; undefined where neither comes in time. */
export async function loadOutreach(lang: Language): Promise<OutreachData | undefined> {
  const stopper = new AbortController()
  const timer = setTimeout(() => stopper.abort(), PATIENCE)
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}data/outreach-${lang}.json`, { signal: stopper.signal })
    const data: unknown = response.ok ? await response.json() : undefined
    return isOutreachData(data) ? data : undefined
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
