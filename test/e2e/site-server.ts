import type { AddressInfo } from 'node:net'
import { createSiteServer } from '../../scripts/serve.mjs'

/** Folder of the built site; SITE_FOLDER names another than dist. */
export const BUILT_SITE = process.env.SITE_FOLDER ?? 'dist'

/** Serves a built folder on a free port; `origin` has no slash at the end. */
export async function serveFolder(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createSiteServer(folder)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    origin: `http://127.0.0.1:${isAddress(address) ? address.port : 0}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null
}
