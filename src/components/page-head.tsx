import { Fragment } from 'preact'
import { dateWords } from '../site/format'
import { href, useView } from './view'

/** Where the reader is, with a way up. */
export function Crumbs({ trail }: { trail: readonly { path: string; words: string }[] }) {
  const { base, t } = useView()
  return (
    <nav class="crumbs" aria-label={t('crumbs')}>
      <p>
        {trail.map((step, index) => (
          <Fragment key={step.path}>
            {index > 0 ? ' › ' : ''}
            <a href={href(base, step.path)}>{step.words}</a>
          </Fragment>
        ))}
      </p>
    </nav>
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
