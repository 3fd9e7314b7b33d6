import type { WhoPaysData } from './who-pays-data'

/** The words of a rule, linked to where it stands. */
export function RuleLink({ rule }: { rule: WhoPaysData['rules'][string] | undefined }) {
  if (!rule) return null
  return rule.path ? <a href={import.meta.env.BASE_URL + rule.path.slice(1)}>{rule.words}</a> : rule.words
}

/** Whom to tell, with the number or the site. */
export function ContactToTell({ contact }: { contact: WhoPaysData['contacts'][string] | undefined }) {
  if (!contact) return null
  const { name, number, spoken, old, url } = contact
  return (
    <li class="call">
      <b>{name}</b>
      {number ? <a href={`tel:${number}`}>{spoken}</a> : null}
      {old ? <small>{old}</small> : null}
      {url ? (
        <a href={url} rel="noreferrer">
          {new URL(url).hostname.replace(/^www\./, '')}
        </a>
      ) : null}
    </li>
  )
}
