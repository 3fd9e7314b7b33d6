/**
 * The form of the open data in JSON. Raise it when a program that reads the files of an earlier release would misread
 * these: files of another form have other addresses. Form 1 had no number and stands at its old address for one release.
 */
export const OPEN_DATA_FORM = 2

/** Address of a kind's records, or of their schema, inside the site, without its first slash: `data/contacts.2.json`. */
export const openDataFile = (name: string, ending: 'json' | 'schema.json' = 'json'): string =>
  `data/${name}.${OPEN_DATA_FORM}.${ending}`
