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
  const strings = islandStrings[name]
  if (!strings) throw new Error(`There is no island called ${name}`)
  return (
    <div data-island={name} data-props={JSON.stringify(props)} data-strings={JSON.stringify(strings[lang])}>
      {children}
    </div>
  )
}
