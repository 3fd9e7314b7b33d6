/** Read by `npm run types` alone: it fails where the page's code would know of the worker's scope or of Node. */

// @ts-expect-error a page is no service worker
export type NoWorkerScope = ServiceWorkerGlobalScope
// @ts-expect-error nor has it files of the machine that builds
export type NoFiles = typeof import('node:fs')
