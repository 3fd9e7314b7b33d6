import { z } from 'zod'
import { KINDS, type RecordKind } from './kinds'
import { SEARCH_FILES } from './search-files'

/** Folder of the schemas under the content folder. */
const FOLDER = 'schemas'

/**
 * What editors' programs complete and check by: a JSON Schema for each kind and for each file of search, and the settings
 * that name it for its files.
 */
export function schemaFiles(): { file: string; text: string }[] {
  const named = [
    ...Object.values(KINDS).map((kind) => ({
      name: kind.folder,
      files: `content/${kind.folder}/**/*.yaml`,
      schema: schemaOf(kind),
    })),
    ...SEARCH_FILES.map(({ file, schema }) => ({
      name: file.replace('.yaml', ''),
      files: `content/${file}`,
      schema: { title: `content/${file}`, ...jsonSchema(schema) },
    })),
  ]
  const settings = {
    'yaml.schemas': Object.fromEntries(named.map(({ name, files }) => [`./content/${FOLDER}/${name}.json`, files])),
  }
  return [
    ...named.map(({ name, schema }) => ({ file: `content/${FOLDER}/${name}.json`, text: written(schema) })),
    { file: '.vscode/settings.json', text: written(settings) },
  ]
}

/** The schema of a file of this kind, with the `order` that a file may have beside its record. */
function schemaOf({ folder, schema }: RecordKind): object {
  const { properties, ...rest } = jsonSchema(schema)
  return { title: `content/${folder}`, ...rest, properties: { ...properties, order: { type: 'integer' } } }
}

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

const written = (data: object) => `${JSON.stringify(data, null, 2)}\n`
