import { Icon } from '../components/icon'
import { Places } from '../components/places'
import { SearchBox } from '../components/search-box'
import { type OwnWay, StandChoice } from '../components/stand-choice'
import { href, type View } from '../components/view'
import { countryPath, guidePath, homePath, type Tool, toolPath, topicPath } from '../site/addresses'
import { besideOf, type Language } from '../site/languages'
import type { PageDraft } from './built-page'
import { DoorDrawing } from './door-drawings'
import { regionDraft } from './region-draft'

type Way = [name: string, to: (lang: Language) => string]

const tool = (name: Tool): Way => [name, (lang) => toolPath(lang, name)]
const guide = (name: string, slug: string, heading = ''): Way => [name, (lang) => guidePath(lang, slug) + heading]

/** Where a reader may stand, and what is asked from there: each question is one tap from its answer. */
const SITUATIONS: { name: string; ways: Way[] }[] = [
  { name: 'go', ways: [tool('offer'), tool('payers'), tool('pathways'), tool('list')] },
  {
    name: 'there',

    ways: [
      guide('not_paid', 'pay-and-deductions', '#not-paid'),
      guide('taken', 'your-documents', '#taken'),
      guide('hurt', 'hurt-or-ill'),
      guide('harassed', 'harassment-at-work'),
      guide('pregnant', 'pregnant-or-caring'),
      tool('rights'),
    ],
  },
  {
    name: 'back',

    ways: [
      guide('sent_back', 'coming-back'),
      guide('owed', 'pay-and-deductions', '#from-home'),
      tool('credentials'),
      guide('job', 'job-search-after-return'),
      tool('pension'),
      guide('business', 'starting-a-business'),
    ],
  },
  { name: 'help', ways: [tool('share'), tool('guides')] },
]

/** What a reader needs first of the country that they are from, and of the one where they are. */
function ownWays({ t, lang }: View): OwnWay[] {
  return [
    { address: countryPath(lang, '{from}'), words: '{from}' },
    { address: topicPath(lang, '{from}', 'work-abroad'), words: t('stand.work_abroad', { country: '{from}' }) },
    { address: countryPath(lang, '{at}'), words: '{at}' },
    { address: topicPath(lang, '{at}', 'contacts'), words: t('stand.contacts', { country: '{at}' }) },
  ]
}

export function homePage(view: View): PageDraft {
  const { t, lang, base } = view
  const other = besideOf(lang)
  return {
    ...regionDraft(view, 'guides', 'home', 'essentials'),
    path: homePath(lang),
    alternate: homePath(other),
    title: t('home_title'),
    description: t('home_lead'),
    message: t('home_message'),
    body: (
      <>
        <h1>{t('home_title')}</h1>
        <SearchBox view={view} page={false} />
        <a
          class="note stop"
          href={href(base, toolPath(lang, 'urgent'))}
          data-way={href(base, `${toolPath(lang, 'urgent')}#{at}`)}
        >
          <Icon name="phone" />
          <span>
            <b>{t('in_danger')}</b> {t('call_now')}
          </span>
        </a>
        <StandChoice view={view} ways={ownWays(view)} />
        {SITUATIONS.map(({ name, ways }) => (
          <section class="tight" key={name}>
            <h2>
              <DoorDrawing of={name} /> {t(`situation.${name}`)}
            </h2>
            <ul class="places">
              {ways.map(([way, to]) => (
                <li key={way}>
                  <a
                    href={href(base, to(lang))}
                    data-way={way === 'rights' ? href(base, topicPath(lang, '{at}', 'rights')) : undefined}
                  >
                    <DoorDrawing of={way} />
                    <span>{t(`way.${way}`)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <section class="tight">
          <h2 id="paises">{t('which_country')}</h2>
          <Places view={view} to={(cc) => countryPath(lang, cc)} countries="from" />
        </section>
      </>
    ),
  }
}
