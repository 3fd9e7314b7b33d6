import { buildDay } from '../content/build-day'
import { loadTranslators } from '../i18n/translate'
import type { ShellAssets } from '../pages/shell'
import type { Translate } from '../site/format'
import type { Language } from '../site/languages'
import type { PageStyles } from '../styles/page-styles'
import { reportAddress } from './report-address'
import { siteOrigin } from './site-origin'
import { contentSecurityPolicy, pageStyles, sheetBeside } from './stylesheet'

/** What a build is made with: the environment, the style sheets and the words of the interface. */
export interface SiteSettings {
  /** Path that the site is served under, with both slashes. */
  base: string
  /** Origin of the published site without a slash at the end; '' for a trial. */
  origin: string
  /** Address of the published site without a slash at the end. */
  site: string
  /** Day of the build, YYYY-MM-DD, and the name of the release. */
  today: string
  release: string
  /** Where mistakes are told, as configured; '' for the site's own page. */
  report: string
  styles: PageStyles
  /** Both sheets in one, for documents of another make. */
  css: string
  print: { name: string; text: string }
  policy: string
  translators: Record<Language, Translate>
}

/** The settings of the build that is under way. Throws where the environment has one that cannot be. */
export function readSettings(base: string): SiteSettings {
  const today = buildDay()
  const origin = siteOrigin()
  const styles = pageStyles()
  return {
    base,
    origin,
    site: origin + base.replace(/\/$/, ''),
    today,
    release: process.env.RELEASE ?? today,
    report: reportAddress(process.env.REPORT_TO ?? ''),
    styles,
    css: styles.untilTitle + styles.afterTitle,
    print: sheetBeside(),
    policy: contentSecurityPolicy(styles.untilTitle, styles.afterTitle),
    translators: loadTranslators('content/locales'),
  }
}

/** What every shell names; `script` is the entry's name inside the built folder. */
export function shellAssets(settings: SiteSettings, script: string): ShellAssets {
  const { base, styles, print, policy, origin, report, release } = settings
  return { script: base + script, styles, print: base + print.name, policy, origin, report, release }
}
