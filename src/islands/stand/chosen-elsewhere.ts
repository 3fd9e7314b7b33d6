/** Does `follow` when another tab keeps, changes or erases what this site keeps of the reader's countries. */
export function whenChosenElsewhere(page: Document, follow: () => void): void {
  page.defaultView?.addEventListener('storage', ({ key }) => {
    // No key: all was erased.
    if (key === null || key.endsWith(':stand')) follow()
  })
}
