import { useEffect, useState } from 'preact/hooks'
import type { SearchAnswer } from '../../search/query'
import type { SearchResult } from '../../search/search-result'
import { readerPlace } from './reader-place'
import { countWords, dialHref, MarkedTitle, placeWords, siteHref } from './result-text'
import type { SearchClient } from './search-client'
import type { Words } from './words'

interface Option {
  href: string
  result?: SearchResult
  words: string
  detail: string
}

interface Props {
  input: HTMLInputElement
  client: SearchClient
  searchPath: string
  say: Words
  listId: string
}

const MOST_PAGES = 6
const MOST_LINES = 2

/** Suggestions under a search box: a listbox that the box controls, by the ARIA combobox pattern. */
export function SuggestBox({ input, client, searchPath, say, listId }: Props) {
  const [answer, setAnswer] = useState<SearchAnswer>()
  const [asked, setAsked] = useState('')
  const [active, setActive] = useState(-1)
  const [isOpen, setOpen] = useState(false)
  const [state, setState] = useState<'resting' | 'asking' | 'failed'>('resting')
  const options = answer && isOpen ? optionsOf(answer, asked, searchPath, say) : []

  useEffect(() => {
    const ask = async () => {
      const query = input.value
      setActive(-1)
      if (query.trim().length < 2) {
        setOpen(false)
        setState('resting')
        return
      }
      setState((now) => (now === 'failed' ? now : 'asking'))
      const found = await client.ask(query, { limit: MOST_PAGES, ...readerPlace() })
      if (found === 'overtaken' || input.value !== query) return
      setState(typeof found === 'string' ? 'failed' : 'resting')
      if (found === 'late') client.ready().then((isReady) => (isReady && input.value === query ? ask() : undefined))
      if (typeof found === 'string') return
      setAsked(query.trim())
      setAnswer(found)
      setOpen(true)
    }
    const close = () => {
      setOpen(false)
      setState('resting')
    }
    // What was typed before this came is asked too.
    if (document.activeElement === input) void ask()
    input.addEventListener('input', ask)
    input.addEventListener('blur', close)
    return () => {
      input.removeEventListener('input', ask)
      input.removeEventListener('blur', close)
    }
  }, [input, client])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing) return
      const last = options.length - 1
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        if (!isOpen && answer && input.value.trim() === asked) setOpen(true)
        if (last < 0) return
        event.preventDefault()
        const step = event.key === 'ArrowDown' ? 1 : -1
        setActive((now) => (now + step > last ? -1 : now + step < -1 ? last : now + step))
      } else if (event.key === 'Escape' && isOpen) {
        event.preventDefault()
        setOpen(false)
        setActive(-1)
      } else if (event.key === 'Enter') {
        const chosen = options[active]
        if (!chosen) return
        event.preventDefault()
        location.assign(chosen.href)
      }
    }
    input.addEventListener('keydown', onKey)
    return () => input.removeEventListener('keydown', onKey)
  })

  useEffect(() => {
    input.setAttribute('aria-expanded', String(options.length > 0))
    if (options[active]) input.setAttribute('aria-activedescendant', `${listId}-${active}`)
    else input.removeAttribute('aria-activedescendant')
    document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: 'nearest' })
  })

  const statusWords = () => {
    if (state === 'failed') return say('failed')
    if (state === 'asking' && !answer) return say('loading')
    return isOpen && answer ? countWords(answer, say) : ''
  }
  return (
    <>
      <p
        class={state === 'failed' ? 'note care' : state === 'asking' && !answer ? '' : 'visually-hidden'}
        role="status"
      >
        {statusWords()}
      </p>
      {/* Taps are kept from moving the focus out of the box before the click arrives. */}
      <div
        id={listId}
        role="listbox"
        aria-label={say('suggestions')}
        class="search-list"
        hidden={options.length === 0}
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
      >
        {options.map(({ href, result, words, detail }, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys of its listbox
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box (aria-activedescendant)
          <div
            key={href}
            id={`${listId}-${at}`}
            role="option"
            aria-selected={at === active}
            onClick={() => location.assign(href)}
          >
            <b>{result ? <MarkedTitle result={result} /> : words}</b>
            <small>{detail}</small>
          </div>
        ))}
      </div>
    </>
  )
}

function optionsOf(answer: SearchAnswer, asked: string, searchPath: string, say: Words): Option[] {
  const shown = answer.results.length > 0 ? answer.results : answer.suggestions.slice(0, MOST_PAGES)
  const help = answer.help.flatMap((result): Option[] => {
    const [line] = result.phones
    if (line)
      return [
        {
          href: dialHref(line.number),
          words: say('call', { n: line.number }),
          detail: [result.title, say(`country-${result.country}`)].join(' · '),
        },
      ]
    return [{ href: siteHref(result.path), result, words: result.title, detail: say('help') }]
  })
  const pages = shown.map((result): Option => {
    const words = result.title
    return { href: siteHref(result.path), result, words, detail: placeWords(result, say) }
  })
  const lines = (answer.results.length > 0 ? shown.slice(0, 3) : shown)
    .filter(({ kind }) => kind === 'contact')
    .flatMap(({ phones }) => phones)
    .slice(0, MOST_LINES)
    .map(({ label, number }): Option => {
      return { href: dialHref(number), words: say('call', { n: number }), detail: label }
    })
  const all: Option = {
    href: `${searchPath}?q=${encodeURIComponent(asked)}`,
    words: say('all', { q: asked }),
    detail: countWords(answer, say),
  }
  const seen = new Set<string>()
  return [...help, ...lines, ...pages, all].filter(({ href }) => !seen.has(href) && seen.add(href))
}
