/** What is passed on of a page: the answer in a few lines and where to read the rest. */
export interface SharedPage {
  title: string
  /** Three to five lines that make sense alone; the title where a page has none. */
  message: string
  /** The answer in one short line for an SMS, or ''. */
  sms: string
  address: string
}

/** The whole message: the answer itself, then the address. */
export function messageText({ message, address }: Pick<SharedPage, 'message' | 'address'>): string {
  return `${message}\n${address}`
}

/** Opens WhatsApp with a text, on the phone and on a computer. */
export function whatsAppLink(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`
}

/** Opens the messages app with a text and no number yet. Android reads `?body=`, iOS `&body=`. */
export function smsLink(text: string): string {
  return `sms:?&body=${encodeURIComponent(text)}`
}

/** Opens a new e-mail with subject and text; line ends are those of the mail standard. */
export function mailLink(subject: string, text: string): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replace(/\n/g, '\r\n'))}`
}
