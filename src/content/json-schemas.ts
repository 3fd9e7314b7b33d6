import { z } from 'zod'
import { KINDS, type RecordKind } from './kinds'

/** Folder of the schemas under the content folder. */
const FOLDER = 'schemas'

/** What editors' programs complete and check by: a JSON Schema for each kind, and the settings that name it for its folder. */
export function schemaFiles(): { file: string; text: string }[] {
  const kinds = Object.values(KINDS)
  const settings = {
    'yaml.schemas': Object.fromEntries(
      kinds.map(({ folder }) => [`./content/${FOLDER}/${folder}.json`, `content/${folder}/**/*.yaml`]),
    ),
  }
  return [
    ...kinds.map((kind) => ({ file: `content/${FOLDER}/${kind.folder}.json`, text: written(schemaOf(kind)) })),
    { file: '.vscode/settings.json', text: written(settings) },
  ]
}

/** The schema of a file of this kind, with the `order` that a file may have beside its record. */
function schemaOf({ folder, schema }: RecordKind): object {
  const { properties, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return { title: `content/${folder}`, ...rest, properties: { ...properties, order: { type: 'integer' } } }
}

const written = (data: object) => `${JSON.stringify(data, null, 2)}\n`
