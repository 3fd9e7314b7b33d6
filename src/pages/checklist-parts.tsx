import { Words } from '../components/inline'
import type { Checklist } from '../content/schema'

/** A checklist whose boxes can be ticked without script; where the page keeps ticks, script stores them. */
export function TickList({ checklist }: { checklist: Checklist }) {
  return (
    <ul class="ticks">
      {checklist.items.map((item) => (
        <li key={item.id}>
          <input type="checkbox" id={`${checklist.id}-${item.id}`} data-tick={`${checklist.id}/${item.id}`} />
          <div>
            <label for={`${checklist.id}-${item.id}`}>
              <Words of={item.what} />
            </label>
            {item.why ? (
              <small>
                <Words of={item.why} />
              </small>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}
