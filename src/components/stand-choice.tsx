import { href, type View } from './view'

/** A link that is shown once the reader's country is known: '{from}' or '{at}' stands for it in the address and the words. */
export interface OwnWay {
  address: string
  words: string
}

/**
 * Asks where the reader is from and is now, once for the whole site. Script shows it, of the countries that the page lists
 * (`data-countries`), and keeps the choice on the phone; without script nothing is asked.
 */
export function StandChoice({ view: { t, base }, ways = [] }: { view: View; ways?: readonly OwnWay[] }) {
  return (
    <>
      <p class="stand actions" hidden>
        {(['from', 'at'] as const).map((side) => (
          <label key={side}>
            {t(`stand.${side}`)}
            <select>
              <option value="">{t('stand.unsaid')}</option>
            </select>
          </label>
        ))}
      </p>
      {ways.length > 0 ? (
        <div class="tight actions">
          <ul class="places">
            {ways.map(({ address, words }) => (
              <li key={address} hidden>
                <a data-way={href(base, address)} href={base}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}
