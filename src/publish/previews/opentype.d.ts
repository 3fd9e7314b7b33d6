// The package's main file is not one that Node finds names in; its module is, and has the same ones.
declare module 'opentype.js/dist/opentype.mjs' {
  export { parse } from 'opentype.js'
}
