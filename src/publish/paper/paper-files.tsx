import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { transform } from 'lightningcss'
import { render } from 'preact-render-to-string'
import { NO_OFFICE } from '../../outreach/office'
import type { OutreachData } from '../../outreach/outreach-data'
import { PaperSheet } from '../../outreach/paper-sheets'
import { SHEET_KINDS, sheetWords } from '../../outreach/sheet-words'
import { subjectsOf } from '../../outreach/subjects'
import { qrSvg } from '../../sharing/qr-svg'
import { paperPath } from '../../site/addresses'
import type { Translate } from '../../site/format'
import { dateWords } from '../../site/format'
import { type Language, languageRow } from '../../site/languages'
import type { PublishedFile } from '../published-file'
import { topicsOf } from './outreach-data'

interface PaperOptions {
  /** Origin of the published site, without a slash at the end; '' in a trial, whose sheets carry no address. */
  origin: string
  /** Path that the site is served under, with both slashes. */
  base: string
  policy: string
  translators: Record<Language, Translate>
}

/** One document for each country and topic, a poster and a leaflet to cut in two, and the sheet that styles them all. */
export function paperFiles(
  data: readonly OutreachData[],
  { origin, base, policy, translators }: PaperOptions,
): PublishedFile[] {
  const css = paperStylesheet()
  const style = { name: `paper/${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`, text: css }
  const documents = data.flatMap((all) =>
    all.countries.flatMap((country) =>
      topicsOf(country).flatMap(([topic]) => {
        const t = translators[all.lang]
        return subjectsOf(all, { country: country.id, topics: [topic], campaign: '' }).map((subject) => {
          const address = origin && origin + base.replace(/\/$/, '') + subject.path
          const words = {
            ...sheetWords(subject, NO_OFFICE, address, all.lang, all.words, (day) => dateWords(day, all.lang)),
            ...(!address && { trial: t('outreach.trial') }),
          }
          const code = address && qrSvg(address)
          const page = (
            <html lang={all.lang} dir={languageRow(all.lang).direction}>
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta http-equiv="Content-Security-Policy" content={policy} />
                <meta name="referrer" content="no-referrer" />
                <meta name="robots" content="noindex" />
                <title>{`${t('outreach.paper_title', { title: subject.title })} · Ruta Clara`}</title>
                <link rel="icon" href={`${base}icons/icon.svg`} type="image/svg+xml" />
                <link rel="stylesheet" href={base + style.name} />
              </head>
              <body>
                <header>
                  <h1>{t('outreach.paper_title', { title: subject.title })}</h1>
                  <p>
                    {t('outreach.paper_hint')}{' '}
                    <a href={base.replace(/\/$/, '') + subject.path}>{t('outreach.paper_page')}</a>
                  </p>
                </header>
                <main>
                  {SHEET_KINDS.filter((kind) => kind !== 'tent').map((kind) => (
                    <PaperSheet key={kind} kind={kind} words={words} code={code} />
                  ))}
                </main>
              </body>
            </html>
          )
          return {
            name: paperPath(all.lang, country.id, topic).slice(1),
            text: `<!doctype html>${render(page)}`,
          }
        })
      }),
    ),
  )
  return [style, ...documents]
}

function paperStylesheet(): string {
  const code = ['src/outreach/paper.css', 'src/outreach/paper-page.css']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
  return transform({ filename: 'paper.css', code: Buffer.from(code), minify: true }).code.toString()
}
