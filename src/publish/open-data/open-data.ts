import { z } from 'zod'
import { type Collection, collections } from '../../content/collections'
import { keptText } from '../../content/kept-results'
import type { Content } from '../../content/load'
import type { OfferCheck } from '../../content/offer-check-schema'
import type { Translate } from '../../site/format'
import { forEachLanguage, isLanguage, LANGUAGES, type Language, WHOLE_LANGUAGES } from '../../site/languages'
import { LICENCE_URL } from '../../site/licence'
import { openDataFile } from '../../site/open-data-address'
import type { PublishedFile } from '../published-file'
import { contactsCsv, credentialsCsv, pathwaysCsv } from './csv'
import { firstFormSchema, inFirstForm } from './first-form'
import { hsdsServices } from './hsds'
import { openRecord } from './open-text'
export interface OpenDataOptions {
  /** Address of the published site without a slash at the end; a path alone where the site has none. */
  site: string
  /** Day of the build, YYYY-MM-DD. */
  today: string
  offerCheck: OfferCheck
  translators: Record<Language, Translate>
}

/** The content as open data: a file and its JSON Schema for each kind of record, tables, and contacts in HSDS form. */
export function openDataFiles(content: Content, options: OpenDataOptions): PublishedFile[] {
  const csvContext = { content, translators: options.translators, site: options.site }
  const all = collections(content, options.offerCheck)
  return [
    ...all.flatMap((collection) => {
      const { name } = collection
      const records = published(collection, content, options)
      return [
        ...inForm(collection, records, options, (ending) => openDataFile(name, ending)),
        // Form 1 had no number in its addresses: for one release it stands there too.
        ...inForm(
          { ...collection, record: firstFormSchema(collection.record) },
          records.map(inFirstForm),
          options,
          (ending) => `data/${name}.${ending}`,
        ),
      ]
    }),
    { name: 'data/contacts.csv', text: contactsCsv(csvContext) },
    { name: 'data/pathways.csv', text: pathwaysCsv(csvContext) },
    { name: 'data/credentials.csv', text: credentialsCsv(csvContext) },
    ...WHOLE_LANGUAGES.map((lang) => ({
      name: `data/contacts-hsds-${lang}.json`,
      text: JSON.stringify(hsdsServices(content, lang, options.translators[lang])),
    })),
  ]
}

/** A file of records and the file of their schema. */
function inForm(
  { name, record }: Collection,
  records: readonly object[],
  { site, today }: OpenDataOptions,
  address: (ending: 'json' | 'schema.json') => string,
): PublishedFile[] {
  const schema = `${site}/${address('schema.json')}`
  const about = { schema, licence: LICENCE_URL, attribution: 'Ruta Clara', homepage: `${site}/`, made: today }
  return [
    { name: address('json'), text: JSON.stringify({ ...about, records }) },
    {
      name: address('schema.json'),
      text: keptText('schema', [name, schema, site], () => JSON.stringify(jsonSchema(name, record, schema, site))),
    },
  ]
}

/** The records as others read them, each with the addresses of its page where it has one. */
function published(
  { records, pageOf }: Collection,
  content: Content,
  { site }: OpenDataOptions,
): Record<string, unknown>[] {
  return records.map((record) => {
    const id = 'id' in record && typeof record.id === 'string' ? record.id : ''
    const addresses = WHOLE_LANGUAGES.flatMap((lang) => {
      const path = pageOf(lang, id)
      return path ? [[lang, site + path]] : []
    })
    const page = addresses.length === WHOLE_LANGUAGES.length ? { page: Object.fromEntries(addresses) } : {}
    return { ...page, ...openRecord(record, content, site) }
  })
}

/** The JSON Schema (2020-12) of a file, made from the schema that the content itself is checked with. */
function jsonSchema(name: string, record: z.ZodObject, id: string, site: string): object {
  const address = /^https?:/.test(site) ? z.url() : z.string().meta({ format: 'uri-reference' })
  const addresses = z.strictObject(forEachLanguage(() => address))
  const file = z.strictObject({
    schema: address,
    licence: z.literal(LICENCE_URL),
    attribution: z.string(),
    homepage: address,
    made: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    records: z.array(z.strictObject({ ...record.shape, page: addresses.optional() })),
  })
  return {
    $id: id,
    title: `Ruta Clara: ${name}`,
    ...z.toJSONSchema(file, { override: ({ jsonSchema }) => inWholeLanguages(jsonSchema) }),
  }
}

/** Takes out of a schema what is not published: texts in languages that have few pages. */
function inWholeLanguages(schema: z.core.JSONSchema.BaseSchema): void {
  const { properties, required } = schema
  const isText = (fields: unknown): fields is object =>
    typeof fields === 'object' && fields !== null && LANGUAGES.every((lang) => lang in fields)
  const isPublished = (name: string) => !isLanguage(name) || WHOLE_LANGUAGES.includes(name)
  const published = <T>(values: Record<string, T>) =>
    Object.fromEntries(Object.entries(values).filter(([name]) => isPublished(name)))
  if (isText(schema.default)) schema.default = published({ ...schema.default })
  if (!properties || !isText(properties)) return
  schema.properties = published(properties)
  if (required) schema.required = required.filter(isPublished)
}
