import { ContactLines } from '../components/contact-card'
import { countriesInOrder } from '../components/countries-in-order'
import { Icon } from '../components/icon'
import { Words } from '../components/inline'
import { CheckedOn, Crumbs, PageActions } from '../components/page-head'
import { href, type View } from '../components/view'
import { homePath, topicPath } from '../site/addresses'
import { inOrder } from '../site/format'
import { besideOf, FIRST_LANGUAGE, LANGUAGES, type Language, languageRow } from '../site/languages'
import type { Topic } from '../site/topics'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'

/** Where the language is chosen, in all of them. It stands outside of the languages and is the first's. */
export function languagePage(views: Record<Language, View>): PageDraft {
  const view = views[FIRST_LANGUAGE]
  const { base, t } = view
  return {
    ...regionDraft(view, 'guides', 'language', 'essentials'),
    path: '/',
    alternate: homePath(besideOf(FIRST_LANGUAGE)),
    title: LANGUAGES.map((lang) => languageRow(lang).name).join(' · '),
    description: LANGUAGES.map((lang) => views[lang].t('choose_language.description')).join(' '),
    message: t('message.language'),
    body: (
      <>
        <h1>Ruta Clara</h1>
        <ul class="grid">
          {LANGUAGES.map((lang) => (
            <li key={lang}>
              <a
                class="tile"
                href={href(base, homePath(lang))}
                {...(lang !== FIRST_LANGUAGE && { lang, hreflang: lang })}
              >
                <Icon name="road" />
                <b>{languageRow(lang).name}</b>
                <span>{views[lang].t('choose_language.hint')}</span>
              </a>
            </li>
          ))}
        </ul>
        <PageActions />
      </>
    ),
  }
}

export function urgentPage(view: View): PageDraft {
  const { t, lang, content } = view
  const kinds = ['emergency', 'trafficking_hotline', 'police', 'womens_support', 'consular']
  const shown = content.contacts.filter(
    (contact) => kinds.includes(contact.kind) && (contact.phones.length > 0 || contact.whatsapp),
  )
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
        <p class="lead">{t('urgent_lead')}</p>
        <ul class="row jump">
          {countriesInOrder(view).map((country) => (
            <li key={country.id}>
              <a class="btn quiet small" href={`#${country.id}`}>
                {country.name[lang]}
              </a>
            </li>
          ))}
        </ul>
        <p class="source">
          <b>{t('leave')}:</b> {t('leave_help')}
        </p>
        <p class="actions" id="erase-and-leave" hidden>
          <button class="btn quiet small" type="button">
            {t('erase_and_leave')}
          </button>
        </p>
        {countriesInOrder(view).map((country) => (
          <section key={country.id}>
            <h2 id={country.id}>{t('if_you_are_in', { country: country.name[lang] })}</h2>
            <ContactLines
              ids={[
                ...country.emergency,
                ...kinds.flatMap((kind) =>
                  shown
                    .filter((contact) => contact.kind === kind && contact.located === country.id)
                    .map((contact) => contact.id),
                ),
              ]}
            />
          </section>
        ))}
        <PageActions />
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

/** The same topic for every country: the reader chooses where. */
export function topicIndexPage(view: View, tool: 'rights' | 'women', topic: Topic): PageDraft {
  const { t, lang, base, content } = view
  return {
    ...regionDraft(view, tool, 'tool', 'region'),
    ...freshnessOf(content.countries, 'institution'),
    topic,
    title: t(`tile.${tool}`),
    description: t(`tool_lead.${tool}`),
    message: t(`message.${tool}`),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t(`tile.${tool}`)}</h1>
        <p class="lead">{t(`tool_lead.${tool}`)}</p>
        <PageActions />
        {countriesInOrder(view).map((country) => (
          <section key={country.id}>
            <h2>
              <a href={href(base, topicPath(lang, country.id, topic))}>{country.name[lang]}</a>
            </h2>
            <p>
              <Words of={country.topics[topic].lead} />
            </p>
          </section>
        ))}
      </>
    ),
  }
}

export function glossaryPage(view: View): PageDraft {
  const { t, lang, content } = view
  const terms = [...content.glossary].sort((a, b) => inOrder(lang)(a.term[lang], b.term[lang]))
  return {
    ...regionDraft(view, 'glossary', 'glossary', 'region'),
    title: t('glossary_title'),
    description: t('glossary_lead'),
    message: t('message.glossary'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('glossary_title')}</h1>
        <p class="lead">{t('glossary_lead')}</p>
        <PageActions />
        <dl class="terms">
          {terms.map((term) => (
            <div key={term.id} id={term.id}>
              <dt>{term.term[lang]}</dt>
              <dd>
                {term.also[lang].length > 0 ? (
                  <span class="source">{t('people_say', { words: term.also[lang].join(', ') })} </span>
                ) : null}
                <Words of={term.meaning} />
              </dd>
            </div>
          ))}
        </dl>
      </>
    ),
  }
}
