/** The closed lists of words that records may use. Everything that reads content takes them from here. */

export const CONTACT_KINDS = [
  'emergency',
  'trafficking_hotline',
  'labour_ministry',
  'labour_inspection',
  'labour_mobility',
  'consular',
  'migration_authority',
  'social_security',
  'credential_body',
  'ombudsman',
  'police',
  'womens_support',
  'health',
  'ngo',
  'union',
  'employers',
  'training_institute',
] as const

export const PATHWAY_KINDS = [
  'bilateral_programme',
  'visa',
  'permit',
  'border_worker',
  'regional_free_movement',
  'seasonal_programme',
  'protection',
  /** Does not let one work. */
  'visit',
] as const

export const STATUSES = ['open', 'paused', 'closed', 'unclear'] as const

export const SECTORS = [
  'any',
  'agriculture',
  'care',
  'construction',
  'domestic_work',
  'fishing_and_processing',
  'health',
  'hospitality',
  'landscaping_and_forestry',
  'manufacturing',
  'professional',
  'services',
  'transport',
] as const

export const FEE_RULES = ['prohibited', 'limited', 'allowed', 'unclear'] as const
export const LAW_ON_FEES = ['prohibited', 'limited', 'allowed', 'silent', 'unknown'] as const

export const COST_KINDS = [
  'recruitment',
  'visa',
  'permit',
  'medical',
  'travel',
  'housing',
  'food',
  'tools',
  'documents',
  'insurance',
  'training',
  'deposit',
  'other',
] as const
/** What a sum of money is: what one pays; what is taken from the pay; what is lent; what only the late pay. */
export const SUMS = ['price', 'deduction', 'loan', 'surcharge'] as const
/** What a sum is for each of, where it is not paid once. */
export const PER = ['minute', 'hour', 'day', 'week', 'month', 'year', 'document'] as const

export const PAYERS = ['worker', 'employer', 'state', 'shared', 'disputed', 'unknown'] as const

/** Whether something is given to those who take a pathway; `depends` where a condition decides. */
export const CONDITIONAL = ['yes', 'no', 'depends'] as const

export const CREDENTIAL_KINDS = [
  'competency_certification',
  'academic_recognition',
  'licensing',
  'prior_learning',
  'training',
  'job_placement',
  'entrepreneurship',
] as const
export const HAVE = ['experience', 'certificate', 'school_studies', 'degree', 'nothing'] as const
export const FOR_WHOM = ['citizen', 'returnee', 'migrant', 'refugee'] as const

export const BRANCHES = [
  'health',
  'maternity',
  'sickness',
  'work_injury',
  'pension',
  'disability',
  'survivors',
  'unemployment',
  'childcare',
  'family',
] as const

export const AGREEMENT_KINDS = ['labour_mobility', 'social_security', 'skills', 'protection'] as const

/** The offer check's questions and what may be answered; `unknown` may always be answered and is not listed. */
export const OFFER_ANSWERS = {
  found_how: [
    'unknown_message',
    'whatsapp_group',
    'social_media',
    'someone_known',
    'recruiter_visit',
    'official',
    'own_search',
  ],
  asked_money: ['yes', 'later', 'no'],
  pay_how: ['personal_account', 'cash', 'official_receipt', 'none'],
  papers_taken: ['yes', 'no'],
  contract: ['yes', 'partly', 'no'],
  employer_known: ['confirmed', 'named_only', 'no'],
  recruiter_registered: ['yes', 'no', 'not_needed'],
  visa_kind: ['work_visa', 'tourist', 'none', 'other_identity', 'not_needed'],
  hurry: ['yes', 'no'],
  promise: ['yes', 'no'],
  contact_channel: ['only_chat', 'office'],
  claims_official: ['yes_unchecked', 'yes_checked', 'no'],
  job_details: ['clear', 'vague', 'changed'],
  told_to_lie: ['yes', 'no'],
} as const
export type OfferQuestion = keyof typeof OFFER_ANSWERS

/** What a look found by somebody who wanted the record to be wrong. */
export const LOOK_OUTCOMES = ['confirmed', 'corrected', 'none_newer', 'refuted'] as const
