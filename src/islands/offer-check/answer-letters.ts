import type { OFFER_ANSWERS, OfferQuestion } from '../../content/vocabulary'

/**
 * The letter of each answer in shared links, questions in the order of their letters there. People send these links for
 * years: a question keeps its place and an answer its letter for good. A new question stands at the end, wherever the page
 * asks it; a new answer takes a letter that its question has not had; what goes leaves its place here.
 */
export const ANSWER_LETTERS = {
  found_how: {
    social_media: 'a',
    unknown_message: 'b',
    someone_known: 'c',
    recruiter_visit: 'd',
    official: 'e',
    own_search: 'f',
    whatsapp_group: 'g',
  },
  asked_money: { yes: 'a', later: 'b', no: 'c' },
  pay_how: { personal_account: 'a', cash: 'b', official_receipt: 'c', none: 'd' },
  papers_taken: { yes: 'a', no: 'b' },
  contract: { yes: 'a', partly: 'b', no: 'c' },
  employer_known: { confirmed: 'a', named_only: 'b', no: 'c' },
  recruiter_registered: { yes: 'a', no: 'b', not_needed: 'c' },
  visa_kind: { work_visa: 'a', tourist: 'b', none: 'c', other_identity: 'd', not_needed: 'e' },
  hurry: { yes: 'a', no: 'b' },
  promise: { yes: 'a', no: 'b' },
  contact_channel: { only_chat: 'a', office: 'b' },
  claims_official: { yes_unchecked: 'a', yes_checked: 'b', no: 'c' },
  job_details: { clear: 'a', vague: 'b', changed: 'c' },
  told_to_lie: { yes: 'a', no: 'b' },
} satisfies { [Question in OfferQuestion]: Record<(typeof OFFER_ANSWERS)[Question][number], string> }
