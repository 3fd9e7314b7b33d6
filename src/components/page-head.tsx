import { dateWords } from '../site/format'
import { Icon } from './icon'
import { href, useView } from './view'

/** Where the reader is, with a way up. */
export function Crumbs({ trail }: { trail: readonly { path: string; words: string }[] }) {
  const { base, t } = useView()
  return (
    <nav class="crumbs" aria-label={t('crumbs')}>
      {trail.map((step, index) => (
        <span key={step.path}>
          {index > 0 ? ' › ' : ''}
          <a href={href(base, step.path)}>{step.words}</a>
        </span>
      ))}
    </nav>
  )
}

/** Sharing by message and reading aloud. Sharing is a plain WhatsApp link that script turns into the system's share sheet. */
export function PageActions() {
  const { t } = useView()
  return (
    <p class="row actions">
      <a class="btn small" data-share href="{{share}}">
        <Icon name="share" />
        {t('share')}
      </a>
      <button class="btn quiet small" type="button" data-listen hidden>
        <Icon name="listen" />
        {t('listen')}
      </button>
    </p>
  )
}

export function CheckedOn({ day }: { day: string }) {
  const { lang, t } = useView()
  return <p class="source">{t('checked_on', { date: dateWords(day, lang) })}</p>
}
