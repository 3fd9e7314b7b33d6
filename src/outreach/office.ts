/** What an office says of itself on its messages and paper; '' where it says nothing. */
export interface Office {
  name: string
  phone: string
  hours: string
  place: string
  /** Code of the country where it is and its paper hangs; '' for the country that the paper speaks of. */
  country: string
}

export const NO_OFFICE: Office = { name: '', phone: '', hours: '', place: '', country: '' }

/** The office's lines: its name, then its number, hours and place on one line. */
export function officeLines({ name, phone, hours, place }: Office): string[] {
  const rest = [phone, hours, place].filter((part) => part.trim() !== '').join(' · ')
  return [name.trim(), rest].filter((line) => line !== '')
}

/** The office that a text kept on the phone holds; none where it holds something else. */
export function parseOffice(json: string | null): Office {
  try {
    const data: unknown = JSON.parse(json ?? '{}')
    const kept: Record<string, unknown> = typeof data === 'object' && data !== null ? { ...data } : {}
    const words = (key: keyof Office) => (typeof kept[key] === 'string' ? kept[key].slice(0, 120) : '')
    return {
      name: words('name'),
      phone: words('phone'),
      hours: words('hours'),
      place: words('place'),
      country: words('country'),
    }
  } catch {
    return NO_OFFICE
  }
}
