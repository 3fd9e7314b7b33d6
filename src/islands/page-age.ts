/** Shows the page's own warning once `today` (YYYY-MM-DD) is past the day that its facts fall due. */
export function markOldPage(page: Document, today: string): void {
  const due = page.body.dataset.due
  const warning = page.getElementById('old')
  if (warning && due && due < today) warning.hidden = false
}
