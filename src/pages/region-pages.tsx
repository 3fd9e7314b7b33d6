import { AToZ } from '../components/a-to-z'
import { ContactLines } from '../components/contact-card'
import { Icon, type IconName } from '../components/icon'
import { Words } from '../components/inline'
import { Island } from '../components/island'
import { CheckedOn, Crumbs, PageActions } from '../components/page-head'
import { href, type View } from '../components/view'
import type { Topic } from '../content/vocabulary'
import type { ListedTitle } from '../search/a-to-z'
import { NOT_SEARCHED } from '../search/a-to-z'
import { countryPath, homePath, type Tool, toolPath, topicPath } from './addresses'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'

const TODAY_HAS_NO_AGE = { checked: '', due: '' }

/** Fields shared by the pages that belong to no country. */
export function regionDraft(
  view: View,
  tool: Tool,
  kind: string,
  pack: string,
): Omit<PageDraft, 'title' | 'description' | 'body'> {
  const other = view.lang === 'es' ? 'en' : 'es'
  return {
    lang: view.lang,
    path: toolPath(view.lang, tool),
    alternate: toolPath(other, tool),
    kind,
    country: '',
    topic: '',
    ...TODAY_HAS_NO_AGE,
    message: '',
    pack: `${view.lang}-${pack}`,
  }
}

