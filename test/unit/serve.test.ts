import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { serveFolder } from '../e2e/site-server'

/** First line of the answer to a path that no browser would send. */
function statusOf(origin: string, path: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`))
    let answer = ''
    socket.on('data', (data) => {
      answer += data.toString()
    })
    socket.on('end', () => resolve(answer.split('\r\n')[0] ?? ''))
    socket.on('error', reject)
  })
}

test('an address that cannot be read is not found, and the server goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruta-clara-served-'))
  writeFileSync(join(folder, 'index.html'), 'home')
  writeFileSync(join(folder, '404.html'), 'nothing here')
  const site = await serveFolder(folder)
  for (const path of ['/%', '/%zz', '/%c3%28', '/%00', '/../../etc/passwd', '/%2e%2e%2f%2e%2e%2fetc%2fpasswd'])
    expect(await statusOf(site.origin, path)).toContain('404')
  expect(await (await fetch(`${site.origin}/`)).text()).toBe('home')
  await site.close()
})
