/** What a record of each kind is, by the module that says so; every type of the code comes from here. */

export { type Contact, contact, type Phone } from './schema/contacts'
export type { Cost, DocumentNeeded, Money } from './schema/costs'
export { type Country, country, type Figure, figure } from './schema/countries'
export { type Evidence, evidence, type Found, type Look, look, type Source, source } from './schema/evidence'
export { type GuideFront, guideFront, type Term, term } from './schema/explained'
export { type Departure, departure, type Pathway, pathway, type Status } from './schema/pathways'
export { type Agreement, agreement, type Scheme, scheme } from './schema/protection'
export {
  type OfferAnswers,
  type RecruitmentRule,
  type Register,
  register,
  rule,
  type Scam,
  scam,
} from './schema/recruitment'
export { type Checklist, checklist, type Right, right } from './schema/rights'
export { type Credential, credential, type Occupation, occupation } from './schema/skills'
export { day, type Span, type Text, type TextList, text } from './schema/words'
