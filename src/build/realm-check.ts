/** Read by `npm run types` alone: it fails where code that runs while building would know of a worker. */

// @ts-expect-error nothing serves pages while building
export type NoWorkerScope = ServiceWorkerGlobalScope
