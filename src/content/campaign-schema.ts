import { z } from 'zod'
import { MEMBER_COUNTRIES } from '../site/countries'
import { TOPICS } from '../site/topics'
import { checklist, departure, text } from './schema'
import { CONTACT_KINDS } from './vocabulary'

/** A campaign ready made: words that stand alone, for messages, paper and loudspeakers. */
export const campaign = z.strictObject({
  id: checklist.shape.id,
  /** The topic whose page of the country carries on from here. */
  topic: z.enum(TOPICS),
  title: text,
  /** One short saying a point; true in every country. */
  points: z.array(text).min(3).max(4),
  /** One more point, true in that country. */
  in_country: z.partialRecord(z.enum(MEMBER_COUNTRIES), text).default({}),
  sms: departure.shape.sms,
  /** Kinds of contact to call, the best first. */
  contacts: z.array(z.enum(CONTACT_KINDS)).min(1),
  evidence: checklist.shape.evidence,
})
export type Campaign = z.infer<typeof campaign>
