import type { ReleaseFile } from './release-files'

/** Name of the cache that holds scripts of tools. */
export const SCRIPT_CACHE = 'ruta-clara-tool-scripts'

/**
 * Tells by an address whether a script, of this release or of one before, is of the share page, its kit or the counter,
 * which few readers need: they come only where it was opened. Their names stay; the hashes in them change.
 */
export function kitAmong(files: readonly ReleaseFile[]): (address: string) => boolean {
  const names = new Set(files.filter((file) => file.with === 'kit').map(({ url }) => nameOf(url)))
  return (address) => names.has(nameOf(address))
}

/** 'kiosk-flag' of '/portal/assets/kiosk-flag-Ab12_-xy.js'. */
const nameOf = (address: string) => /([^/]+)-[\w-]{8}\.(?:js|css)$/.exec(address)?.[1]
