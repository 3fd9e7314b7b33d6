import { wakeLock } from '../optional-apis'

/**
 * Keeps the phone's screen on until the function that it returns is called. The system takes the lock away while another
 * app is in front, so it is asked for again when the page returns. A phone that refuses shows the page all the same.
 */
export function keepScreenAwake(page: Document): () => void {
  let lock: WakeLockSentinel | undefined
  let over = false
  const ask = async () => {
    if (over || page.visibilityState !== 'visible') return
    try {
      const held = await wakeLock()?.request('screen')
      if (over) await held?.release()
      else lock = held
    } catch {
      // Refused, as with a low battery.
    }
  }
  page.addEventListener('visibilitychange', ask)
  void ask()
  return () => {
    over = true
    page.removeEventListener('visibilitychange', ask)
    void lock?.release()
  }
}
