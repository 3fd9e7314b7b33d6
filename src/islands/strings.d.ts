/** A strings file as the build's plugin gives it: see src/build/island-strings.ts. */
declare module '*.json?words' {
  const words: (lang: import('../site/languages').Language) => import('./words').Say<string>
  export default words
}
