import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { writeCompressed } from '../../../src/build/compressed-files'
import { filesIn, writeWhereChanged } from '../../../src/build/written-files'

test('beside each text file that gains by it stands what it is now, compressed in both ways', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-clara-compressed-'))
  const page = (number: string) => `<p>Llame al ${number}.</p>`.repeat(200)
  for (const number of ['1524', '1529']) {
    writeWhereChanged(folder, 'es/gt/index.html', page(number))
    writeWhereChanged(folder, 'es/gt/short.html', 'Ruta Clara')
    writeWhereChanged(folder, 'icons/192.png', Buffer.alloc(5_000))
    await writeCompressed(folder)
    const bytes = (ending: string) => readFileSync(join(folder, `es/gt/index.html.${ending}`))
    expect(String(brotliDecompressSync(bytes('br')))).toBe(page(number))
    expect(String(gunzipSync(bytes('gz')))).toBe(page(number))
  }
  expect(filesIn(folder).filter((name) => /\.(br|gz)$/.test(name))).toHaveLength(2)
  rmSync(folder, { recursive: true })
})
