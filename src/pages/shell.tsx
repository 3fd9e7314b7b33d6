import { render } from 'preact-render-to-string'
import { Icon } from '../components/icon'
import { href, type View } from '../components/view'
import { homePath, mistakeAddress, previewPath, sourcesPath, toolPath } from '../site/addresses'
import { ICONS } from '../site/drawings'
import { besideOf, languageRow } from '../site/languages'
import { RECIPE, WEATHER } from '../site/neutral-page'
import { colour } from '../styles/colours'
import type { PageStyles } from '../styles/page-styles'

export interface ShellAssets {
  /** Address of the script that every page loads. */
  script: string
  styles: PageStyles
  /** Address of the sheet for paper and for wide screens. */
  print: string
  /** Content-Security-Policy of a page, for the meta element. */
  policy: string
  /** Origin of the published site, without a slash at the end: 'https://rutaclara.example'. */
  origin: string
  /** Where mistakes are told, `{id}` standing for the record's id; '' for this site's own page about it. */
  report: string
  /** Name of the release, so that a new one is told from the old. */
  release: string
}

/** The document around every page of one language, with slots for composeDocument. */
export function renderShell(view: View, assets: ShellAssets): string {
  const { lang, t, base } = view
  const other = besideOf(lang)
  const path = (address: string) => href(base, address)
  const url = `${assets.origin}${base.replace(/\/$/, '')}{{path}}`
  const alternateUrl = `${assets.origin}${base.replace(/\/$/, '')}{{alternate}}`
  // Named in the head so that a wide screen waits for it, and again after the styles below, which it overrides.
  const beside = <link rel="stylesheet" media="print,(max-width:17em),(min-width:64rem)" href={assets.print} />
  const page = (
    <html lang={lang} dir={languageRow(lang).direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content={assets.policy} />
        <meta name="referrer" content="no-referrer" />
        <title>{'{{title}} · Ruta Clara'}</title>
        <meta name="description" content="{{description}}" />
        <link rel="canonical" href={url} />
        <link rel="alternate" hreflang={lang} href={url} />
        <link rel="alternate" hreflang={other} href={alternateUrl} />
        <meta property="og:title" content="{{title}}" />
        <meta property="og:description" content="{{description}}" />
        <meta property="og:url" content={url} />
        <meta property="og:type" content="website" />
        <meta property="og:site_name" content="Ruta Clara" />
        <meta property="og:locale" content={languageRow(lang).preview} />
        <meta property="og:image" content={`${assets.origin}${path(previewPath('{{path}}'))}`} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content="{{title}} · {{description}}" />
        <meta name="twitter:card" content="summary_large_image" />
        <meta name="release" content={assets.release} />
        <meta name="theme-color" content={colour('brand')} />
        <link rel="icon" href={path('/icons/icon.svg')} type="image/svg+xml" />
        <link rel="manifest" href={path(`/manifest-${lang}.webmanifest`)} />
        <script type="module" src={assets.script} />
        <style dangerouslySetInnerHTML={{ __html: assets.styles.untilTitle }} />
        {beside}
      </head>
      <body
        data-lang={lang}
        data-base={base}
        data-path="{{path}}"
        data-is="{{kind}} {{country}} {{topic}}"
        data-due="{{due}}"
        data-sms="{{sms}}"
        data-report={mistakeAddress(assets.report, base, lang)}
      >
        <a class="skip" href="#main">
          {t('skip')}
        </a>
        <header class="top">
          <div class="wrap">
            <a class="brand" href={path(homePath(lang))}>
              <svg viewBox="0 0 32 32" aria-hidden="true">
                <rect width="32" height="32" rx="8" />
                <path d="M10 27 14 5h4l4 22z" />
              </svg>
              <span>Ruta Clara</span>
            </a>
            <a class="btn quiet small" id="find" href={path(toolPath(lang, 'search'))}>
              <svg class="i" aria-hidden="true">
                <use href="#search" />
              </svg>
              <span class="visually-hidden">{t('search')}</span>
            </a>
            <a class="btn quiet small" href={`${base.replace(/\/$/, '')}{{alternate}}`} hreflang={other} lang={other}>
              {languageRow(other).name}
            </a>
            <a
              class="btn stop small"
              id="leave"
              href={WEATHER[lang]}
              data-offline={path(`/${RECIPE[lang]}`)}
              rel="noreferrer nofollow"
            >
              {t('leave')}
            </a>
          </div>
        </header>
        <main class="wrap" id="main">
          <div data-island="connection" />
          <p class="note care" id="old" hidden>
            {t('old_page')}
          </p>
          <p class="actions tools">
            <a class="btn quiet small" data-share="" href="{{share}}" aria-label={t('share')}>
              <Icon name="share" />
            </a>{' '}
            <button class="btn quiet small" type="button" data-keep="" hidden aria-label={t('keep')}>
              <Icon name="keep" />
            </button>{' '}
            <button class="btn quiet small" type="button" data-listen="" hidden aria-label={t('listen')}>
              <Icon name="listen" />
            </button>
          </p>
          {'{{top}}'}
          {/* What the title does not need stands after it: it is painted from the first packets. */}
          <svg class="sprite" aria-hidden="true">
            {Object.entries(ICONS).map(([name, drawing]) => (
              <symbol id={name} key={name} viewBox="0 0 24 24">
                <path d={drawing} />
              </symbol>
            ))}
          </svg>
          <style dangerouslySetInnerHTML={{ __html: assets.styles.afterTitle }} />
          {beside}
          {'{{main}}'}
        </main>
        <div class="wrap" id="paper" hidden>
          <p>
            Ruta Clara · {'{{title}}'}
            <br />
            <b>{url}</b>
            <br />
            <span data-day="{{checked}}">
              {t('checked_day')} {'{{checked}}'}
            </span>
          </p>
        </div>
        <footer>
          <div class="wrap">
            <p>
              {(['urgent', 'saved', 'guides', 'about'] as const).map((tool, index) => (
                <span key={tool}>
                  {index > 0 ? ' · ' : ''}
                  <a href={path(toolPath(lang, tool))}>{t(`footer.${tool}`)}</a>
                </span>
              ))}
              {' · '}
              <a id="sources" href={path(sourcesPath('{{path}}'))}>
                {t('all_sources')}
              </a>
            </p>
            <p>{t('footer.free')}</p>
          </div>
        </footer>
      </body>
    </html>
  )
  return `<!doctype html>${render(page)}`
}
