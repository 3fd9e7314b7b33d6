import type { Figure } from '../content/schema'
import { numberWords, type Translate } from '../site/format'
import type { Language } from '../site/languages'

type Point = Figure['points'][number]

/** What a point is called: its year, or what it is of, with the year where the points are of several. */
export function pointLabel({ points }: Figure, { of, year }: Point, lang: Language): string {
  if (!of) return String(year)
  return points.every((point) => point.year === year) ? of[lang] : `${of[lang]} ${year}`
}

export const pointValue = ({ value, approx }: Point, lang: Language, t: Translate): string =>
  `${approx ? `${t('about_amount')} ` : ''}${numberWords(value, lang)}`

/** What a series shows, in one sentence or two: from where to where it went over the years, and its highest point. */
export function figureSays(figure: Figure, lang: Language, t: Translate): string {
  const [first, last] = [figure.points[0], figure.points.at(-1)]
  if (!first || !last) return ''
  const most = figure.points.reduce((highest, point) => (point.value > highest.value ? point : highest))
  const went = figure.points.every(({ of }) => !of)
    ? t('figure_says.went', {
        first: first.year,
        before: pointValue(first, lang, t),
        last: last.year,
        after: pointValue(last, lang, t),
      })
    : ''
  const highest =
    went && (most === last || most === first)
      ? ''
      : t('figure_says.most', { when: pointLabel(figure, most, lang), value: pointValue(most, lang, t) })
  return [went, highest].filter(Boolean).join(' ')
}
