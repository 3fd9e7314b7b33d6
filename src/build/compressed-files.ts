import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { keptBytes } from '../content/kept-results'
import { filesIn, writeWhereChanged } from './written-files'

const TEXT = /\.(html|js|css|json|csv|xml|txt|svg|webmanifest)$/
/** Smaller files gain nothing: one packet carries them anyway. In bytes. */
const WORTH_IT = 1_000
/** Up to this size (bytes) Brotli looks long: a tenth less for thirty times the work, on what phones ask for most. */
const LOOKED_AT_LONG = 64_000
/** Compressed at once: Node does it on four threads of its own. */
const AT_ONCE = 4

/** Bytes compress to the same bytes, whatever the rest of the project; Node's version is in every hash. */
const madeBy = ['src/build/compressed-files.ts']
const BROTLI = { name: 'brotli', madeBy }
const GZIP = { name: 'gzip', madeBy }

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Writes `.br` and `.gz` beside each text file of a built folder, for hosts that serve what is compressed already. */
export async function writeCompressed(folder: string): Promise<void> {
  const work = filesIn(folder)
    .filter((name) => TEXT.test(name) && !name.startsWith('.vite/'))
    .values()
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const name of work) {
        const bytes = readFileSync(join(folder, name))
        if (bytes.length < WORTH_IT) continue
        writeWhereChanged(folder, `${name}.br`, await keptBytes(BROTLI, bytes, () => smallest(bytes)))
        writeWhereChanged(folder, `${name}.gz`, await keptBytes(GZIP, bytes, () => zip(bytes, { level: 9 })))
      }
    }),
  )
}

const smallest = (bytes: Buffer) =>
  brotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: bytes.length <= LOOKED_AT_LONG ? 10 : 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
