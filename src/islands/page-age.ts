/**
 * Shows the page's own warning once `today` (YYYY-MM-DD) is past the day that its facts fall due, and on each fact that
 * no longer holds that it has ended.
 */
export function markOldPage(page: Document, today: string): void {
  const due = page.body.dataset.due
  const warning = page.getElementById('old')
  if (warning && due && due < today) warning.hidden = false
  for (const ended of page.querySelectorAll<HTMLElement>('[data-until]'))
    if ((ended.dataset.until ?? '') < today) ended.hidden = false
}
