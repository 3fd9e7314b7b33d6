import type { Language } from './languages'

/**
 * The form of the data files that tools read. Raise it when a tool would misread the file of an earlier release: files of
 * another form have other addresses, so a script and its data always fit.
 */
export const TOOL_DATA_FORM = 1

/** Data that a tool reads, in one language. */
export type ToolData = 'pathways' | 'who-pays' | 'occupations'

/** Address of a tool's data inside the site, without its first slash. */
export const toolDataFile = (name: ToolData, lang: Language): string => `data/${name}-${lang}.${TOOL_DATA_FORM}.json`

/** Address of the outreach kit's data, without its first slash: what is common, or what a country says. */
export const kitDataFile = (lang: Language, country = ''): string =>
  `data/outreach/${country ? `${lang}-${country}` : lang}.${TOOL_DATA_FORM}.json`

/**
 * Where the release before forms had numbers looked for the same file. Its scripts go on running in open pages and on
 * phones: the build writes form 1 there too, for one release. Undefined for what no such release asked for.
 */
export const addressBeforeForms = (file: string): string | undefined =>
  /\/(occupations|search)-/.test(file) ? undefined : file.replace(/\.1\.json$/, '.json')
