import { render } from 'preact'
import { useLayoutEffect, useState } from 'preact/hooks'
import type { Language } from '../../site/languages'
import { keepTools } from '../keep-tools'
import { keepTicks, keptTicks } from './kept-ticks'
import { OwnPages } from './own-pages'
import { type Words, wordsIn } from './words'
import '../save.css'
import './my-list.css'

interface Props {
  boxes: readonly HTMLInputElement[]
  say: Words
}

function MyList({ boxes, say }: Props) {
  // What was ticked before this came is kept too.
  const [ticks, setTicks] = useState(() => new Set([...keptTicks(), ...ticked(boxes)]))
  const [kept, setKept] = useState(true)

  // Before anything else can happen: a tick between drawing and listening would be lost.
  useLayoutEffect(() => {
    if (ticks.size > 0) setKept(keepTicks(new Set([...keptTicks(), ...ticks])))
  }, [])
  useLayoutEffect(() => {
    for (const box of boxes) box.checked = ticks.has(box.dataset.tick ?? '')
  }, [ticks])
  useLayoutEffect(() => {
    const change = (event: Event) => {
      const box = boxes.find((one) => one === event.target)
      if (!box) return
      const now = keptTicks()
      if (box.checked) now.add(box.dataset.tick ?? '')
      else now.delete(box.dataset.tick ?? '')
      setKept(keepTicks(now))
      setTicks((before) => {
        const after = new Set([...before, ...now])
        if (!box.checked) after.delete(box.dataset.tick ?? '')
        return after
      })
    }
    document.addEventListener('change', change)
    return () => document.removeEventListener('change', change)
  }, [])

  const done = boxes.filter((box) => ticks.has(box.dataset.tick ?? '')).length
  return (
    <div class="save my-list">
      <p class="save-words" role="status">
        <b>{say('done', { done, total: boxes.length })}</b> <span class="source">{say(kept ? 'kept' : 'refused')}</span>
      </p>
      <div class="row">
        <button type="button" class="btn small" onClick={() => window.print()}>
          {say('print')}
        </button>
        {done > 0 && (
          <button
            type="button"
            class="btn quiet small"
            onClick={() => {
              setKept(keepTicks(new Set()))
              setTicks(new Set<string>())
            }}
          >
            {say('erase')}
          </button>
        )}
      </div>
    </div>
  )
}

const ticked = (boxes: readonly HTMLInputElement[]) =>
  boxes.filter(({ checked }) => checked).map(({ dataset }) => dataset.tick ?? '')

/** The reader's own pages; remembers the ticks of every box with `data-tick` on the page. */
export default function mount(element: HTMLElement, _: Record<string, unknown>, lang: Language) {
  element.replaceChildren()
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-tick]')]
  const say = wordsIn(lang)
  render(
    <>
      <OwnPages say={say} />
      <h2>{say('templates')}</h2>
      <MyList boxes={boxes} say={say} />
    </>,
    element,
  )
  keepTools(lang)
}
