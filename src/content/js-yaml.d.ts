/** What is used of the package, which comes without types. */
declare module 'js-yaml' {
  const CORE_SCHEMA: unique symbol
  const jsYaml: {
    CORE_SCHEMA: typeof CORE_SCHEMA
    /** @throws where the text is no YAML. `json`: a key that stands twice is no error, the last counts. */
    load(text: string, options: { schema: typeof CORE_SCHEMA; json: boolean }): unknown
  }
  export default jsYaml
}
