import { connection } from '../site/optional-apis'

/** Whether the reader asked the browser to spend little data. Works in a page and in a worker. */
export function savesData(): boolean {
  const told = connection()
  return told !== undefined && 'saveData' in told && told.saveData === true
}
