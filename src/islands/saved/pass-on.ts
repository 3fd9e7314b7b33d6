import { exportPack, type Imported, importPack } from '../../offline/pack-file'
import { asStop } from '../../offline/packs'
import { PackStore, SAVING_PATIENCE } from '../../offline/store'
import { askToPersist } from '../optional-apis'
import { openShareSheet } from '../share/share-sheet'

/** Gives a saved pack to the system's share sheet as a file, or where there is none, to the downloads. */
export async function passOn(id: string): Promise<boolean> {
  const opened = await PackStore.open(SAVING_PATIENCE)
  const made = opened.ok ? await exportPack(opened.value, import.meta.env.BASE_URL, id) : undefined
  if (!made) return false
  const file = new File([made.text], made.name, { type: 'text/plain' })
  if ((await openShareSheet({ files: [file], title: made.name })) !== 'failed') return true
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = made.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}

/** Saves the pack that a file holds, once its signature and every page are found right. */
export async function takeFile(file: File): Promise<Imported> {
  const at = Date.now()
  const opened = await PackStore.open(SAVING_PATIENCE)
  if (!opened.ok) return { ok: false, failure: asStop(opened.failure) }
  askToPersist()
  return importPack(opened.value, import.meta.env.BASE_URL, await file.text(), import.meta.env.PACK_KEY, at)
}
