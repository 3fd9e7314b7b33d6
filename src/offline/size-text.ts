/** A size as people read it on a phone: '41 KB', '1,2 MB'. */
export function sizeText(bytes: number, lang: string): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1000))
  if (kilobytes < 1000) return `${kilobytes} KB`
  return `${(bytes / 1_000_000).toLocaleString(lang, { maximumFractionDigits: 1 })} MB`
}
