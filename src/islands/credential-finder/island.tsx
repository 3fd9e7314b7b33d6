import { render } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { FOR_WHOM, HAVE } from '../../content/vocabulary'
import type { Language } from '../../site/languages'
import { keepTools } from '../keep-tools'
import { showInAddress } from '../tool-address'
import { toolData } from '../tool-data'
import { readStand } from '../where-i-stand'
import { CompareTable } from './compare-table'
import { findCredentials, NEED_NAMES, namesTrade, type Outcome, UNKNOWN_TRADE } from './filter'
import { type ListedCredential, listedCredentials } from './listed-credentials'
import { type KnownOccupation, occupationNamed, occupationsOfPage, readOccupations } from './occupation-words'
import { COMPARED, type FinderState, readState, writeState } from './query-state'
import { ResultCard } from './result-card'
import { type Words, wordsIn } from './words'
import '../field.css'
import '../finder.css'
import './credential-finder.css'

interface Props {
  records: readonly ListedCredential[]
  /** Brings the trades that have names, undefined where they do not come now: no programme is hidden for its trade until they do. */
  load: () => Promise<readonly KnownOccupation[] | undefined>
  /** The page's own list, put aside while there are results. */
  list: HTMLElement
  say: Words
}

/** The trades once they have come: asked for at first, when one is typed, and when there is a signal again. */
function useOccupations(load: Props['load'], isTyped: boolean): readonly KnownOccupation[] | undefined {
  const [listed, setListed] = useState<readonly KnownOccupation[]>()
  useEffect(() => {
    if (listed) return
    const ask = () => {
      load().then((found) => found && setListed(found))
    }
    ask()
    addEventListener('online', ask)
    return () => removeEventListener('online', ask)
  }, [listed === undefined, isTyped])
  return listed
}

/** Results shown before the reader asks for more. */
const FIRST = 8

