/**
 * The address that readers tell mistakes to, with `{id}` where the record's id goes. `setting` is REPORT_TO: an e-mail
 * address or an https address with `{id}` in it; '' means that the site's own page explains whom to tell.
 * @throws where the setting is neither.
 */
export function reportAddress(setting: string): string {
  if (setting === '') return ''
  if (/^[^\s@/:?]+@[^\s@/:?]+\.[a-z]{2,}$/i.test(setting)) return `mailto:${setting}?subject=Ruta%20Clara%20{id}`
  if (/^https:\/\/\S+$/.test(setting) && setting.includes('{id}')) return setting
  throw new Error(`REPORT_TO is ${setting}: expected an e-mail address, or an https address with {id} in it`)
}
