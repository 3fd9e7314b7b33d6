/** On the page about mistakes, shows the code of the fact that the reader came from, so that it can be told. */
export function showReportedRecord(page: Document): void {
  const place = page.getElementById('reported')
  const id = new URLSearchParams(page.location.search).get('id')
  if (place && id && /^[\w-]{1,80}$/.test(id)) place.textContent = id
}
