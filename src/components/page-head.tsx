import { dateWords } from '../site/format'
import { Icon } from './icon'
import { href, useView } from './view'

/** The top of a page: where the reader is, with a way up, and beside it what one may do with the page. */
export function Crumbs({ trail }: { trail: readonly { path: string; words: string }[] }) {
  const { base, t } = useView()
  return (
    <div class="head">
      <nav class="crumbs" aria-label={t('crumbs')}>
        {trail.map((step, index) => (
          <span key={step.path}>
            {index > 0 ? ' › ' : ''}
            <a href={href(base, step.path)}>{step.words}</a>
          </span>
        ))}
      </nav>
      <PageActions />
    </div>
  )
}

/** Sharing by message and reading aloud. Sharing is a plain WhatsApp link that script turns into the system's share sheet. */
export function PageActions() {
  const { t } = useView()
  return (
    <p class="actions">
      <a class="btn quiet small" data-share href="{{share}}" aria-label={t('share')}>
        <Icon name="share" />
      </a>{' '}
      <button class="btn quiet small" type="button" data-listen hidden aria-label={t('listen')}>
        <Icon name="listen" />
      </button>
    </p>
  )
}

/** The one thing to do now. */
export function NextStep({ to, children }: { to: string; children: preact.ComponentChildren }) {
  return (
    <p>
      <a class="btn" href={to}>
        {children}
      </a>
    </p>
  )
}

export function CheckedOn({ day }: { day: string }) {
  const { lang, t } = useView()
  return <p class="source">{t('checked_on', { date: dateWords(day, lang) })}</p>
}
