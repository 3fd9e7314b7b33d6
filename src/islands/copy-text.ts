import { clipboard } from './optional-apis'

/** Puts a text on the clipboard. Throws where the browser has none or refuses. */
export async function copyText(text: string): Promise<void> {
  const board = clipboard()
  if (!board) throw new Error('This browser has no clipboard')
  await board.writeText(text)
}
