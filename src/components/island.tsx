import type { ComponentChildren } from 'preact'
import { useView } from './view'

/** These carry their strings in their script: their page stands in every pack, or is saved without the script. */
const CARRY_THEIR_STRINGS = [
  'save-country',
  'search',
  'credential-finder',
  'pathway-finder',
  'who-pays',
  'outreach-kit',
  'kiosk',
]

/** A place that script may bring to life; `children` is what works before and without it. */
export function Island({
  name,
  props,
  children,
}: {
  name: string
  props: Record<string, unknown>
  children?: ComponentChildren
}) {
  const { islandStrings, lang } = useView()
  return (
    <div
      data-island={name}
      data-props={JSON.stringify(props)}
      data-strings={JSON.stringify(CARRY_THEIR_STRINGS.includes(name) ? {} : (islandStrings[name]?.[lang] ?? {}))}
    >
      {children}
    </div>
  )
}
