import { render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { keepTools } from '../keep-tools'
import { showInAddress } from '../tool-address'
import { acrossBorders, readCountries, writeCountries } from './across'
import { type ListedAgreement, listedAgreements, listedCountries } from './listed-agreements'
import { PairCard } from './pair-card'
import { type Words, wordsIn } from './words'
import '../field.css'
import './pension-finder.css'

interface Props {
  /** Country codes with their names: the region's first, then others. */
  members: readonly Named[]
  others: readonly Named[]
  agreements: readonly ListedAgreement[]
  sections: ReadonlyMap<string, HTMLElement>
  /** The page's list of agreements, put aside while the reader's own are shown. */
  list: HTMLElement
  say: Words
}
type Named = readonly [code: string, name: string]

function PensionFinder({ members, others, agreements, sections, list, say }: Props) {
  const all = [...members, ...others]
  const known = all.map(([code]) => code)
  const [{ worked, home }, setCountries] = useState(() => readCountries(location.search, known))
  const across = useMemo(() => acrossBorders(worked, home, agreements), [worked, home])
  const nameOf = (code: string) => all.find(([known]) => known === code)?.[1] ?? code

  useEffect(() => {
    showInAddress(writeCountries(worked, home), location.hash)
    list.hidden = across.state === 'pairs'
    for (const [code, section] of sections)
      section.hidden = across.countries.length > 0 && !across.countries.includes(code)
  }, [across])

  const box = ([code, name]: Named) => (
    <label key={code} class="country">
      <input
        type="checkbox"
        checked={worked.includes(code)}
        onChange={(event) =>
          setCountries({
            home,
            worked: event.currentTarget.checked ? [...worked, code] : worked.filter((other) => other !== code),
          })
        }
      />
      {name}
    </label>
  )

  return (
    <div class="across">
      <form aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
        <fieldset>
          <legend>{say('worked')}</legend>
          <div class="countries">{members.map(box)}</div>
          {others.length > 0 && (
            <details open={others.some(([code]) => worked.includes(code))}>
              <summary>{say('others')}</summary>
              <div class="countries">{others.map(box)}</div>
            </details>
          )}
        </fieldset>
        <label>
          {say('home')}
          <select value={home} onChange={(event) => setCountries({ worked, home: event.currentTarget.value })}>
            <option value="">{say('not-yet')}</option>
            {members.map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {across.state !== 'start' && (
          <button class="btn quiet small" type="button" onClick={() => setCountries({ worked: [], home: '' })}>
            {say('clear')}
          </button>
        )}
      </form>
      <div role="status">
        {across.state === 'pairs' ? (
          <h2>{say('your-countries')}</h2>
        ) : (
          <p>{say(across.state, { country: nameOf(across.countries[0] ?? '') })}</p>
        )}
      </div>
      <ul class="plain">
        {across.pairs.map((pair) => (
          <PairCard key={`${pair.a} ${pair.b}`} pair={pair} names={[nameOf(pair.a), nameOf(pair.b)]} say={say} />
        ))}
      </ul>
      {across.state === 'pairs' && (
        <p>
          {across.countries.map((code) => {
            const section = sections.get(code)
            return section ? (
              <a key={code} class="btn quiet small" href={`#${section.id}`}>
                {say('insurance-of', { country: nameOf(code) })}
              </a>
            ) : null
          })}
        </p>
      )}
    </div>
  )
}

/** Props are `list` (id of the page's list of agreements) and `members` and `others` (codes with names). */
export default function mount(element: HTMLElement, props: Record<string, unknown>, lang: Language) {
  const list = typeof props.list === 'string' ? document.getElementById(props.list) : null
  if (!list) return
  element.replaceChildren()
  render(
    <PensionFinder
      members={readNamed(props.members)}
      others={readNamed(props.others)}
      agreements={listedAgreements(list)}
      sections={listedCountries(document)}
      list={list}
      say={wordsIn(lang)}
    />,
    element,
  )
  keepTools(lang)
}

function readNamed(value: unknown): Named[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item): Named[] =>
    Array.isArray(item) && typeof item[0] === 'string' && typeof item[1] === 'string' ? [[item[0], item[1]]] : [],
  )
}
