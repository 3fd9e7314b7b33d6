import type { PathwayCost } from './who-pays-data'

/**
 * What may be done about a charge. claim: by law another pays it. contract: the contract says that another pays.
 * over: more was charged than the official amount of something that no other is bound to pay. yours: it is the worker's. unknown: no rule
 * is known, it is shared, or it is in dispute.
 */
export const VERDICTS = ['claim', 'contract', 'over', 'unknown', 'yours'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Something the worker was charged. The amount is unknown where the worker does not remember it. */
export interface Charge {
  cost: PathwayCost
  amount?: number
  currency: string
}

/** What was charged under one verdict: the charges, and the sum of each currency. */
export interface ClaimPart {
  verdict: Verdict
  charges: Charge[]
  sums: Record<string, number>
  /** Charges whose amount is not known, which the sums leave out. */
  unknownAmounts: number
}

/** What the rule of a cost says, before any amount is known. */
export function verdictOn(cost: PathwayCost): Exclude<Verdict, 'over'> {
  if (cost.forbidden) return 'claim'
  if (cost.payer === 'employer' || cost.payer === 'state') {
    if (cost.by === 'law') return 'claim'
    return cost.by === 'contract' ? 'contract' : 'unknown'
  }
  return cost.payer === 'worker' ? 'yours' : 'unknown'
}

/** Sorts what was charged by what may be done about it, and adds it up. Parts without charges are left out. */
export function claimOf(charges: readonly Charge[]): ClaimPart[] {
  const pieces = charges.flatMap(split)
  return VERDICTS.flatMap((verdict): ClaimPart[] => {
    const own = pieces.filter((piece) => piece.verdict === verdict).map(({ charge }) => charge)
    if (own.length === 0) return []
    return [
      {
        verdict,
        charges: own,
        sums: sumsOf(own),
        unknownAmounts: own.filter(({ amount }) => amount === undefined).length,
      },
    ]
  })
}

/** Adds amounts of money, each currency by itself. */
export function sumsOf(charges: readonly Charge[]): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { amount, currency } of charges)
    if (amount !== undefined) sums[currency] = Math.round(((sums[currency] ?? 0) + amount) * 100) / 100
  return sums
}

/** A charge under its verdict; what goes beyond the official amount is a piece of its own, unless all may be claimed. */
function split(charge: Charge): { verdict: Verdict; charge: Charge }[] {
  const { cost, amount, currency } = charge
  const verdict = verdictOn(cost)
  const { most } = cost
  const mayExceed = verdict === 'yours' || verdict === 'unknown'
  if (!mayExceed || amount === undefined || most === undefined || currency !== cost.currency || amount <= most)
    return [{ verdict, charge }]
  return [
    { verdict: 'over', charge: { ...charge, amount: Math.round((amount - most) * 100) / 100 } },
    ...(most > 0 ? [{ verdict, charge: { ...charge, amount: most } }] : []),
  ]
}

/**
 * The amount that a person typed: "1,250", "1.250,50", "Q 300" and "$1 250.5" are read, with a point or comma before one
 * or two last figures as the decimal mark. Undefined where there is no figure.
 */
export function readAmount(typed: string): number | undefined {
  const figures = typed.replace(/[^\d.,]/g, '').replace(/^[.,]+|[.,]+$/g, '')
  if (figures === '') return undefined
  const [, whole = '', decimals = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(figures) ?? []
  const amount = Number(`${whole.replace(/[.,]/g, '') || '0'}.${decimals || '0'}`)
  return Number.isFinite(amount) ? amount : undefined
}
