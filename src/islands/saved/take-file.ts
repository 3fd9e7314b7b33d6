import { type Imported, importPack } from '../../offline/pack-file'
import { asStop } from '../../offline/packs'
import { PackStore, SAVING_PATIENCE } from '../../offline/store'
import { askToPersist } from '../optional-apis'

/** Saves the pack that a file holds, once its signature and every page are found right. */
export async function takeFile(file: File): Promise<Imported> {
  const at = Date.now()
  const opened = await PackStore.open(SAVING_PATIENCE)
  if (!opened.ok) return { ok: false, failure: asStop(opened.failure) }
  askToPersist()
  return importPack(opened.value, import.meta.env.BASE_URL, await textOf(file), import.meta.env.PACK_KEY, at)
}

/** `Blob.text` is of 2019 (Chrome 76, Safari 14). */
const textOf = (file: File): Promise<string> => new Response(file).text()
