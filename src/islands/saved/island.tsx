import { render } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { NoStorage } from '../../offline/can-save'
import type { ImportFailure } from '../../offline/pack-file'
import type { PackEntry } from '../../offline/pack-format'
import type { Progress } from '../../offline/pack-pages'
import { asStop } from '../../offline/packs'
import { removePack } from '../../offline/removing'
import { PackStore, SAVING_PATIENCE } from '../../offline/store'
import { removeWantedPage } from '../../offline/wanted'
import { inOrder, momentWords, sizeText } from '../../site/format'
import type { Language } from '../../site/languages'
import { bringWords } from '../bring-words'
import { browser } from '../optional-apis'
import { type Ended, savePackHere } from '../save-country/pack-saving'
import { SOURCE } from '../save-country/pack-state'
import { SavingProgress } from '../save-country/saving-progress'
import { readStand } from '../where-i-stand'
import { EraseAll } from './erase-all'
import { type LibraryView, lookAtLibrary, packName } from './library-view'
import { takeFile } from './take-file'
import { WantedPages } from './wanted-pages'
import { type Words, wordsIn } from './words'
import '../save.css'
import './saved.css'

/** How what is saved stands, in the words of the list. */
const PACK_WORDS = { newest: 'pack', newer: 'pack-newer', gap: 'pack-gap' } as const
const NOTHING: LibraryView = { saved: [], others: [], read: [], wanted: [] }

interface Props {
  lang: Language
  say: Words
}

/** What is going on now: one thing at a time. */
type Doing =
  | { what: 'looking' | 'resting' | 'erased' | 'not-erased' }
  | { what: 'no-storage'; why: NoStorage }
  | { what: 'saving'; pack: PackEntry; progress?: Progress }
  | { what: 'ended'; result: Ended | ImportFailure | 'not-passed' }
  | { what: 'imported'; pack: PackEntry }
  | { what: 'passing-on'; pack: PackEntry; Panel: typeof import('../pass-on/panel').PassOn }

