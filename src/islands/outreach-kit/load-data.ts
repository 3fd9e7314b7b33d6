import { savesData } from '../../offline/save-data'
import {
  isOutreachCommon,
  isOutreachCountry,
  type OutreachCommon,
  type OutreachCountry,
  type OutreachData,
} from '../../outreach/outreach-data'
import type { Language } from '../../site/languages'
import { kitDataFile } from '../../site/tool-data-address'
import { cacheStorage } from '../optional-apis'

/** Cache of the kit's own, apart from what packs bring: its files are named by no pack. */
const CACHE = 'ruta-clara-outreach'
const TIME_HEADER = 'x-kept-at'

/** Milliseconds that the server may take where a copy is kept, and where none is. */
const PATIENCE = { kept: 3_000, none: 8_000 }

/** Milliseconds for which a country kept ahead of its use is not asked for again. */
const KEPT_FOR = 24 * 3_600_000

const addressOf = (lang: Language, country?: string) => import.meta.env.BASE_URL + kitDataFile(lang, country)

/** What the kit needs first in a language; undefined where neither the server nor this phone has it. */
export function loadCommon(lang: Language): Promise<OutreachCommon | undefined> {
  return load(addressOf(lang), isOutreachCommon)
}

/** What the kit says of one country in a language; undefined where either part is not to be had. */
export async function loadCountry(
  lang: Language,
  country: string,
  known?: OutreachCommon,
): Promise<OutreachData | undefined> {
  const [common, told] = await Promise.all([
    known ?? loadCommon(lang),
    load(addressOf(lang, country), isOutreachCountry),
  ])
  return common && told && { ...common, countries: [told] }
}

/** Keeps every country of a language on this phone, one after the other, unless data is to be saved. */
export async function keepCountries({ lang, countries }: OutreachCommon): Promise<void> {
  if (savesData()) return
  for (const { id } of countries) {
    const kept = await keptFile(addressOf(lang, id))
    const isFresh = Date.now() - Number(kept?.headers.get(TIME_HEADER) ?? 0) < KEPT_FOR
    if (!isFresh) await load<OutreachCountry>(addressOf(lang, id), isOutreachCountry)
  }
}

/**
 * The server's file while it answers in time, because what goes on paper should be of today; then the one kept here.
 * With no-cache, which the worker leaves to the server.
 */
async function load<T>(address: string, isRight: (value: unknown) => value is T): Promise<T | undefined> {
  const kept = await keptFile(address)
  const stopper = new AbortController()
  const timer = setTimeout(() => stopper.abort(), kept ? PATIENCE.kept : PATIENCE.none)
  try {
    const response = await fetch(address, { signal: stopper.signal, cache: 'no-cache' })
    const text = response.ok ? await response.text() : ''
    const data = parsed(text)
    if (isRight(data)) {
      await keepFile(address, text)
      return data
    }
  } catch {
    // No connection, or too slow: what is kept answers.
  } finally {
    clearTimeout(timer)
  }
  const data = kept && parsed(await kept.text())
  return isRight(data) ? data : undefined
}

async function keptFile(address: string): Promise<Response | undefined> {
  try {
    return await (await cacheStorage()?.open(CACHE))?.match(address)
  } catch {
    return undefined
  }
}

async function keepFile(address: string, text: string): Promise<void> {
  try {
    const headers = { 'content-type': 'application/json', [TIME_HEADER]: String(Date.now()) }
    await (await cacheStorage()?.open(CACHE))?.put(address, new Response(text, { headers }))
  } catch {
    // Storage is refused: the kit works while there is a connection.
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
