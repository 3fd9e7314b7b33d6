import { useState } from 'preact/hooks'
import { type KeptPage, pagesInList, putInList } from '../kept-pages'
import type { Words } from './words'

/** The pages that the reader put in the list, each with its numbers to call. */
export function OwnPages({ say }: { say: Words }) {
  const [pages, setPages] = useState(pagesInList)
  const takeOut = (page: KeptPage) => {
    putInList(page, false)
    setPages(pagesInList())
  }
  const base = import.meta.env.BASE_URL
  return (
    <section aria-labelledby="own-pages">
      <h2 id="own-pages">{say('mine')}</h2>
      {pages.length === 0 && <p>{say('mine-none')}</p>}
      <ul class="own-pages">
        {pages.map((page) => (
          <li key={page.path}>
            <a href={base + page.path.slice(1)}>{page.title}</a>
            {page.numbers.map(({ written, dial, of }) => (
              <p key={dial}>
                <a class="btn small" href={dial}>
                  {written}
                </a>{' '}
                {of ? <small>{of}</small> : null}
              </p>
            ))}
            <p class="row">
              <button
                type="button"
                class="btn quiet small"
                aria-label={say('take-out-name', { name: page.title })}
                onClick={() => takeOut(page)}
              >
                {say('take-out')}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
