/** The value at a place of a record such as `phones.0` or `costs.2.amount`; undefined where there is none. */
export function valueAt(record: unknown, field: string): unknown {
  let at: unknown = record
  for (const key of field.split('.')) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined
    at = Reflect.get(at, key)
  }
  return at
}
