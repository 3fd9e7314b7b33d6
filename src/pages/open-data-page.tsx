import { countriesInOrder } from '../components/countries-in-order'
import { Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import { COLLECTION_NAMES, collections } from '../content/collections'
import { countryPath, embedPath, feedPath, homePath, toolPath } from '../site/addresses'
import { LICENCE_URL } from '../site/licence'
import { openDataFile } from '../site/open-data-address'
import { TOPICS } from '../site/topics'
import type { PageDraft } from './built-page'
import { regionDraft } from './region-draft'

/** Kinds of record that are also a table for spreadsheets. */
const WITH_TABLE: readonly string[] = ['contacts', 'pathways', 'credentials']

/** The content for other systems: files, what they may be used for, and cards to paste. */
export function openDataPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const all = collections(content, view.offerCheck)
  const link = (path: string, words: string) => <a href={href(base, path)}>{words}</a>
  const [example] = content.countries
  return {
    ...regionDraft(view, 'data', 'about', 'region'),
    title: t('open_data.title'),
    description: t('open_data.lead'),
    message: t('message.data'),
    body: (
      <>
        <Crumbs
          trail={[
            { path: homePath(lang), words: t('home') },
            { path: toolPath(lang, 'about'), words: t('about.title') },
          ]}
        />
        <h1>{t('open_data.title')}</h1>
        <p class="lead">{t('open_data.lead')}</p>
        <p>
          {t('open_data.licence')} <a href={LICENCE_URL}>CC BY 4.0</a>
        </p>
        <p>{t('open_data.fresh')}</p>
        <h2>{t('open_data.files')}</h2>
        <p>{t('open_data.files_text')}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('open_data.what')}</th>
              <th scope="col">{t('open_data.count')}</th>
              <th scope="col">{t('open_data.file')}</th>
            </tr>
          </thead>
          <tbody>
            {COLLECTION_NAMES.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`open_data.of.${name}`)}</th>
                <td data-of={t('open_data.count')}>
                  {all.find((collection) => collection.name === name)?.records.length ?? 0}
                </td>
                <td>
                  {link(openDataFile(name), 'JSON')} · {link(openDataFile(name, 'schema.json'), 'Schema')}
                  {WITH_TABLE.includes(name) ? <> · {link(`/data/${name}.csv`, 'CSV')}</> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          {t('open_data.hsds')} {link('/data/contacts-hsds-es.json', 'Español')} ·{' '}
          {link('/data/contacts-hsds-en.json', 'English')}
        </p>
        <h2 id="embed">{t('open_data.card')}</h2>
        <p>{t('open_data.card_text')}</p>
        {example ? (
          <blockquote class="note">
            <span>
              <b>{example.name[lang]}</b>
              <br />
              {example.message[lang].split('\n')[0]}
              <br />
              {link(countryPath(lang, example.id), 'Ruta Clara')} · CC BY 4.0
            </span>
          </blockquote>
        ) : null}
        {countriesInOrder(view).map((country) => (
          <details key={country.id}>
            <summary>{country.name[lang]}</summary>
            <ul>
              <li>{link(embedPath(lang, country.id), t('open_data.whole'))}</li>
              {TOPICS.map((topic) => (
                <li key={topic}>
                  {link(embedPath(lang, country.id, topic), t(`topic.${topic}`, { country: country.name[lang] }))}
                </li>
              ))}
            </ul>
          </details>
        ))}
        <h2>{t('changes.title')}</h2>
        <p>
          {link(toolPath(lang, 'changes'), t('changes.lead'))} {link(feedPath(lang), t('changes.feed'))}
        </p>
      </>
    ),
  }
}
