import { FIRST_LANGUAGE } from '../site/languages'
import type { Campaign } from './campaign-schema'
import type { AgeKind } from './freshness'
import type { Content } from './load'
import type { OfferCheck } from './offer-check-schema'
import type { Cost, Evidence } from './schema'

/** Any record that carries evidence, seen from outside: who owns it, what kind of age limit it has. */
export interface EvidencedRecord {
  id: string
  /** Owning country code, or `reg` for what crosses countries. */
  owner: string
  kind: string
  evidence: Evidence
  age: AgeKind
  /** It gives a phone number, a fee or a programme's status: what hurts most when wrong. */
  volatile: boolean
}

/** Every record of the content, every rule of the offer check and every campaign with its evidence, in the order of the files. */
export function evidencedRecords(
  content: Content,
  offerCheck?: OfferCheck,
  campaigns: readonly Campaign[] = [],
): EvidencedRecord[] {
  const records: EvidencedRecord[] = []
  const add = (id: string, owner: string, kind: string, evidence: Evidence, age: AgeKind) =>
    records.push({ id, owner, kind, evidence, age, volatile: age === 'volatile' })
  const priced = (costs: readonly Cost[], otherwise: AgeKind): AgeKind =>
    costs.some((cost) => cost.amount) ? 'volatile' : otherwise

  for (const country of content.countries) add(country.id, country.id, 'country', country.evidence, 'institution')
  for (const contact of content.contacts)
    add(
      contact.id,
      contact.located,
      'contact',
      contact.evidence,
      contact.phones.length > 0 || contact.whatsapp ? 'volatile' : 'institution',
    )
  for (const pathway of content.pathways) {
    add(pathway.id, pathway.destination, 'pathway', pathway.evidence, 'volatile')
    for (const departure of Object.values(pathway.from))
      add(departure.id, departure.origin, 'departure', departure.evidence, 'volatile')
  }
  for (const [cc, recruitment] of Object.entries(content.recruitment)) {
    for (const rule of recruitment.rules) add(rule.id, cc, 'rule', rule.evidence, 'law')
    for (const register of recruitment.registers) add(register.id, cc, 'register', register.evidence, 'institution')
    for (const scam of recruitment.scams) add(scam.id, cc, 'scam', scam.evidence, 'law')
  }
  for (const credential of content.credentials)
    add(credential.id, credential.country, 'credential', credential.evidence, priced(credential.costs, 'institution'))
  for (const scheme of content.schemes)
    add(scheme.id, scheme.country, 'scheme', scheme.evidence, priced(scheme.voluntary?.costs ?? [], 'law'))
  for (const right of content.rights) add(right.id, right.country, 'right', right.evidence, 'law')
  for (const agreement of content.agreements) add(agreement.id, 'reg', 'agreement', agreement.evidence, 'law')
  for (const convention of content.conventions) add(convention.id, 'reg', 'convention', convention.evidence, 'law')
  for (const figure of content.figures) add(figure.id, figure.country ?? 'reg', 'figure', figure.evidence, 'figure')
  for (const checklist of content.checklists) add(checklist.id, 'reg', 'checklist', checklist.evidence, 'law')
  for (const guide of content.guides)
    add(`guide-${guide.slug}`, 'reg', 'guide', guide.front[FIRST_LANGUAGE].evidence, 'law')
  for (const rule of offerCheck?.rules ?? []) add(rule.id, 'reg', 'offer rule', rule.evidence, 'law')
  for (const campaign of campaigns) add(campaign.id, 'reg', 'campaign', campaign.evidence, 'law')
  return records
}
