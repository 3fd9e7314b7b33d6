/** A file of the site: its name inside the folder that is served, without a slash before it. */
export interface PublishedFile {
  name: string
  text: string
}
