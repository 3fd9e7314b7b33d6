import type { Contact } from './schema'

/** The countries whose people alone a contact serves; undefined where it serves anyone, or its page does not say whom. */
export function peopleServed({ serves }: Pick<Contact, 'serves'>): readonly string[] | undefined {
  return typeof serves === 'string' ? undefined : serves
}
