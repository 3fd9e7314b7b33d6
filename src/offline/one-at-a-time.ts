/** Runs work while no other tab or worker does the same; what it had to bring may then be here already. */
export async function oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  return locks ? await locks.request(name, work) : work()
}
