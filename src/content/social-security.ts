/** An agreement on social security as far as it decides whether years add up. */
export interface SocialSecurityAgreement {
  id: string
  parties: readonly string[]
  status: string
}

/** How two countries stand to each other, the strongest agreement deciding. */
export type Standing = 'in_force' | 'signed' | 'unclear' | 'expired' | 'none'

const STRONGEST: readonly Standing[] = ['in_force', 'signed', 'unclear', 'expired']

/** The agreements that two countries share, the strongest first, and how the countries stand. */
export function between<A extends SocialSecurityAgreement>(
  a: string,
  b: string,
  agreements: readonly A[],
): { standing: Standing; agreements: A[] } {
  const rank = ({ status }: A) => [...STRONGEST, status].indexOf(status)
  const shared = agreements
    .filter(({ parties }) => a !== b && parties.includes(a) && parties.includes(b))
    .sort((one, other) => rank(one) - rank(other))
  return {
    standing: STRONGEST.find((standing) => shared.some((agreement) => agreement.status === standing)) ?? 'none',
    agreements: shared,
  }
}
