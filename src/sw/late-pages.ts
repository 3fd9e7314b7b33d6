/** How a page came: as a response; or not, because there is no connection, or because the server fails. */
export type Arrival = Response | 'connection' | 'server'

/** Pages that a reader was told to wait for, by path. */
const awaited = new Map<string, Promise<Arrival>>()

/**
 * How the page at a path came, or 'late' where that takes more than `patience` ms. What is late goes on coming: the next
 * call for the same path waits for it instead of starting anew, and `whenArrived` tells when it is here.
 */
export async function inTime(path: string, patience: number, start: () => Promise<Arrival>): Promise<Arrival | 'late'> {
  const before = awaited.get(path)
  const coming = before ?? start()
  let timer: ReturnType<typeof setTimeout> | undefined
  const clock = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patience, 'late')
  })
  const arrival = await Promise.race([coming, clock]).finally(() => clearTimeout(timer))
  if (arrival !== 'late') {
    awaited.delete(path)
    return before && arrival instanceof Response ? arrival.clone() : arrival
  }
  if (!before) {
    const whole = coming.then(read, (): Arrival => 'connection')
    awaited.set(path, whole)
    // The next try after a failure asks anew.
    void whole.then((came) => came instanceof Response || awaited.delete(path))
  }
  return arrival
}

/** Settles once the page at a path, for which a reader was told to wait, has come whole or failed. Undefined: none is awaited. */
export function whenArrived(path: string): Promise<Arrival> | undefined {
  return awaited.get(path)
}

/** A response once all of it has come. */
async function read(arrival: Arrival): Promise<Arrival> {
  if (!(arrival instanceof Response)) return arrival
  try {
    await arrival.clone().arrayBuffer()
    return arrival
  } catch {
    return 'connection'
  }
}
