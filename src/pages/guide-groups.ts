/** Guides by where their reader stands, under the names of the situations on the home page; first what comes first. */
export const GUIDE_GROUPS = [
  {
    name: 'go',
    slugs: ['is-this-offer-real', 'who-pays', 'before-you-go', 'your-contract', 'your-documents', 'skills-in-demand'],
  },
  {
    name: 'there',
    slugs: [
      'first-week',
      'pay-and-deductions',
      'hurt-or-ill',
      'harassment-at-work',
      'pregnant-or-caring',
      'leaving-an-abusive-situation',
      'how-to-complain',
      'changing-employer',
      'finding-someone-detained',
      'sending-money-home',
    ],
  },
  {
    name: 'back',
    slugs: [
      'coming-back',
      'job-search-after-return',
      'proving-what-you-know',
      'starting-a-business',
      'pension-two-countries',
    ],
  },
  { name: 'help', slugs: ['for-consular-staff', 'for-recruiters-and-employers', 'regional-instruments'] },
] as const
