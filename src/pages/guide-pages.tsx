import MarkdownIt from 'markdown-it'
import type Token from 'markdown-it/lib/token.mjs'
import { ContactLines } from '../components/contact-card'
import { EvidenceNote } from '../components/evidence-note'
import { numbersOf } from '../components/inline'
import { CheckedOn, Crumbs, NextStep } from '../components/page-head'
import { href, type View } from '../components/view'
import { NUMBER_LINK } from '../content/inline-text'
import type { Guide } from '../content/load'
import { HEADING_NAME } from '../content/markdown-prose'
import { numbersInText } from '../content/numbers-in-text'
import type { GuideFront } from '../content/schema'
import { markTerms } from '../content/term-marks'
import { guidePath, homePath, toolPath } from '../site/addresses'
import { besideOf } from '../site/languages'
import { linkPath } from '../site/record-paths'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { shortDescription } from './description'
import { GUIDE_GROUPS } from './guide-groups'
import { ASK } from './next-step'

export function guidesPage(view: View): PageDraft {
  const { t, lang, base, content } = view
  const other = besideOf(lang)
  return {
    lang,
    path: toolPath(lang, 'guides'),
    alternate: toolPath(other, 'guides'),
    kind: 'guides',
    country: '',
    topic: '',
    checked: '',
    due: '',
    message: t('message.guides'),
    title: t('tile.guides'),
    description: t('guides_lead'),
    pack: `${lang}-region`,
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('tile.guides')}</h1>
        <p class="lead">{t('guides_lead')}</p>
        {GUIDE_GROUPS.map(({ name, slugs }) => (
          <section key={name}>
            <h2>{t(`situation.${name}`)}</h2>
            <ul class="plain">
              {slugs
                .flatMap((slug) => content.guides.find((guide) => guide.slug === slug) ?? [])
                .map(({ slug, front }) => (
                  <li class="card" key={slug}>
                    <h3>
                      <a href={href(base, guidePath(lang, slug))}>{front[lang].title}</a>
                    </h3>
                    <p>{front[lang].summary}</p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
        <p>
          <a href={href(base, toolPath(lang, 'glossary'))}>{t('glossary_title')}</a> ·{' '}
          <a href={href(base, toolPath(lang, 'agreements'))}>{t('agreements_title')}</a> ·{' '}
          <a href={href(base, toolPath(lang, 'figures'))}>{t('figures_title')}</a> ·{' '}
          <a href={href(base, toolPath(lang, 'actors'))}>{t('actors_title')}</a>
        </p>
      </>
    ),
  }
}

/** The list to tick that belongs to a guide, by its slug. */
const LIST_OF_GUIDE: Record<string, string> = {
  'before-you-go': 'reg-list-before-going',
  'coming-back': 'reg-list-papers-home',
  'your-documents': 'reg-list-papers-home',
  'pay-and-deductions': 'reg-list-proof',
}

/** The tool that a guide leads to. */
const TOOL_OF_GUIDE: Record<
  string,
  'offer' | 'payers' | 'pathways' | 'credentials' | 'pension' | 'rights' | 'urgent' | 'share'
> = {
  'is-this-offer-real': 'offer',
  'your-contract': 'offer',
  'who-pays': 'payers',
  'skills-in-demand': 'pathways',
  'proving-what-you-know': 'credentials',
  'pension-two-countries': 'pension',
  'changing-employer': 'rights',
  'how-to-complain': 'rights',
  'first-week': 'rights',
  'pregnant-or-caring': 'rights',
  'hurt-or-ill': 'urgent',
  'harassment-at-work': 'urgent',
  'leaving-an-abusive-situation': 'urgent',
  'finding-someone-detained': 'urgent',
  'for-consular-staff': 'share',
}

/** Each mark costs the reader about 20 bytes. */
const TERMS_A_GUIDE = 6

export function guidePage(view: View, guide: Guide): PageDraft {
  const { t, lang, base } = view
  const other = besideOf(lang)
  const front = guide.front[lang]
  const freshness = freshnessOf([front], 'law')
  const path = guidePath(lang, guide.slug)
  const marked = markTerms(guide.body[lang], view.content.glossary, lang, { seen: new Set(), most: TERMS_A_GUIDE })
  return {
    lang,
    path,
    alternate: guidePath(other, guide.slug),
    kind: 'guide',
    country: '',
    topic: front.topics[0] ?? '',
    ...freshness,
    message: front.message,
    sms: front.sms,
    title: front.title,
    description: shortDescription(front.summary),
    pack: `${lang}-region`,
    questions: front.questions,
    body: (
      <>
        <Crumbs
          trail={[
            { path: homePath(lang), words: t('home') },
            { path: toolPath(lang, 'guides'), words: t('tile.guides') },
          ]}
        />
        <h1>{front.title}</h1>
        <GuideStep view={view} slug={guide.slug} front={front} />
        <p class="lead">{front.summary}</p>
        <div class="prose" dangerouslySetInnerHTML={{ __html: markdownHtml(view, marked) }} />
        <h2 id={ASK}>{t('who_helps')}</h2>
        <p>
          <a class="btn quiet" href={href(base, toolPath(lang, 'urgent'))}>
            {t('see_who_to_call')}
          </a>
        </p>
        <ContactLines ids={front.contacts} ofCountries />
        <h2>{t('sources')}</h2>
        <EvidenceNote evidence={front.evidence} id={`guide-${guide.slug}`} />
        <CheckedOn day={freshness.checked} />
      </>
    ),
  }
}

/** What the reader of a guide does first: tick its list, use its tool, or see whom to ask. */
function GuideStep({ view: { t, lang, base, content }, slug, front }: { view: View; slug: string; front: GuideFront }) {
  const checklist = content.checklists.find(({ id }) => id === LIST_OF_GUIDE[slug])
  if (checklist)
    return (
      <NextStep to={href(base, `${toolPath(lang, 'list')}#${checklist.id}`)}>
        {t('list.tick', { list: checklist.title[lang] })}
      </NextStep>
    )
  const tool = TOOL_OF_GUIDE[slug]
  return tool ? (
    <NextStep to={href(base, toolPath(lang, tool))}>
      {t(tool === 'urgent' ? 'see_who_to_call' : tool === 'share' ? 'way.share' : `tile.${tool}`)}
    </NextStep>
  ) : front.contacts.length > 0 ? (
    <NextStep to={`#${ASK}`}>{t('next.ask')}</NextStep>
  ) : null
}

const markdown = new MarkdownIt('zero', { html: false }).enable([
  'heading',
  'list',
  'emphasis',
  'link',
  'table',
  'blockquote',
  'escape',
])
markdown.validateLink = (url) => NUMBER_LINK.test(url) || /^(https:\/\/|#|record:|guide:|tool:)/.test(url)

markdown.core.ruler.push('named headings', ({ tokens }) => {
  for (const [at, token] of tokens.entries()) {
    const words = tokens[at + 1]?.children?.at(-1)
    const name = token.type === 'heading_open' && words && HEADING_NAME.exec(words.content)?.[1]
    if (!name) continue
    token.attrSet('id', name)
    words.content = words.content.replace(HEADING_NAME, '')
  }
})

/** Cells of a wide table say which column they are of: with large letters columns stand one below the other. */
markdown.core.ruler.push('cells of wide tables', ({ tokens }) => {
  let heads: string[] = []
  let column = 0
  for (const [at, { type }] of tokens.entries()) {
    if (type === 'table_open') heads = []
    else if (type === 'tr_open') column = 0
    else if (type === 'th_open') heads.push(tokens[at + 1]?.content ?? '')
    else if (type === 'td_open' && heads.length > 2 && column++ > 0)
      tokens[at]?.attrSet('data-of', heads[column - 1] ?? '')
  }
})

/** Rows and items that are of a country say which: script puts the reader's own first (`putOwnFirst`). */
markdown.core.ruler.push('countries of rows', ({ tokens, env }) => {
  const lists: Item[][] = []
  for (const token of tokens) {
    const { type } = token
    if (type === 'bullet_list_open' || type === 'ordered_list_open' || type === 'tbody_open') lists.push([])
    else if (type === 'list_item_open' || type === 'tr_open') lists.at(-1)?.push({ token, countries: undefined })
    else if (type === 'bullet_list_close' || type === 'tbody_close') sayCountries(lists.pop() ?? [])
    // Steps keep their order.
    else if (type === 'ordered_list_close') lists.pop()
    const item = lists.at(-1)?.at(-1)
    if (type === 'inline' && item) item.countries ??= countriesOf(token.children ?? [], item.token, env.countries)
  }
})

/** An item of a list or a row of a table, with the codes of the countries that it is of. */
interface Item {
  token: Token
  countries: string[] | undefined
}

/** A list that is of countries in at least half of its items, and of more than one: another list has an order of its own. */
function sayCountries(items: readonly Item[]): void {
  const named = items.filter(({ countries = [] }) => countries.length > 0)
  if (named.length * 2 < items.length || new Set(named.map(({ countries }) => `${countries}`)).size < 2) return
  for (const { token, countries = [] } of named) token.attrSet('data-cc', countries.join(' '))
}

/** The countries named before the colon or full stop of an item that begins with one, in the first cell of a row, or in bold. */
function countriesOf(
  parts: readonly Token[],
  { type }: Token,
  countries: readonly (readonly [string, string])[],
): string[] {
  const text = parts.map(({ content }) => content).join('')
  const [lead = ''] = type === 'tr_open' ? [text] : text.split(/[:.]/)
  const bold = parts.flatMap((part, at) => (part.type === 'strong_open' ? [parts[at + 1]?.content ?? ''] : []))
  const isLed = countries.some(([, name]) => lead.startsWith(name))
  const isOf = (name: string) => bold.some((words) => words.startsWith(name)) || (isLed && lead.includes(name))
  return countries.filter(([, name]) => isOf(name)).map(([cc]) => cc)
}

/** Numbers in running text can be called with a tap. */
markdown.core.ruler.push('numbers', ({ tokens, env, Token }) => {
  for (const token of tokens) {
    let depth = 0
    token.children = (token.children ?? []).flatMap((child) => {
      depth += child.type === 'link_open' ? 1 : child.type === 'link_close' ? -1 : 0
      if (child.type !== 'text' || depth > 0) return [child]
      return numbersInText(child.content, env.numbers).flatMap((piece) => {
        const text = new Token('text', '', 0)
        text.content = 'words' in piece ? piece.words : piece.written
        if ('words' in piece) return [text]
        const open = new Token('link_open', 'a', 1)
        open.attrSet('href', `tel:${piece.dialled}`)
        return [open, text, new Token('link_close', 'a', -1)]
      })
    })
  }
})

/** HTML of a guide from the small set that guides may use: headings, lists, bold, links, tables and notes. */
export function markdownHtml(view: View, body: string): string {
  const { content, lang, base } = view
  const terms = body.replace(/\[\[([a-z0-9-]+)(?:\|([^\]]+))?\]\]/g, (_, id: string, words?: string) => {
    const term = content.glossary.find((candidate) => candidate.id === id)
    return `[${words ?? term?.term[lang] ?? id}](#term:${id})`
  })
  return markdown
    .render(terms, {
      numbers: numbersOf(content),
      countries: content.countries.map(({ id, name }) => [id, name[lang]]),
    })
    .replace(/ style="[^"]*"/g, '')
    .replace(/href="([^"]*)"/g, (_, target: string) => {
      const [scheme, id = ''] = target.split(/:(.*)/s)
      if (scheme === '#term') return `href="${href(base, `${toolPath(lang, 'glossary')}#${id}`)}"`
      if (scheme !== 'guide' && scheme !== 'record' && scheme !== 'tool') return `href="${target}"`
      return `href="${href(base, linkPath(content, lang, target) ?? homePath(lang))}"`
    })
}
