import type { Content } from './load'
import { heldRecords } from './strong-fields'

/** Where the list of owners stands in the repository. */
export const CODE_OWNERS_FILE = '.github/CODEOWNERS'

/**
 * Who is asked to review a change of a record: the e-mail address of the contact that owns it. A record whose owner has
 * no address is left out.
 */
export function codeOwners(content: Content): string {
  const lines = heldRecords(content).flatMap(({ id, owner }) => {
    const address = content.contacts.find((contact) => contact.id === owner)?.email
    const file = content.fileOf.get(id)
    return address && file ? [`/content/${file} ${address}`] : []
  })
  const head = '# Written by npm run format from the `owner` of each record. Do not edit.'
  return `${[head, ...lines.sort()].join('\n')}\n`
}
