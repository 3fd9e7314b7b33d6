/** The words of a key of an island's strings, with its `{{values}}` filled. */
export function say(
  strings: Record<string, string>,
  key: string,
  values: Record<string, string | number> = {},
): string {
  return (strings[key] ?? '').replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole))
}