/** Links to one page of each country, by name. */
export function Places({ view, to }: { view: View; to: (cc: string) => string }) {
  const { content, lang, base } = view
  const countries = [...content.countries].sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
  return (
    <ul class="places">
      {countries.map((country) => (
        <li key={country.id}>
          <a href={href(base, to(country.id))}>
            <span class="cc" aria-hidden="true">
              {country.id.toUpperCase()}
            </span>
            {country.name[lang]}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The search box: a plain form that script turns into search as you type. */
export function SearchBox({ view, page, beside = [] }: { view: View; page: boolean; beside?: readonly ListedTitle[] }) {
  const { t, lang, base, searchIndex } = view
  const props = {
    lang,
    indexUrl: href(base, searchIndex[lang]),
    ...(page && { page, heading: t('a_to_z'), beside: beside.map(({ title, path }) => ({ title, path })) }),
  }
  return (
    <Island name="search" props={props}>
      <form class="search" action={href(base, toolPath(lang, 'search'))}>
        <input
          type="search"
          name="q"
          aria-label={t('search_label')}
          placeholder={t('search_example')}
          autocomplete="off"
        />
        <button class="btn" type="submit">
          {t('search')}
        </button>
      </form>
    </Island>
  )
}

export function homePage(view: View): PageDraft {
  const { t, lang, base } = view
  const tiles: [IconName, string, string][] = [
    ['road', 'pathways', toolPath(lang, 'pathways')],
    ['shield', 'offer', toolPath(lang, 'offer')],
    ['care', 'payers', toolPath(lang, 'payers')],
    ['medal', 'credentials', toolPath(lang, 'credentials')],
    ['heart', 'pension', toolPath(lang, 'pension')],
    ['scales', 'rights', toolPath(lang, 'rights')],
    ['people', 'women', toolPath(lang, 'women')],
    ['house', 'list', toolPath(lang, 'list')],
    ['book', 'guides', toolPath(lang, 'guides')],
  ]
  const other = lang === 'es' ? 'en' : 'es'
  return {
    ...regionDraft(view, 'guides', 'home', 'essentials'),
    path: homePath(lang),
    alternate: homePath(other),
    title: t('home_title'),
    description: t('home_lead'),
    message: t('home_message'),
    body: (
      <>
        <h1>{t('home_title')}</h1>
        <p class="lead">{t('home_lead')}</p>
        <SearchBox view={view} page={false} />
        <p class="note stop">
          <Icon name="phone" />
          <span>
            <b>{t('in_danger')}</b>
            <br />
            <a href={href(base, toolPath(lang, 'urgent'))}>{t('see_who_to_call')}</a>
          </span>
        </p>
        <h2>{t('what_need')}</h2>
        <ul class="grid">
          {tiles.map(([icon, name, path]) => (
            <li key={name}>
              <a class="tile" href={href(base, path)}>
                <Icon name={icon} />
                <b>{t(`tile.${name}`)}</b>
                <span>{t(`tile_hint.${name}`)}</span>
              </a>
            </li>
          ))}
        </ul>
        <h2 id="paises">{t('which_country')}</h2>
        <Places view={view} to={(cc) => countryPath(lang, cc)} />
        <p>
          <a href={href(base, toolPath(lang, 'share'))}>{t('outreach.link')}</a>
        </p>
        <PageActions />
      </>
    ),
  }
}

export function languagePage(view: View): PageDraft {
  const { base, t } = view
  return {
    ...regionDraft(view, 'guides', 'language', 'essentials'),
    path: '/',
    alternate: '/en/',
    title: 'Español · English',
    description: 'Trabajar en otro país, legal y sin engaños. Working abroad, legally and without being cheated.',
    message: t('message.language'),
    body: (
      <>
        <h1>Ruta Clara</h1>
        <ul class="grid">
          <li>
            <a class="tile" href={href(base, '/es/')}>
              <Icon name="road" />
              <b>Español</b>
              <span>Trabaje en otro país por el camino legal</span>
            </a>
          </li>
          <li>
            <a class="tile" href={href(base, '/en/')} lang="en" hreflang="en">
              <Icon name="road" />
              <b>English</b>
              <span>Work in another country the legal way</span>
            </a>
          </li>
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
        <PageActions />
        <ul class="row jump">
          {content.countries.map((country) => (
            <li key={country.id}>
              <a class="btn quiet small" href={`#${country.id}`}>
                {country.name[lang]}
              </a>
            </li>
          ))}
        </ul>
        {content.countries.map((country) => (
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
        {content.countries.map((country) => (
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
  const terms = [...content.glossary].sort((a, b) => a.term[lang].localeCompare(b.term[lang], lang))
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

export function savedPage(view: View): PageDraft {
  const { t, lang, base } = view
  return {
    ...regionDraft(view, 'saved', 'saved', 'essentials'),
    title: t('saved_title'),
    description: t('saved_lead'),
    message: t('message.saved'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('saved_title')}</h1>
        <p class="lead">{t('saved_lead')}</p>
        <PageActions />
        <Island name="saved" props={{ lang }}>
          <noscript>
            <p class="note">{t('save_needs_script')}</p>
          </noscript>
        </Island>
        <p>
          <a href={href(base, toolPath(lang, 'list'))}>{t('list.title')}</a>
        </p>
      </>
    ),
  }
}

/**
 * Search, and without script the A–Z of everything. `entries` are title and path of every page in this language. The list
 * stands in the document alone: a stored page is opened with script, which draws it from the search index.
 */
export function searchPage(view: View, entries: readonly (ListedTitle & { kind: string })[]): PageDraft {
  const { t, lang, base } = view
  return {
    ...regionDraft(view, 'search', 'search', 'essentials'),
    title: t('search_title'),
    description: t('search_lead'),
    message: t('message.search'),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('search_title')}</h1>
        <SearchBox view={view} page={true} beside={entries.filter(({ kind }) => NOT_SEARCHED.includes(kind))} />
        <PageActions />
      </>
    ),
    documentOnly: <AToZ entries={entries} lang={lang} heading={t('a_to_z')} hrefOf={(path) => href(base, path)} />,
  }
}

export function missingPage(view: View): PageDraft {
  const { base } = view
  return {
    ...regionDraft(view, 'missing', 'missing', 'essentials'),
    path: '/404.html',
    alternate: '/en/',
    title: 'No encontramos esta página · Page not found',
    description: 'No encontramos esta página. We could not find this page.',
    body: (
      <>
        <h1>No encontramos esta página</h1>
        <p>
          Revise la dirección, o vaya al <a href={href(base, '/es/')}>inicio</a>, a{' '}
          <a href={href(base, '/es/buscar/')}>buscar</a> o a{' '}
          <a href={href(base, '/es/ayuda-urgente/')}>ayuda urgente</a>.
        </p>
        <section lang="en">
          <h2>We could not find this page</h2>
          <p>
            Check the address, or go to the <a href={href(base, '/en/')}>home page</a>, to{' '}
            <a href={href(base, '/en/search/')}>search</a> or to{' '}
            <a href={href(base, '/en/urgent-help/')}>urgent help</a>.
          </p>
        </section>
      </>
    ),
  }
}
