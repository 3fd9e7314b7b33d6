/** Turns a key of `content/locales` and its values into words. */
export type Translate = (key: string, values?: Record<string, string | number>) => string
