import { EvidenceNote } from '../components/evidence-note'
import { Words } from '../components/inline'
import { Crumbs } from '../components/page-head'
import { href, type View } from '../components/view'
import type { Agreement } from '../content/schema'
import { homePath, toolPath } from '../site/addresses'
import { inOrder } from '../site/format'
import { placeName } from '../site/place-name'
import type { PageDraft } from './built-page'
import { freshnessOf } from './country-pages'
import { oldStatusWords } from './record-facts'
import { regionDraft } from './region-draft'

/** What countries agreed: agreements between some of them, or conventions open to all. */
export function agreementsPage(view: View, tool: 'agreements' | 'conventions'): PageDraft {
  const { t, lang, base, content } = view
  const since = (party: Agreement['parties'][number]) =>
    party.in_force && party.in_force !== 'unknown' ? ` (${party.in_force.slice(0, 4)})` : ''
  const records = content[tool]
  const otherTool = tool === 'agreements' ? 'conventions' : 'agreements'
  return {
    ...regionDraft(view, tool, 'tool', 'region'),
    ...freshnessOf(records, 'law'),
    title: t(`${tool}_title`),
    description: t(`${tool}_lead`),
    message: t(`message.${tool}`),
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t(`${tool}_title`)}</h1>
        <p class="lead">{t(`${tool}_lead`)}</p>
        {records.map((agreement) => (
          <article class="card" id={agreement.id} key={agreement.id}>
            <h2 class="h3">{agreement.name[lang]}</h2>
            <p class="source">
              {t(`agreement_status.${agreement.status}`)}
              {oldStatusWords(view, agreement)} ·{' '}
              {agreement.parties
                .map((party) => placeName(content, lang, party.country) + since(party))
                .sort(inOrder(lang))
                .join(', ')}
            </p>
            <p>
              <Words of={agreement.lets_you} />
            </p>
            <EvidenceNote evidence={agreement.evidence} id={agreement.id} />
          </article>
        ))}
        <p>
          <a href={href(base, toolPath(lang, otherTool))}>{t(`${otherTool}_title`)}</a>
        </p>
      </>
    ),
  }
}
