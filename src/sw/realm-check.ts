/** Read by `npm run types` alone: it fails where the worker's code would know of the page or of Node. */

// @ts-expect-error a worker has no document
export type NoDocument = typeof document
// @ts-expect-error nor files of the machine that builds
export type NoFiles = typeof import('node:fs')
