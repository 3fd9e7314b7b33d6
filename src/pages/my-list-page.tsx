import { EvidenceNote } from '../components/evidence-note'
import { Words } from '../components/inline'
import { Island, WithoutIsland } from '../components/island'
import { Crumbs } from '../components/page-head'
import type { View } from '../components/view'
import { homePath } from '../site/addresses'
import type { PageDraft } from './built-page'
import { TickList } from './checklist-parts'
import { freshnessOf } from './country-pages'
import { regionDraft } from './region-draft'

/** Lists to tick off; the ticks stay on the phone. */
export function myListPage(view: View): PageDraft {
  const { t, lang, content } = view
  return {
    ...regionDraft(view, 'list', 'tool', 'tools'),
    ...freshnessOf(content.checklists, 'law'),
    title: t('list.title'),
    description: t('list.lead'),
    message: t('list.message'),
    questions: [t('list.question')],
    body: (
      <>
        <Crumbs trail={[{ path: homePath(lang), words: t('home') }]} />
        <h1>{t('list.title')}</h1>
        <p class="lead">{t('list.lead')}</p>
        <ul class="row jump">
          {content.checklists.map((checklist) => (
            <li key={checklist.id}>
              <a class="btn quiet small" href={`#${checklist.id}`}>
                {checklist.title[lang]}
              </a>
            </li>
          ))}
        </ul>
        <Island name="my-list">
          <WithoutIsland words={t('list.no_script')} />
        </Island>
        {content.checklists.map((checklist) => (
          <section key={checklist.id} id={checklist.id}>
            <h2>{checklist.title[lang]}</h2>
            <p>
              <Words of={checklist.lead} />
            </p>
            <TickList checklist={checklist} />
            <EvidenceNote evidence={checklist.evidence} id={checklist.id} />
          </section>
        ))}
      </>
    ),
  }
}
