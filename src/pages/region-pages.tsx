import { Icon } from '../components/icon'
import { Words } from '../components/inline'
import { Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { homePath } from '../site/addresses'
import { inOrder } from '../site/format'
import { besideOf, FIRST_LANGUAGE, LANGUAGES, type Language, languageRow } from '../site/languages'
import type { PageDraft } from './built-page'
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
