import { removeFilesBeside } from './files-beside'
import { withPackLock } from './pack-lock'
import { removeSaved } from './packs'
import type { Outcome, PackStore } from './store'

/**
 * Removes a pack because the reader chose so at a time: at once, whatever is under way. The files beside it follow when
 * its lock is free.
 */
export async function removePack(store: PackStore, base: string, id: string, at = Date.now()): Promise<Outcome<void>> {
  const removed = await removeSaved(store, id, at)
  if (!removed.ok) return removed
  const known = removed.value
  if (known) void withPackLock(store, id, () => removeFilesBeside(store, base, known.list))
  return { ok: true, value: undefined }
}
