import type { ComponentChildren } from 'preact'
import { useView } from './view'

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
  const { islands, lang } = useView()
  if (!islands.has(name)) throw new Error(`There is no island called ${name} that speaks ${lang}`)
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      {children}
    </div>
  )
}

/**
 * What stands in an island's place where its script does not come: the browser is too old for it, script is off, or it was
 * lost on the way. It shows itself after a while, so that nobody sees it who has the script.
 */
export function WithoutIsland({ words }: { words: string }) {
  return <p class="note late">{words}</p>
}
