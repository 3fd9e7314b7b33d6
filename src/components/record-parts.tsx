import { isOldDate } from '../content/evidence-grade'
import type { Cost, DocumentNeeded, Status, Text } from '../content/schema'
import { dateWords, moneyWords } from '../site/format'
import { Words } from './inline'
import { useView } from './view'

export function StatusPill({ status }: { status: Status }) {
  const { lang, t, today } = useView()
  return (
    <p class="row">
      <span class={`pill ${status.value}`}>{t(`status.${status.value}`)}</span>
      {status.as_of === 'unknown' ? null : (
        <span class="source">
          {t('as_of', { date: dateWords(status.as_of, lang) })}
          {isOldDate(status.as_of, today) ? `, ${t('grade.confirm')}` : ''}
        </span>
      )}
    </p>
  )
}

/** What a reader must know first about a programme that is not plainly open. */
export function StatusWarning({ status }: { status: Status }) {
  const { t } = useView()
  if (status.value === 'open')
    return status.note ? (
      <p>
        <Words of={status.note} />
      </p>
    ) : null
  return (
    <p class="note stop">
      <span>
        <b>{t(`status_says.${status.value}`)}</b> {status.note ? <Words of={status.note} /> : null}
      </span>
    </p>
  )
}

export function Steps({ steps }: { steps: readonly Text[] }) {
  const { lang } = useView()
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step[lang]}>
          <Words of={step} />
        </li>
      ))}
    </ol>
  )
}

export function Points({ points }: { points: readonly Text[] }) {
  const { lang } = useView()
  return (
    <ul>
      {points.map((point) => (
        <li key={point[lang]}>
          <Words of={point} />
        </li>
      ))}
    </ul>
  )
}

export function CostTable({ costs }: { costs: readonly Cost[] }) {
  const { lang, t, today } = useView()
  if (costs.length === 0) return null
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('cost')}</th>
          <th scope="col">{t('who_pays')}</th>
        </tr>
      </thead>
      <tbody>
        {costs.map((cost) => (
          <tr key={cost.what[lang]}>
            <td>
              <Words of={cost.what} />
            </td>
            <td>
              {t(`payer.${cost.payer}`)}
              {cost.amount ? `: ${moneyWords(cost.amount, lang, t)}` : ''}
              {cost.amount && isOldDate(cost.amount.as_of, today) ? `, ${t('grade.confirm')}` : ''}
              {cost.by === 'law' ? ` · ${t('by_law')}` : ''}
              {cost.note ? (
                <>
                  <br />
                  <Words of={cost.note} />
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Documents({ documents }: { documents: readonly DocumentNeeded[] }) {
  const { lang } = useView()
  return (
    <ul>
      {documents.map((item) => (
        <li key={item.name[lang]}>
          {item.name[lang]}
          {item.how ? (
            <>
              {': '}
              <Words of={item.how} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
