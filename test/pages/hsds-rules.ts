const id = { type: 'string', format: 'uuid' }
const words = { type: 'string', minLength: 1 }
const web = { type: 'string', format: 'uri' }

/** An object of HSDS with these fields and no others, of which some must be there. */
function table(required: readonly string[], properties: Record<string, object>): object {
  return {
    type: 'object',
    required: ['id', ...required],
    properties: { id, ...properties },
    additionalProperties: false,
  }
}

const organization = table(['name', 'description'], {
  name: words,
  alternate_name: words,
  description: words,
  email: { type: 'string', format: 'email' },
  website: web,
})
const phone = table(['number'], {
  service_id: id,
  number: words,
  type: { enum: ['text', 'voice', 'fax', 'cell', 'video', 'pager', 'textphone'] },
  description: words,
})
const location = table(['location_type'], {
  location_type: { enum: ['physical', 'postal', 'virtual'] },
  name: words,
  description: words,
})
const term = table(['name', 'description'], {
  code: words,
  name: words,
  description: words,
  taxonomy: words,
  language: words,
})

/**
 * What Open Referral HSDS 3 asks of a service and of what hangs on it, for the fields that Ruta Clara fills, as the tables of
 * its documentation say: names, which must be there, identifiers, and closed lists.
 */
export const HSDS_SERVICE = table(['name', 'status', 'organization'], {
  organization_id: id,
  name: words,
  alternate_name: words,
  description: words,
  url: web,
  email: { type: 'string', format: 'email' },
  status: { enum: ['active', 'inactive', 'defunct', 'temporarily closed'] },
  assured_date: { type: 'string', format: 'date' },
  assurer_email: { type: 'string', format: 'email' },
  eligibility_description: words,
  organization,
  phones: { type: 'array', items: phone },
  languages: { type: 'array', items: table([], { service_id: id, name: words, code: { pattern: '^[a-z]{2,3}$' } }) },
  service_areas: { type: 'array', items: table([], { service_id: id, name: words }) },
  service_at_locations: { type: 'array', items: table([], { service_id: id, location_id: id, location }) },
  attributes: {
    type: 'array',
    items: table([], { link_id: id, link_entity: words, taxonomy_term_id: id, taxonomy_term: term }),
  },
})
