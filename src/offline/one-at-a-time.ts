import { locks } from '../site/optional-apis'

/** Runs work while no other tab or worker does the same; what it had to bring may then be here already. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const held = locks()
  return held ? await held.request(name, work) : work()
}
