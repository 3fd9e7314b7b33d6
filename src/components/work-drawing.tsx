import { workDrawing } from '../site/work-drawings'
import { href, useView } from './view'

/** Who works by a pathway, and with what; it says nothing by itself. A file of its own, so that no page carries it. */
export function WorkDrawing({ of, size = 40 }: { of: { kind: string; sectors: readonly string[] }; size?: number }) {
  const { base } = useView()
  return <img src={href(base, workDrawing(of))} alt="" width={size} height={size} />
}
