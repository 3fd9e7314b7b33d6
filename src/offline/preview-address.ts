/** Address of the picture that stands for a page in a link preview, inside the site and without the base path. */
export function previewPath(pagePath: string): string {
  // The page's path stands whole in it, so that the document repeats nothing new and the shell can hold the slot.
  return `/previews${pagePath}og.png`
}
