import { render } from 'preact-render-to-string'
import { Outside } from '../components/inline'
import { href } from '../components/view'
import type { Content } from '../content/load'
import { evidencedRecords } from '../content/records'
import type { Evidence } from '../content/schema'
import { sourceName } from '../content/source-names'
import { heldRecords } from '../content/strong-fields'
import type { PageRecord } from '../offline/page-record'
import { recordTitle } from '../pages/changes'
import { sourcesPath, toolPath } from '../site/addresses'
import { dateWords, type Translate } from '../site/format'
import { type Language, languageRow } from '../site/languages'
import type { PageStyles } from '../styles/page-styles'
import type { PublishedFile } from './published-file'

interface SourceListOptions {
  /** Path that the site is served under, with both slashes. */
  base: string
  /** The two sheets that the policy knows by their hashes. */
  styles: PageStyles
  policy: string
  translators: Record<Language, Translate>
}

/**
 * Every source of every record that a page shows, who answers for it and who confirmed it: pages name one or two and count the others. A plain document for each
 * page, in no pack: who asks for it has signal to open the sources with.
 */
export function sourceLists(
  pages: readonly PageRecord[],
  content: Content,
  options: SourceListOptions,
): PublishedFile[] {
  const evidence = new Map(evidencedRecords(content).map((record) => [record.id, record.evidence]))
  const owners = new Map(heldRecords(content).map(({ id, owner }) => [id, owner]))
  return pages.map((page) => {
    // A record stands on a page where its mistakes can be told.
    const ids = [...page.main.matchAll(/\{\{report\}\}([\w-]+)/g)].map(([, id = '']) => id)
    const records = [...new Set(ids)].flatMap((id) => {
      const found = evidence.get(id)
      return found ? { id, evidence: found, owner: owners.get(id) } : []
    })
    const list = <SourceList page={page} records={records} content={content} {...options} />
    const file = sourcesPath(page.path).slice(1)
    return { name: file.endsWith('/') ? `${file}index.html` : file, text: `<!doctype html>${render(list)}` }
  })
}

interface SourceListProps extends SourceListOptions {
  page: PageRecord
  records: readonly { id: string; evidence: Evidence; owner: string | undefined }[]
  content: Content
}

function SourceList({
  page: { lang, path, title },
  records,
  content,
  base,
  styles,
  policy,
  translators,
}: SourceListProps) {
  const t = translators[lang]
  const nameOf = (contact: string) => content.contacts.find(({ id }) => id === contact)?.name[lang] ?? contact
  return (
    <html lang={lang} dir={languageRow(lang).direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>{`${t('sources')}: ${title} · Ruta Clara`}</title>
        <link rel="icon" href={href(base, 'icons/icon.svg')} type="image/svg+xml" />
        <style dangerouslySetInnerHTML={{ __html: styles.untilTitle }} />
        <style dangerouslySetInnerHTML={{ __html: styles.afterTitle }} />
      </head>
      <body>
        <main class="wrap">
          <p class="crumbs">
            <a href={href(base, path)}>{title}</a>
          </p>
          <h1>{t('sources')}</h1>
          {records.length === 0 ? <p>{t('no_sources')}</p> : null}
          <p>
            <a href={href(base, toolPath(lang, 'sureness'))}>{t('sureness.title')}</a>
          </p>
          {records.map(({ id, evidence, owner }) => (
            <section key={id} id={id}>
              <h2 class="h3">{recordTitle(content, lang, t, id)}</h2>
              <ul class="plain">
                {evidence.sources.map(({ url, publisher, official, dated }) => (
                  <li key={url}>
                    <Outside url={url}>{sourceName(content, lang, publisher)}</Outside>
                    {official ? ` · ${t('official')}` : ''}
                    {` · ${dated === 'unknown' ? t('grade.undated') : dateWords(dated, lang)}`}
                  </li>
                ))}
              </ul>
              <p class="source">{t('checked_on', { date: dateWords(evidence.checked, lang) })}</p>
              {evidence.confirmed ? (
                <p class="source">
                  {t('grade.confirmed', {
                    date: dateWords(evidence.confirmed.on, lang),
                    who: nameOf(evidence.confirmed.by),
                  })}
                </p>
              ) : null}
              {owner !== undefined ? <p class="source">{t('answers_for', { who: nameOf(owner) })}</p> : null}
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
