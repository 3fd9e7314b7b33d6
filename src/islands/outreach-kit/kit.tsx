import { useEffect, useState } from 'preact/hooks'
import { choiceQuery, type KitChoice, languagesOf, readChoice } from '../../outreach/kit-choice'
import type { OutreachCommon, OutreachData } from '../../outreach/outreach-data'
import { subjectsOf } from '../../outreach/subjects'
import { publishedAddress } from '../../sharing/published-address'
import { besideOf, type Language } from '../../site/languages'
import { showInAddress } from '../tool-address'
import { readStand } from '../where-i-stand'
import { ChoiceForm } from './choice-form'
import { keptOffice } from './kept-office'
import { keepCountries, loadCountry } from './load-data'
import { OfficeForm } from './office-form'
import { Piece } from './piece'
import type { Words } from './words'

/** The whole kit; what a country says comes when it is chosen, in the languages that are chosen. */
export function Kit({ data, say }: { data: OutreachCommon; say: Words }) {
  const [choice, setChoice] = useState<KitChoice>(() => {
    const asked = readChoice(location.search, data)
    const { from } = readStand()
    return asked.country || !data.countries.some(({ id }) => id === from) ? asked : { ...asked, country: from }
  })
  const [office, setOffice] = useState(keptOffice)
  const [texts, setTexts] = useState<Record<string, OutreachData | 'failed'>>({})
  const langs = languagesOf(choice.lang, data.lang)
  const { country } = choice

  const bring = async (lang: Language) => {
    const found = await loadCountry(lang, country, lang === data.lang ? data : undefined)
    setTexts((before) => ({ ...before, [`${lang} ${country}`]: found ?? 'failed' }))
    if (found && lang !== data.lang) keepCountries({ ...found, countries: data.countries })
  }
  useEffect(() => {
    if (country) for (const lang of langs) if (texts[`${lang} ${country}`] === undefined) bring(lang)
  }, [choice.lang, country])

  const choose = (next: KitChoice) => {
    setChoice(next)
    showInAddress(choiceQuery(next, data.lang), location.hash, choiceQuery(next, besideOf(data.lang)))
  }
  const isReady = country !== '' && (choice.topics.length > 0 || choice.campaign !== '')
  let first = true
  return (
    <div class="kit">
      <ChoiceForm data={data} choice={choice} say={say} onChoice={choose} />
      <OfficeForm office={office} countries={data.countries} say={say} onOffice={setOffice} />
      {!isReady && <p class="note">{say('nothing')}</p>}
      {isReady &&
        langs.map((lang) => {
          const found = texts[`${lang} ${country}`]
          if (found === undefined || found === 'failed')
            return (
              <p key={lang} class="note care" role="status">
                {say(found ? 'failed' : 'loading')}
                {found && (
                  <button type="button" class="btn quiet small" onClick={() => bring(lang)}>
                    {say('again')}
                  </button>
                )}
              </p>
            )
          return subjectsOf(found, choice).map((subject) => {
            const open = first
            first = false
            return (
              <Foldable
                key={`${lang} ${country} ${subject.id}`}
                open={open}
                name={`${subject.title} · ${say(`lang-${lang}`)}`}
              >
                {() => (
                  <Piece subject={subject} data={found} office={office} address={addressOf(subject.path)} say={say} />
                )}
              </Foldable>
            )
          })
        })}
    </div>
  )
}

/** Draws what it holds once it is first opened, and keeps it then. */
function Foldable({ open, name, children }: { open: boolean; name: string; children: () => preact.JSX.Element }) {
  const [opened, setOpened] = useState(open)
  return (
    <details open={open} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{name}</summary>
      {opened && children()}
    </details>
  )
}

/** Where a page of the site is published. */
function addressOf(path: string): string {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? ''
  const here = new URL(import.meta.env.BASE_URL + path.slice(1), location.href).href
  return publishedAddress(canonical, here)
}
