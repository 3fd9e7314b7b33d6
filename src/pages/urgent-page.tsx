import { Fragment } from 'preact'
import { CallLink, WhatsAppLink } from '../components/contact-card'
import { countriesInOrder } from '../components/countries-in-order'
import { Words } from '../components/inline'
import { CheckedOn, Crumbs } from '../components/page-head'
import { href, useView, type View } from '../components/view'
import { dialledForm } from '../content/phone-numbers'
import type { Contact, Country, Phone } from '../content/schema'
import { guidePath, homePath, topicPath } from '../site/addresses'
import { languageName } from '../site/format'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'
import { consularLines, firstNumber, linesIn, writtenTo } from './urgent-lines'

/**
 * Who to call in danger: every country's lines, and every country's consulates. Script shows the one country where the
 * reader is, with their own consulate there.
 */
export function urgentPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const countries = countriesInOrder(view)
  const abroad = countries.map((country) => ({ country, lines: consularLines(content, country.id) }))
  const shown = [
    ...countries.flatMap((country) => Object.values(linesIn(content, country)).flat()),
    ...abroad.flatMap(({ lines }) => lines.map(({ contact }) => contact)),
  ]
  const freshness = freshnessOf(shown, 'volatile')
  return {
    ...regionDraft(view, 'urgent', 'urgent', 'essentials'),
    ...freshness,
    title: t('urgent_title'),
    description: t('urgent_lead'),
    message: t('urgent_message'),
    sms: t('urgent_sms'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('urgent_title')}</h1>
        <ul class="jump tight" data-lines="at">
          {countries.map((country) => (
            <CountryRow key={country.id} country={country} />
          ))}
        </ul>
        <p class="row actions" id="one-country">
          <button class="btn quiet small" type="button" hidden>
            {t('urgent.elsewhere')}
          </button>
          <a class="btn quiet small" href="#consulates">
            {t('urgent.own_consulate')}
          </a>
          <button class="btn quiet small" type="button" hidden>
            {t('urgent.print')}
          </button>
        </p>
        {countries.map((country) => (
          <InCountry key={country.id} country={country} />
        ))}
        <section>
          <h2 id="consulates">{t('urgent.own_consulate')}</h2>
          <label class="stand actions" hidden>
            {t('urgent.whose')}
            <select>
              <option value="">{t('stand.unsaid')}</option>
            </select>
          </label>
          {abroad.map(({ country, lines }) => (
            <details key={country.id} data-of={country.id}>
              <summary>{t('urgent.consulate', { country: country.name[lang] })}</summary>
              <ul class="plain">
                {lines.map(({ contact, in: place, phones }) => (
                  <li class="call" key={contact.id} data-in={place || undefined}>
                    <Line contact={contact} phones={phones} says={phones.length === 0 && !contact.whatsapp} />
                  </li>
                ))}
                {lines.length > 0 ? null : (
                  <li class="call">
                    <a href={href(base, topicPath(lang, country.id, 'contacts'))}>
                      {t('all_contacts', { country: country.name[lang] })}
                    </a>
                  </li>
                )}
              </ul>
            </details>
          ))}
        </section>
        <Also view={view} />
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

/** What helps wherever one is, and how to leave the page. */
function Also({ view: { t, lang, base } }: { view: View }) {
  return (
    <section id="also">
      <ul class="places">
        <li>
          <a href={href(base, `${guidePath(lang, 'your-documents')}#taken`)}>{t('way.taken')}</a>
        </li>
        <li>
          <a href={href(base, guidePath(lang, 'leaving-an-abusive-situation'))}>{t('urgent.kept')}</a>
        </li>
      </ul>
      <p>
        <b>{t('urgent.silent')}:</b> {t('urgent.silent_how')}
      </p>
      <p>
        <b>{t('urgent.language')}:</b> {t('urgent.language_how')}
      </p>
      <p class="source">
        <b>{t('leave')}:</b> {t('leave_help')}
      </p>
      <p class="actions" id="erase-and-leave" hidden>
        <button class="btn quiet small" type="button">
          {t('erase_and_leave')}
        </button>
      </p>
    </section>
  )
}

/** A country's name, which leads to its lines, and the number to call first there. */
function CountryRow({ country }: { country: Country }) {
  const { lang, content } = useView()
  const phone = firstNumber(content, country)
  return (
    <li class="row">
      <a class="btn quiet small" href={`#${country.id}`}>
        {country.name[lang]}
      </a>
      {phone ? (
        <a class="btn small" href={`tel:${phone.number}`}>
          {dialledForm(phone)}
        </a>
      ) : null}
    </li>
  )
}

function InCountry({ country }: { country: Country }) {
  const { t, lang, content } = useView()
  const { first, after } = linesIn(content, country)
  const written = writtenTo([...first, ...after])
  return (
    <section data-at={country.id}>
      <h2 id={country.id}>{t('if_you_are_in', { country: country.name[lang] })}</h2>
      {[first, after]
        .filter((lines) => lines.length > 0)
        .map((lines, at) => (
          <ul class="plain" key={at === 0 ? 'first' : 'after'}>
            {lines.map((contact) => (
              <li class="call" key={contact.id}>
                <Line contact={contact} phones={contact.phones.slice(0, 1)} here={country.id} />
              </li>
            ))}
          </ul>
        ))}
      {written.length > 0 ? (
        <>
          <h3>{t('urgent.silent')}</h3>
          <ul class="plain">
            {written.map(({ contact, messages }) => (
              <li class="call" key={contact.id}>
                <b>{contact.name[lang]}</b>{' '}
                {messages.map((phone) => (
                  <CallLink key={phone.number} phone={phone} of={contact} here={country.id} />
                ))}{' '}
                {contact.whatsapp ? <WhatsAppLink number={contact.whatsapp} /> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}

interface LineProps {
  contact: Contact
  phones: readonly Phone[]
  here?: string
  /** Whether it says what the contact does, as where it has no number. */
  says?: boolean
}

/** A contact's name, numbers to call, and the languages that it speaks. */
function Line({ contact, phones, here = '', says = false }: LineProps) {
  const { lang } = useView()
  return (
    <>
      <b>{contact.name[lang]}</b>{' '}
      {phones.map((phone) => (
        <Fragment key={phone.number}>
          <CallLink phone={phone} of={contact} here={here} />{' '}
        </Fragment>
      ))}
      <Spoken contact={contact} />
      {contact.whatsapp && here === '' ? <WhatsAppLink number={contact.whatsapp} /> : null}
      {says ? (
        <small>
          <Words of={contact.does} />
        </small>
      ) : null}
    </>
  )
}

/** The languages that a contact's pages name, where there is more than one. */
function Spoken({ contact: { languages } }: { contact: Contact }) {
  const { lang, t } = useView()
  if (languages.length < 2) return null
  const words = languages.map((language) => {
    const count = /^\d+/.exec(language)?.[0]
    if (count) return t('urgent.more_languages', { count: Number(count) })
    return /^[a-z]{2}$/.test(language) ? languageName(language, lang) : language
  })
  return <small>· {words.join(', ')} </small>
}
