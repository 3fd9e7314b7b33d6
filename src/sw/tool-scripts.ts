/** Name of the cache that holds scripts of tools. */
export const SCRIPT_CACHE = 'ruta-clara-tool-scripts'

/**
 * Scripts and styles that nobody needs offline who has saved nothing: the tools', the sheet for paper, and the button that
 * saves a country, which needs a connection anyway; what reads aloud, what explains a term of the glossary and what follows a translator. They come with the first use, and with a saved country; those of the kit below only with their first use.
 */
export const isToolScript = (address: string) =>
  isKitScript(address) ||
  /assets\/(?:(?:pathway|credential|pension)-finder|side-by-side|tool-data|who-pays|my-list|print|save-country|listen|explain-term|follow-translator)-/.test(
    address,
  )

/** Those of the share page, its kit and the counter, which few readers need: they come only where it was opened. */
export const isKitScript = (address: string) => /assets\/(?:outreach-kit|kept-office|kiosk)-/.test(address)
