import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { hasShareSheet, openShareSheet } from '../share/share-sheet'
import { showInAddress } from '../tool-address'
import { readStand } from '../where-i-stand'
import { ChoiceForm } from './choice-form'
import { CompareTable } from './compare-table'
import { type Choices, findPathways, type Match, NO_CHOICES } from './find-pathways'
import type { FinderData } from './finder-data'
import { MapChoice } from './map-choice'
import { NothingBetween } from './nothing-between'
import { MOST_COMPARED, queryOf, readCompared, readQuery } from './query'
import { ResultCard } from './result-card'
import type { Words } from './words'

const AT_FIRST = 8

interface Props {
  data: FinderData
  /** The page's own map. */
  map: HTMLElement | undefined
  lang: Language
  say: Words
}

/** The form, what it finds and what is compared; the address always says what is on the screen. */
export function Finder({ data, map, lang, say }: Props) {
  const { places, pathways } = data
  const work = [...new Set(pathways.flatMap(({ sectors }) => sectors))].filter((sector) => sector !== 'any')
  const [choices, setChoices] = useState(() => atFirst(Object.keys(places), work))
  const [compared, setCompared] = useState(() =>
    readCompared(
      location.search,
      pathways.map(({ id }) => id),
    ),
  )
  const [shown, setShown] = useState(AT_FIRST)
  const query = queryOf(choices, compared)
  useEffect(() => {
    showInAddress(query, '')
  }, [query])

  const choose = (changed: Partial<Choices>) => {
    setShown(AT_FIRST)
    setChoices((before) => ({ ...before, ...changed }))
  }
  // The map folds once something is chosen, so that what it brought takes the focus.
  const heading = useRef<HTMLHeadingElement>(null)
  const chooseOnMap = (to: string) => {
    choose({ to })
    heading.current?.focus()
  }
  const toggle = (id: string) =>
    setCompared((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]))

  const isEmpty = queryOf(choices) === ''
  const findings = findPathways(pathways, choices, lang)
  const { matches, closed, visits, general, unsaid, loosen } = findings
  const shownMatches = matches.slice(0, shown)
  const inComparison = compared.flatMap((id): Match[] => {
    const pathway = pathways.find((candidate) => candidate.id === id)
    if (!pathway) return []
    const departure = pathway.from[choices.from]
    const status = departure?.status ?? pathway.status
    return [{ pathway, origin: choices.from, status, ...(departure && { departure }) }]
  })
  const card = (match: Match) => (
    <ResultCard
      key={match.pathway.id}
      match={match}
      data={data}
      lang={lang}
      say={say}
      compared={compared.includes(match.pathway.id)}
      full={compared.length >= MOST_COMPARED}
      onCompare={() => toggle(match.pathway.id)}
    />
  )
  const count = () => {
    if (isEmpty) {
      const destinations = new Set(pathways.map(({ to }) => to)).size
      return say('start', { n: pathways.length, places: destinations })
    }
    if (general.length > 0 && matches.length === 0) return say('found-general')
    if (matches.length === 0)
      return say(closed.length > 0 ? 'found-closed' : visits.length > 0 ? 'found-visits' : 'found-none')
    return say('found', { count: matches.length })
  }

  return (
    <div class="finder">
      <ChoiceForm data={data} work={work} choices={choices} lang={lang} say={say} onChoose={choose} />
      {map ? <MapChoice map={map} choices={choices} say={say} onChoose={chooseOnMap} /> : null}
      <div id="finder-compare" tabIndex={-1}>
        <CompareTable matches={inComparison} data={data} lang={lang} say={say} onRemove={(id) => toggle(id)} />
      </div>
      {/* The bar stays in sight along the results alone, and not over the comparison that it leads to. */}
      <div class="finder-results">
        <h2 class="visually-hidden" tabIndex={-1} ref={heading}>
          {say('results')}
        </h2>
        <NothingBetween between={findings.between} choices={choices} data={data} lang={lang} say={say} />
        {findings.between === 'same' ? null : (
          <p role="status">
            <b>{count()}</b>
          </p>
        )}
        {loosen.length > 0 && findings.between !== 'same' ? (
          <div class="finder-loosen">
            <p>{say('loosen')}</p>
            <ul class="row plain">
              {loosen.map(({ drop, count: n }) => (
                <li key={drop}>
                  <button type="button" class="btn quiet small" onClick={() => choose({ [drop]: NO_CHOICES[drop] })}>
                    {say('loosen-by', { what: say(`drop-${drop}`), count: n })}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {isEmpty ? null : <ul class="plain">{shownMatches.map(card)}</ul>}
        {!isEmpty && matches.length > shown ? (
          <button type="button" class="btn quiet" onClick={() => setShown(matches.length)}>
            {say('more', { n: matches.length - shown })}
          </button>
        ) : null}
        {isEmpty ? null : (
          <>
            <Folded title={say('general')} matches={general} card={card} isOpen={matches.length === 0}>
              <p>{say('general-says', { place: places[choices.from] ?? '' })}</p>
            </Folded>
            <Folded
              title={say('unsaid-list')}
              matches={unsaid}
              card={card}
              isOpen={matches.length + general.length === 0}
            >
              <p>{say('unsaid-says')}</p>
            </Folded>
            <Folded
              title={say('closed-list')}
              matches={closed}
              card={card}
              isOpen={matches.length + general.length + unsaid.length === 0}
            />
            <Folded title={say('visits')} matches={visits} card={card} isOpen={false} />
          </>
        )}
        {compared.length > 0 ? (
          <p class="finder-bar">
            <button type="button" class="btn small" onClick={showComparison}>
              {say('compare-bar', { count: compared.length })}
            </button>{' '}
            {compared.length === 1 ? say('compare-one') : ''}
          </p>
        ) : null}
      </div>
      {isEmpty ? null : (
        <p class="row actions">
          <ShareSearch words={say('share')} text={say('share-text')} query={query} />
          <button
            type="button"
            class="btn quiet small"
            onClick={() => {
              setCompared([])
              choose(NO_CHOICES)
            }}
          >
            {say('clear')}
          </button>
        </p>
      )}
    </div>
  )
}

/** What the address asks for, and where it says no origin, the country that the reader is from. */
function atFirst(places: readonly string[], work: readonly string[]): Choices {
  const asked = readQuery(location.search, { places, work })
  const { from } = readStand()
  return asked.from || !places.includes(from) ? asked : { ...asked, from }
}

/** A list that is folded away, with how many it holds; nothing where it holds none. */
function Folded(props: {
  title: string
  matches: readonly Match[]
  card: (match: Match) => VNode
  isOpen: boolean
  children?: ComponentChildren
}) {
  const { title, matches, card, isOpen, children } = props
  if (matches.length === 0) return null
  return (
    <details open={isOpen}>
      <summary>
        {title} ({matches.length})
      </summary>
      {children}
      <ul class="plain">{matches.map(card)}</ul>
    </details>
  )
}

/** The comparison comes into sight and takes the focus. */
function showComparison() {
  const comparison = document.getElementById('finder-compare')
  comparison?.focus({ preventScroll: true })
  comparison?.scrollIntoView()
}

function ShareSearch({ words, text, query }: { words: string; text: string; query: string }) {
  const address = location.origin + location.pathname + query
  const whatsapp = `https://wa.me/?text=${encodeURIComponent(`${text}\n${address}`)}`
  const share = async (event: MouseEvent) => {
    if (!hasShareSheet()) return
    event.preventDefault()
    if ((await openShareSheet({ text, url: address })) === 'failed') location.assign(whatsapp)
  }
  return (
    <a class="btn small" href={whatsapp} rel="noreferrer" onClick={share}>
      {words}
    </a>
  )
}
