import { render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { Choice } from '../choice'
import { keepTools } from '../keep-tools'
import { showInAddress } from '../tool-address'
import { readStand } from '../where-i-stand'
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

/** As many countries of work as one can tell. */
const MOST_COUNTRIES = 4

function PensionFinder({ members, others, agreements, sections, list, say }: Props) {
  const all = [...members, ...others]
  const known = all.map(([code]) => code)
  const [{ worked, home }, setCountries] = useState(() => atFirst(known))
  const across = useMemo(() => acrossBorders(worked, home, agreements), [worked, home])
  const nameOf = (code: string) => all.find(([known]) => known === code)?.[1] ?? code

  useEffect(() => {
    showInAddress(writeCountries(worked, home), location.hash)
    list.hidden = across.state === 'pairs'
    for (const [code, section] of sections)
      section.hidden = across.countries.length > 0 && !across.countries.includes(code)
  }, [across])

  const choose = (worked: readonly string[], home: string) =>
    setCountries({ worked: [...new Set(worked.filter((code) => code !== ''))], home })
  // A place more than those chosen, so that a further country can be told.
  const places = [...worked, ''].slice(0, MOST_COUNTRIES)
  const inOrderOfWork = [...new Set([...worked, ...across.countries])]
  const place = (at: number) => (
    <Choice
      key={at}
      label={say(at === 0 ? 'worked' : 'worked-too')}
      value={places[at] ?? ''}
      none={say(at === 0 ? 'choose' : 'no-other')}
      options={all}
      onChoose={(code) =>
        choose(
          places.map((other, nth) => (nth === at ? code : other)),
          home,
        )
      }
    />
  )

  return (
    <div class="across">
      <form aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
        {place(0)}
        <Choice
          label={say('home')}
          value={home}
          none={say('not-yet')}
          options={members}
          onChoose={(code) => choose(worked, code)}
        />
      </form>
      {across.countries.length > 0 && (
        <ul class="across-takes">
          {inOrderOfWork.map((code) => {
            const takes = sections.get(code)?.querySelector('[data-part="takes"]')?.textContent
            return (
              <li key={code}>
                {say('takes', { country: nameOf(code) })} <b>{takes ?? say('takes-unknown')}</b>
              </li>
            )
          })}
        </ul>
      )}
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
      {worked.length > 0 && <div class="across-more">{places.slice(1).map((_, more) => place(more + 1))}</div>}
      {across.state !== 'start' && (
        <button class="btn quiet small" type="button" onClick={() => setCountries({ worked: [], home: '' })}>
          {say('clear')}
        </button>
      )}
    </div>
  )
}

/** What the address says; where it says nothing, the country that the reader is from and the one where the reader is. */
function atFirst(known: readonly string[]): { worked: string[]; home: string } {
  const asked = readCountries(location.search, known)
  if (asked.home || asked.worked.length > 0) return asked
  const { from, at } = readStand()
  return {
    worked: at !== from && known.includes(at) ? [at] : [],
    home: known.includes(from) ? from : '',
  }
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
