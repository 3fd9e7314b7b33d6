import { Crumbs } from '../components/page-head'
import { Places } from '../components/places'
import { StandChoice } from '../components/stand-choice'
import { href, type View } from '../components/view'
import { guidePath, homePath, topicPath } from '../site/addresses'
import type { RIGHT_TOPICS, Topic } from '../site/topics'
import { isForWomenAndDiversity } from '../site/topics'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'

/** What may have happened to somebody: the guide that answers, and what a country's page of rights has it under. */
interface Situation {
  name: string
  guide: string
  right: (typeof RIGHT_TOPICS)[number]
}

const NOT_PAID: Situation = { name: 'not_paid', guide: 'pay-and-deductions#not-paid', right: 'pay' }
const HURT: Situation = { name: 'hurt', guide: 'hurt-or-ill', right: 'injury' }
const TAKEN: Situation = { name: 'taken', guide: 'your-documents#taken', right: 'documents' }
const DISMISSED: Situation = { name: 'dismissed', guide: 'how-to-complain#where', right: 'contract' }
const HOUSE: Situation = { name: 'house', guide: 'first-week#housing', right: 'housing' }
const HARASSED: Situation = { name: 'harassed', guide: 'harassment-at-work', right: 'harassment' }
const PREGNANT: Situation = { name: 'pregnant', guide: 'pregnant-or-caring', right: 'maternity' }
const ONLY_MEN: Situation = { name: 'only_men', guide: 'how-to-complain#where', right: 'discrimination' }
const CHILDREN: Situation = { name: 'children', guide: 'pregnant-or-caring#children', right: 'childcare' }
const BEATEN: Situation = { name: 'beaten', guide: 'leaving-an-abusive-situation', right: 'harassment' }
const AT_HOME: Situation = { name: 'at_home', guide: 'leaving-an-abusive-situation#at-home', right: 'domestic_work' }

const SITUATIONS = {
  rights: [NOT_PAID, HURT, TAKEN, DISMISSED, HOUSE, HARASSED, PREGNANT, ONLY_MEN],
  women: [HARASSED, BEATEN, PREGNANT, CHILDREN, ONLY_MEN, AT_HOME, NOT_PAID, TAKEN],
}

/**
 * Rights by what happened, each one tap from the guide that answers it; then by country. Where the reader's country is
 * known, its own page stands beside each.
 */
export function topicIndexPage(view: View, tool: 'rights' | 'women', topic: Topic): PageDraft {
  const { t, lang, base, content } = view
  return {
    ...regionDraft(view, tool, 'tool', 'region'),
    ...freshnessOf(content.countries, 'institution'),
    topic,
    title: t(`tile.${tool}`),
    description: t(`tool_lead.${tool}`),
    message: t(`message.${tool}`),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t(`tile.${tool}`)}</h1>
        <StandChoice view={view} />
        <h2>{t('what_happened')}</h2>
        <ul class="plain">
          {SITUATIONS[tool].map(({ name, guide, right }) => {
            const [slug = '', heading] = guide.split('#')
            const page = topicPath(lang, '{at}', isForWomenAndDiversity(right) ? 'women-and-diversity' : 'rights')
            return (
              <li class="call row" key={name}>
                <a href={href(base, guidePath(lang, slug) + (heading ? `#${heading}` : ''))}>{t(`way.${name}`)}</a>
                <a class="btn quiet small" data-way={href(base, `${page}#${right}`)} href={base} hidden>
                  {t('stand.in', { country: '{at}' })}
                </a>
              </li>
            )
          })}
        </ul>
        <section class="tight">
          <h2>{t('by_country')}</h2>
          <Places view={view} to={(cc) => topicPath(lang, cc, topic)} countries="at" />
        </section>
      </>
    ),
  }
}
