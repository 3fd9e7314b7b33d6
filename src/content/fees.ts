import type { Pathway, RecruitmentRule } from './schema'
import { covers } from './strong-fields'

/** Whether a rule or a pathway forbids charging the worker for the job, and a page is said to state it. */
export function forbidsCharging({
  fee_to_worker,
  evidence,
}: Pick<RecruitmentRule | Pathway, 'fee_to_worker' | 'evidence'>): boolean {
  const stated = evidence.sources.flatMap(({ supports = [] }) => supports)
  return fee_to_worker === 'prohibited' && stated.some((field) => covers(field, 'fee_to_worker'))
}
