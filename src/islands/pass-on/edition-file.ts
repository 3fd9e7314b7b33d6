import { exportPack } from '../../offline/pack-file'
import type { PackEntry } from '../../offline/pack-format'
import { PackStore, SAVING_PATIENCE } from '../../offline/store'
import { composeEdition } from './compose-edition'

/** The file of a saved pack, to read and to take in; undefined where the pack is not whole on this phone. */
export async function editionFile({ id, lang }: PackEntry, name: string): Promise<File | undefined> {
  const opened = await PackStore.open(SAVING_PATIENCE)
  const made = opened.ok ? await exportPack(opened.value, import.meta.env.BASE_URL, id) : undefined
  if (!made) return undefined
  const text = await composeEdition(made.text, name, lang, document)
  return new File([text], made.name, { type: 'text/html' })
}
