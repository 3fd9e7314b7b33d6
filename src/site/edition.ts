/** Who runs this edition of the site, as it is configured; each is '' where it is not. */
export interface Edition {
  /** Name of the institution that answers for it. */
  runBy: string
  /** Its page, https. */
  page: string
  /** Where the code is kept, https. */
  repository: string
}

/**
 * The edition from the settings RUN_BY, RUN_BY_PAGE and REPOSITORY.
 * @throws where an address is not https, or a page is named without who runs the site.
 */
export function readEdition(settings: Partial<Record<string, string>>): Edition {
  const { RUN_BY: runBy = '', RUN_BY_PAGE: page = '', REPOSITORY: repository = '' } = settings
  for (const [name, address] of Object.entries({ RUN_BY_PAGE: page, REPOSITORY: repository }))
    if (address && !/^https:\/\/[^\s"<>]+$/.test(address))
      throw new Error(`${name} is ${address}: expected an https address`)
  if (page && !runBy) throw new Error('RUN_BY_PAGE is set without RUN_BY, the name of who runs the site')
  return { runBy, page, repository }
}
