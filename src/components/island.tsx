import type { ComponentChildren } from 'preact'
import { useView } from './view'

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
      data-strings={JSON.stringify(islandStrings[name]?.[lang] ?? {})}
    >
      {children}
    </div>
  )
}
