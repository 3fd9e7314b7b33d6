import type { SavedLink } from '../../offline/nearest-pages'
import { say } from '../say'

interface Props {
  pages: readonly SavedLink[]
  onForget: (path: string) => void
  strings: Record<string, string>
}

/** The pages that the reader asked to be brought and that have not come; each can be forgotten. */
export function WantedPages({ pages, onForget, strings }: Props) {
  if (pages.length === 0) return null
  return (
    <>
      <h2>{say(strings, 'wanted')}</h2>
      <p>{say(strings, 'wanted-what')}</p>
      <ul class="saved-list">
        {pages.map(({ path, title }) => (
          <li class="call" key={path}>
            <div>
              <b>{title}</b>
            </div>
            <button
              type="button"
              class="btn quiet small"
              aria-label={say(strings, 'forget-name', { name: title })}
              onClick={() => onForget(path)}
            >
              {say(strings, 'forget')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
