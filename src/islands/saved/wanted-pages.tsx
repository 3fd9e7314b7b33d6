import type { SavedLink } from '../../offline/nearest-pages'
import type { Words } from './words'

interface Props {
  pages: readonly SavedLink[]
  onForget: (path: string) => void
  say: Words
}

/** The pages that the reader asked to be brought and that have not come; each can be forgotten. */
export function WantedPages({ pages, onForget, say }: Props) {
  if (pages.length === 0) return null
  return (
    <>
      <h2>{say('wanted')}</h2>
      <p>{say('wanted-what')}</p>
      <ul class="saved-list">
        {pages.map(({ path, title }) => (
          <li class="call" key={path}>
            <div>
              <b>{title}</b>
            </div>
            <button
              type="button"
              class="btn quiet small"
              aria-label={say('forget-name', { name: title })}
              onClick={() => onForget(path)}
            >
              {say('forget')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
