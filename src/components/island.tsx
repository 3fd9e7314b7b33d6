import type { ComponentChildren } from 'preact'

/** A place that script may bring to life; `children` is what works before and without it. */
export function Island({
  name,
  props = {},
  children,
}: {
  name: string
  props?: Record<string, unknown>
  children?: ComponentChildren
}) {
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      {children}
    </div>
  )
}
