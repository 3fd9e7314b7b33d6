/** A strings file as the build's plugin gives it: see src/build/island-strings.ts. */
declare module '*.json?words' {
  const words: (lang: import('../site/languages').Language) => import('./words').Say<string>
  export default words
}

declare module 'virtual:island-words' {
  type Load = () => Promise<{ default: import('./known-words').Texts }>
  /** What brings each file of words by language and name: 'words' is that of what every phone gets. */
  export const files: Readonly<Record<import('../site/languages').Language, Readonly<Partial<Record<string, Load>>>>>
  /** The file that an island's words are in, where that is another than the one named like it. */
  export const fileOf: Readonly<Partial<Record<string, string>>>
}
