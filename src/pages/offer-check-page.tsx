import { countriesInOrder } from '../components/countries-in-order'
import { gradeWords } from '../components/evidence-note'
import { Words } from '../components/inline'
import { Island } from '../components/island'
import { CheckedOn, Crumbs } from '../components/page-head'
import { href, useView, type View } from '../components/view'
import { isOfferQuestion, type OfferCheck, type OfferRule } from '../content/offer-check-schema'
import { dialledForm } from '../content/phone-numbers'
import type { Contact, Country } from '../content/schema'
import { guidePath, homePath, toolPath, topicPath } from '../site/addresses'
import { besideOf } from '../site/languages'
import { recordPath } from '../site/record-paths'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { type HelpGroup, offerHelp } from './offer-help'

/**
 * The offer check as a page to read: every question, what each answer means and whom to call. The island takes its
 * words from this page, by the data attributes, and asks one question at a time.
 */
export function offerCheckPage(view: View, offerCheck: OfferCheck): PageDraft {
  const { t, lang, base } = view
  const { questions, rules } = offerCheck
  const freshness = freshnessOf(rules, 'law')
  const single = rules.filter((rule) => Object.keys(rule.when).length === 1)
  const several = rules.filter((rule) => Object.keys(rule.when).length > 1)
  const logic = rules.map(({ id, when, verdict }) => ({ id, when, verdict }))
  const shown = new Set<string>()
  const countries = countriesInOrder(view)
  return {
    lang,
    path: toolPath(lang, 'offer'),
    alternate: toolPath(besideOf(lang), 'offer'),
    kind: 'tool',
    country: '',
    topic: 'fraud',
    ...freshness,
    title: t('offer_check.title'),
    description: t('offer_check.lead'),
    message: t('offer_check.message'),
    pack: `${lang}-essentials`,
    questions: questions.map((question) => question.ask[lang]),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('offer_check.title')}</h1>
        <p class="lead">{t('offer_check.lead')}</p>
        <Island name="offer-check" props={{ rules: logic }}>
          <p>{t('offer_check.no_script')}</p>
          <p class="note care">{t('offer_check.one_danger')}</p>
          <h2>{t('offer_check.questions')}</h2>
          <ol>
            {questions.map(({ id, ask }) => (
              <li key={id}>
                <a href={`#${anchorOf(id)}`}>{ask[lang]}</a>
              </li>
            ))}
            <li>
              <a href="#help">{t('offer_check.whom')}</a>
            </li>
          </ol>
          {questions.map(({ id, ask, answers, help }) => (
            <section class="card offer-question" id={anchorOf(id)} data-question={id} key={id}>
              <h2>{ask[lang]}</h2>
              <ul class="plain">
                {Object.entries(answers).map(([answer, words]) => {
                  const meaning = single.filter((rule) => holdsFor(rule, id, answer))
                  return (
                    <li data-answer={answer} key={answer}>
                      <b>{words[lang]}</b>
                      {meaning.length === 0 ? <p>{t('offer_check.no_sign')}</p> : null}
                      {meaning.map((rule) => {
                        const first = !shown.has(rule.id)
                        shown.add(rule.id)
                        return <RuleWords rule={rule} first={first} key={rule.id} />
                      })}
                    </li>
                  )
                })}
                <li data-help>
                  <b>{t('offer_check.unknown')}</b>
                  <p>
                    <Words of={help} />
                  </p>
                </li>
              </ul>
            </section>
          ))}
          <section id="together">
            <h2>{t('offer_check.together')}</h2>
            {several.map((rule) => (
              <article class="card" key={rule.id}>
                <p>{t('offer_check.each_of')}</p>
                <ul>
                  {Object.entries(rule.when).map(([question, wanted = []]) => (
                    <li key={question}>{answerWords(offerCheck, question, wanted, view)}</li>
                  ))}
                </ul>
                <RuleWords rule={rule} first={true} />
              </article>
            ))}
          </section>
          <section id="help">
            <h2>{t('offer_check.whom')}</h2>
            <p>{t('offer_check.choose')}</p>
            {countries.map((country) => (
              <CountryHelp country={country} key={country.id} />
            ))}
          </section>
        </Island>
        <p>
          <a href={href(base, guidePath(lang, 'is-this-offer-real'))}>{t('offer_check.guide')}</a>
        </p>
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

const anchorOf = (question: string) => `q-${question.replaceAll('_', '-')}`

function holdsFor(rule: OfferRule, question: string, answer: string): boolean {
  return isOfferQuestion(question) && (rule.when[question]?.includes(answer) ?? false)
}

function answerWords({ questions }: OfferCheck, id: string, wanted: readonly string[], { lang, t }: View): string {
  const question = questions.find((candidate) => candidate.id === id)
  const words = wanted.flatMap((answer) => question?.answers[answer]?.[lang] ?? [])
  return `${question?.ask[lang] ?? ''} ${words.join(` ${t('offer_check.or')} `)}`
}

/** What a rule says. The island reads the first time that it stands on the page; where it comes from stands only there. */
function RuleWords({ rule, first }: { rule: OfferRule; first: boolean }) {
  const { t, lang } = useView()
  return (
    <div data-rule={first ? rule.id : undefined}>
      <p>
        <b class={rule.verdict}>{t(`offer_check.${rule.verdict}`)}.</b> <span data-why>{rule.why[lang]}</span>
      </p>
      <p>
        <b>{t('offer_check.do')}</b> <span data-do>{rule.do[lang]}</span>
      </p>
      {first ? <WhereFrom rule={rule} /> : null}
    </div>
  )
}

/** How sure a rule is, linked to the record that holds its sources, or to its first source where no page shows one. */
function WhereFrom({ rule }: { rule: OfferRule }) {
  const { t, lang, base, content, today } = useView()
  const { sources } = rule.evidence
  const path = recordPath(content, lang, rule.law ?? rule.see ?? '')
  const address = path ? href(base, path) : sources[0]?.url
  return (
    <p class="source" data-sources>
      <a href={address}>{gradeWords(rule.evidence, Number(today.slice(0, 4)), t)}</a>
    </p>
  )
}

/** Whom to call in one country, then what its law says, and where the rest is. */
function CountryHelp({ country }: { country: Country }) {
  const { t, lang, base, content } = useView()
  const { law, groups } = offerHelp(content, country)
  const fraud = href(base, topicPath(lang, country.id, 'fraud'))
  return (
    <details data-country={country.id}>
      <summary>{country.name[lang]}</summary>
      {HELP_ORDER.map((group) =>
        groups[group].length > 0 ? (
          <div key={group}>
            <b>{t(`offer_check.${group}`)}</b>
            <ul class="plain">
              {groups[group].map((contact) => (
                <HereLine contact={contact} here={country.id} key={contact.id} />
              ))}
            </ul>
          </div>
        ) : null,
      )}
      {law ? (
        <p>
          <b>{t('offer_check.law_here')}:</b> <Words of={law.rule} />
        </p>
      ) : null}
      <p>
        <a href={fraud}>{t('offer_check.more_here', { country: country.name[lang] })}</a>
      </p>
    </details>
  )
}

/** A contact for someone who is in that country: the first number that can be dialled from there, or where it is told how to reach it. */
function HereLine({ contact, here }: { contact: Contact; here: string }) {
  const { lang, base, content } = useView()
  const phone = contact.phones.find(({ from }) => from === 'anywhere' || from.includes(here))
  const card = recordPath(content, lang, contact.id)
  return (
    <li class="call">
      <b>{phone || !card ? contact.name[lang] : <a href={href(base, card)}>{contact.name[lang]}</a>}</b>{' '}
      {phone ? (
        <a class="btn small" href={`tel:${phone.number}`}>
          {dialledForm(phone)}
        </a>
      ) : null}
    </li>
  )
}

const HELP_ORDER: readonly HelpGroup[] = ['trafficking', 'fraud', 'labour']