function Saved({ lang, say }: Props) {
  const [view, setView] = useState<LibraryView>(NOTHING)
  const [doing, setDoing] = useState<Doing>({ what: 'looking' })
  const stopper = useRef<AbortController>(undefined)

  const look = async () => {
    const found = await lookAtLibrary(lang)
    if (typeof found !== 'string') setView(found)
    return found
  }
  useEffect(() => {
    // Here before it is needed: whoever passes pages on may have no signal then.
    if (browser()?.onLine) passingOn(lang).catch(() => undefined)
    look().then((found) => {
      setDoing(typeof found === 'string' ? { what: 'no-storage', why: found } : { what: 'resting' })
      if (typeof found === 'string') return
      // Who came from a page to pass it on.
      const asked = found.saved.find(({ entry }) => entry.id === lang + location.hash.replace('#', '-'))
      if (asked) give(asked.entry)
    })
    return () => stopper.current?.abort()
  }, [])

  const save = async (packs: readonly PackEntry[]) => {
    const controller = new AbortController()
    stopper.current = controller
    const at = Date.now()
    let result: Ended = 'saved'
    for (const pack of packs) {
      setDoing({ what: 'saving', pack })
      const onProgress = (progress: Progress) => setDoing({ what: 'saving', pack, progress })
      result = await savePackHere(pack.id, onProgress, controller.signal, at)
      await look()
      if (result !== 'saved') break
    }
    setDoing(controller.signal.aborted ? { what: 'resting' } : { what: 'ended', result })
  }

  const remove = async (id: string) => {
    const at = Date.now()
    const opened = await PackStore.open(SAVING_PATIENCE)
    const removed = opened.ok ? await removePack(opened.value, SOURCE.base, id, at) : opened
    await look()
    setDoing(removed.ok ? { what: 'resting' } : { what: 'ended', result: asStop(removed.failure) })
  }

  const give = async (pack: PackEntry) => {
    const panel = await passingOn(lang).catch(() => undefined)
    setDoing(panel ? { what: 'passing-on', pack, Panel: panel.PassOn } : { what: 'ended', result: 'not-passed' })
  }

  const take = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file) return
    const imported = await takeFile(file)
    input.value = ''
    await look()
    setDoing(imported.ok ? { what: 'imported', pack: imported.entry } : { what: 'ended', result: imported.failure })
  }

  const forget = async (path: string) => {
    const opened = await PackStore.open()
    if (opened.ok) await removeWantedPage(opened.value, path)
    await look()
  }

  const ended = (erased: boolean) => {
    setView(NOTHING)
    setDoing({ what: erased ? 'erased' : 'not-erased' })
  }

  const name = (pack: PackEntry) => packName(pack, lang, say)
  const status = (sentence: string) => (
    <p class="note" role="status" ref={bringIntoSight}>
      {sentence}
    </p>
  )
  if (doing.what === 'looking') return status(say('looking'))
  if (doing.what === 'erased' || doing.what === 'not-erased') return status(say(doing.what))
  if (doing.what === 'no-storage') {
    return (
      <div class="stack">
        {status(say(doing.why))}
        <EraseAll disabled={false} onEnd={ended} say={say} />
      </div>
    )
  }

  const busy = doing.what === 'saving'
  const newer = view.saved.filter((pack) => pack.stands !== 'newest').map(({ entry }) => entry)
  const order = inOrder(lang)
  const own = Object.values(readStand())
  const rank = ({ country }: PackEntry) => (country === '' ? 2 : own.includes(country) ? 0 : 1)
  const inList = (a: PackEntry, b: PackEntry) => rank(a) - rank(b) || order(name(a), name(b))
  const saved = [...view.saved].sort((a, b) => inList(a.entry, b.entry))
  const others = [...view.others].sort(inList)
  const left = view.others.reduce((sum, pack) => sum + pack.bytes, 0)
  return (
    <div class="stack saved-packs">
      {doing.what === 'ended' && status(say(doing.result))}
      {doing.what === 'imported' && status(say('imported', { name: name(doing.pack) }))}
      {busy && (
        <div class="save" ref={bringIntoSight}>
          <div class="save-words">
            <b>{name(doing.pack)}</b>
            <SavingProgress progress={doing.progress} lang={lang} say={say} />
          </div>
          <button type="button" class="btn quiet" onClick={() => stopper.current?.abort()}>
            {say('stop')}
          </button>
        </div>
      )}

      <h2>{say('on-phone')}</h2>
      {view.saved.length === 0 && <p>{say('none')}</p>}
      <ul class="saved-list">
        {saved.map(({ entry, savedAt, stands }) => (
          <li class="call" key={entry.id}>
            <div>
              <b lang={entry.lang}>{packName(entry, entry.lang, say)}</b>
              <small>
                {say(PACK_WORDS[stands], {
                  count: entry.pages,
                  size: sizeText(entry.bytes, lang),
                  date: momentWords(savedAt, lang),
                })}
              </small>
            </div>
            {stands !== 'newest' && (
              <button type="button" class="btn small" disabled={busy} onClick={() => save([entry])}>
                {say('update')}
              </button>
            )}
            {entry.kind !== 'tools' && (
              <button
                type="button"
                class="btn quiet small"
                disabled={busy}
                aria-label={say('pass-on-name', { name: name(entry) })}
                onClick={() => give(entry)}
              >
                {say('pass-on')}
              </button>
            )}
            {entry.kind !== 'essentials' && (
              <button
                type="button"
                class="btn quiet small"
                disabled={busy}
                aria-label={say('remove-name', { name: name(entry) })}
                onClick={() => remove(entry.id)}
              >
                {say('remove')}
              </button>
            )}
            {doing.what === 'passing-on' && doing.pack.id === entry.id && (
              <doing.Panel pack={entry} name={name(entry)} lang={lang} onClose={() => setDoing({ what: 'resting' })} />
            )}
          </li>
        ))}
      </ul>
      {newer.length > 1 && (
        <button type="button" class="btn" disabled={busy} onClick={() => save(newer)}>
          {say('update-all')}
        </button>
      )}
      {view.used !== undefined && <p class="source">{say('used', { size: sizeText(view.used, lang) })}</p>}

      {view.read.length > 0 && (
        <details>
          <summary>{say('read', { count: view.read.length })}</summary>
          <ul>
            {view.read.map(({ path, title }) => (
              <li key={path}>
                <a href={SOURCE.base + path.slice(1)}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
      )}

      <WantedPages pages={view.wanted} onForget={forget} say={say} />

      {view.others.length > 0 && (
        <>
          <h2>{say('others')}</h2>
          <button type="button" class="btn" disabled={busy} onClick={() => save(view.others)}>
            {say('save-all', { size: sizeText(left, lang) })}
          </button>
          <ul class="saved-list">
            {others.map((pack) => (
              <li class="call" key={pack.id}>
                <div>
                  <b>{name(pack)}</b>
                  <small>{say('other', { count: pack.pages, size: sizeText(pack.bytes, lang) })}</small>
                </div>
                <button
                  type="button"
                  class="btn small"
                  disabled={busy}
                  aria-label={say('save-name', { name: name(pack) })}
                  onClick={() => save([pack])}
                >
                  {say('save')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}

      <h2>{say('file-title')}</h2>
      <p>{say('file-what')}</p>
      <label class="stack">
        {say('file')}
        <input
          type="file"
          accept=".html,.txt,text/html,text/plain"
          disabled={busy}
          onChange={(event) => take(event.currentTarget)}
        />
      </label>

      <EraseAll disabled={busy} onEnd={ended} say={say} />
    </div>
  )
}

/** What happens is told above the list, far from the button that began it. */
const bringIntoSight = (told: Element | null) => told?.scrollIntoView({ block: 'nearest' })

/** What passes a pack on, with its words. Rejects where it cannot be had now. */
async function passingOn(lang: Language): Promise<typeof import('../pass-on/panel')> {
  const [panel] = await Promise.all([import('../pass-on/panel'), bringWords(lang, 'pass-on')])
  return panel
}

/** What is saved, how big and how old; saving, updating, removing and erasing it. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  element.replaceChildren()
  render(<Saved lang={lang} say={wordsIn(lang)} />, element)
}