function CredentialFinder({ records, load, list, say }: Props) {
  const [state, setState] = useState<FinderState>(() => atFirst(records))
  const listed = useOccupations(load, state.skill !== '')
  const occupations = listed ?? []
  const [hadMore] = useState(() => Boolean(state.have || state.need || state.who))
  const [all, setAll] = useState(false)
  const occupation = occupationNamed(state.skill, occupations)
  const trade = occupation ?? (state.skill && listed ? UNKNOWN_TRADE : '')
  const outcome = useMemo(
    () =>
      findCredentials(records, {
        country: state.country,
        occupation: trade,
        have: state.have,
        need: state.need,
        who: state.who,
      }),
    [records, state, trade],
  )
  useEffect(() => {
    // An occupation's id is the same in every language; a reader's own words are not.
    showInAddress(writeState(state), location.hash, writeState({ ...state, skill: occupation ?? state.skill }))
    list.hidden = outcome.result !== 'start' && outcome.records.length > 0
  }, [state, outcome])

  const choose = (change: Partial<FinderState>) => setState({ ...state, ...change })
  const countries = [...new Map(records.map((record) => [record.country, record.countryName]))]
  const compared = state.compare.flatMap((id) => records.find((record) => record.id === id) ?? [])
  const shown = all ? outcome.records : outcome.records.slice(0, FIRST)
  const skillName = occupations.find(({ id }) => id === occupation)?.words[0] ?? state.skill

  const select = <Key extends 'country' | 'have' | 'need' | 'who'>(
    key: Key,
    options: readonly (readonly [FinderState[Key], string])[],
  ) => (
    <label>
      {say(key)}
      <select
        value={state[key]}
        onChange={(event) => {
          const chosen = options.find(([value]) => value === event.currentTarget.value)
          setState({ ...state, [key]: chosen?.[0] ?? '' })
        }}
      >
        <option value="">{say('any')}</option>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  const named = <K extends string>(keys: readonly K[], wordsOf: (key: K) => string) =>
    keys.map((key) => [key, wordsOf(key)] as const)

  return (
    <div class="finder">
      <form class="finder-form" aria-label={say('form')} onSubmit={(event) => event.preventDefault()}>
        {select('country', countries)}
        <label>
          {say('skill')}
          <input
            value={nameOfId(state.skill, occupations) ?? state.skill}
            list="finder-occupations"
            autocomplete="off"
            maxLength={60}
            placeholder={say('skill-example')}
            onInput={(event) => choose({ skill: event.currentTarget.value })}
          />
        </label>
        <datalist id="finder-occupations">
          {occupations.flatMap(({ id, words }) => words.map((word) => <option key={`${id} ${word}`} value={word} />))}
        </datalist>
        <details class="finder-more" open={hadMore}>
          <summary>{say('more-choices')}</summary>
          {select(
            'have',
            named(HAVE, (key) => say(`have-${key}`)),
          )}
          {select(
            'need',
            named(NEED_NAMES, (key) => say(`need-${key}`)),
          )}
          {select(
            'who',
            named(FOR_WHOM, (key) => say(`who-${key}`)),
          )}
        </details>
      </form>
      {compared.length > 1 && <CompareTable records={compared} say={say} />}
      <div role="status">
        <Verdict
          outcome={outcome}
          skill={state.skill}
          trade={listed ? (occupation ? 'known' : 'unknown') : 'waiting'}
          name={skillName}
          say={say}
        />
      </div>
      <ul class="plain results">
        {shown.map((record) => (
          <ResultCard
            key={record.id}
            record={record}
            compared={state.compare.includes(record.id)}
            asksTrade={trade !== '' && !namesTrade(record, { occupation: trade })}
            full={state.compare.length >= COMPARED}
            onCompare={(chosen) =>
              choose({
                compare: chosen ? [...state.compare, record.id] : state.compare.filter((id) => id !== record.id),
              })
            }
            say={say}
          />
        ))}
      </ul>
      {shown.length < outcome.records.length && (
        <button class="btn quiet" type="button" onClick={() => setAll(true)}>
          {say('more', { count: outcome.records.length - shown.length })}
        </button>
      )}
      {outcome.result !== 'start' && (
        <button
          class="btn quiet small"
          type="button"
          onClick={() => setState({ ...readState(''), compare: state.compare })}
        >
          {say('clear')}
        </button>
      )}
    </div>
  )
}

/** What the address asks for; where it asks for nothing, the country where the reader is, else the one of origin. */
function atFirst(records: readonly ListedCredential[]): FinderState {
  const asked = readState(location.search)
  const { from, at } = readStand()
  const [country = ''] = [at, from].filter((cc) => records.some((record) => record.country === cc))
  return writeState(asked) === '' ? { ...asked, country } : asked
}

/** The name of an occupation where the address holds its id. */
function nameOfId(skill: string, occupations: readonly KnownOccupation[]): string | undefined {
  return occupations.find(({ id }) => id === skill)?.words[0]
}

function Verdict({
  outcome,
  skill,
  trade,
  name,
  say,
}: {
  outcome: Outcome<ListedCredential>
  skill: string
  /** Whether the list of trades has it, or has not come. */
  trade: 'known' | 'unknown' | 'waiting'
  name: string
  say: Words
}) {
  if (outcome.result === 'start') return <p>{say('start')}</p>
  const dropped = outcome.dropped.map((criterion) => say(`dropped-${criterion}`)).join(', ')
  return (
    <>
      {outcome.contradiction && <p class="note care">{say(`contradiction-${outcome.contradiction}`)}</p>}
      {skill !== '' && <p class="source">{say(`skill-${trade}`, { words: skill, name })}</p>}
      {outcome.result === 'loosened' && <p class="note care">{say('loosened', { dropped })}</p>}
      <h2>{outcome.records.length === 0 ? say('none') : say('count', { count: outcome.records.length })}</h2>
    </>
  )
}

/** The finder over the list of the page: its prop is `list` (the id of that); a page of the release before has the trades too. */
export default function mount(element: HTMLElement, props: Record<string, unknown>, lang: Language) {
  const list = typeof props.list === 'string' ? document.getElementById(props.list) : null
  if (!list) return
  const { occupations } = props
  const load = async () =>
    typeof occupations === 'string'
      ? occupationsOfPage(occupations)
      : readOccupations(await toolData('occupations', lang))
  element.replaceChildren()
  render(<CredentialFinder records={listedCredentials(list)} load={load} list={list} say={wordsIn(lang)} />, element)
  keepTools(lang)
}
