/** The two sheets that every page carries inside. */
export interface PageStyles {
  /** In the head: what a page stands on, its header and its title. */
  untilTitle: string
  /** After the title: what is below it. On a slow link the title is on the screen before these have come. */
  afterTitle: string
}
