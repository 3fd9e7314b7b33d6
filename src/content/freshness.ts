/** Age limits in days since `checked`, by what a record holds. */
export const AGE_LIMIT_DAYS = { volatile: 183, law: 365, institution: 548, figure: 548 } as const
export type AgeKind = keyof typeof AGE_LIMIT_DAYS

/** Whole days from one day (YYYY-MM-DD) to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The last day (YYYY-MM-DD) on which a record checked on `checked` is still within its age limit. */
export function dueDay(checked: string, kind: AgeKind): string {
  return new Date(Date.parse(`${checked}T00:00:00Z`) + AGE_LIMIT_DAYS[kind] * 86_400_000).toISOString().slice(0, 10)
}
