import { z } from 'zod'

/** How a record is laid out in its file: which keys stand where, and what is written as a number. */
export interface Layout {
  /** Keys in their order, each with the layout of its value. */
  keys?: Record<string, Layout>
  /** Layout of every value, where the keys are not known. */
  values?: Layout
  items?: Layout
  /** A text that may stand as a bare number, as a year does. */
  number?: boolean
}

/** The layout that a schema implies. */
export function layoutOf(schema: z.core.$ZodType): Layout {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return layoutOf(schema.unwrap())
  if (schema instanceof z.ZodPipe) return layoutOf(schema.in)
  if (schema instanceof z.ZodObject) {
    const entries = Object.entries<z.core.$ZodType>(schema.shape)
    return { keys: Object.fromEntries(entries.map(([key, value]) => [key, layoutOf(value)])) }
  }
  if (schema instanceof z.ZodArray) return { items: layoutOf(schema.element) }
  if (schema instanceof z.ZodRecord) {
    const values = layoutOf(schema.valueType)
    const { keyType } = schema
    if (!(keyType instanceof z.ZodEnum)) return { values }
    return { keys: Object.fromEntries(keyType.options.map((key) => [key, values])) }
  }
  if (schema instanceof z.ZodUnion) return Object.assign({}, ...schema.options.map(layoutOf))
  return schema instanceof z.ZodNumber ? { number: true } : {}
}
