import { type CastRules, problemsOfCastRules } from '@vacation-tracker/event-contracts/cast-rules'
import { problemsOfSchema } from '@vacation-tracker/event-contracts/schema-check'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'

const line = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f]*$' })
const list = Type.Array(Type.String({ minLength: 1, maxLength: 128 }), { minItems: 1, maxItems: 200 })

const RegistrationSchema = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Z][A-Za-z0-9]{1,99}$' }),
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })),
    revision: Type.Optional(Type.Integer({ minimum: 0, maximum: 1000 })),
    source: line(256),
    owner: line(100),
    meaning: line(500),
    audience: Type.Union([Type.Literal('internal'), Type.Literal('external')]),
    stage: Type.Optional(Type.Union([Type.Literal('experimental'), Type.Literal('active')])),
    groupBy: line(128),
    thin: Type.Optional(list),
    schema: Type.Record(Type.String(), Type.Unknown()),
    examples: Type.Array(Type.Record(Type.String(), Type.Unknown()), { minItems: 1, maxItems: 50 }),
    changes: Type.Optional(line(500)),
    casts: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
)
const form = Compile(RegistrationSchema)

/** What somebody wants to register: the contract of one version or revision of an event. */
export type Registration = Omit<Static<typeof RegistrationSchema>, 'version' | 'revision' | 'stage' | 'casts'> & {
  version: number
  revision: number
  stage: 'experimental' | 'active'
  casts: CastRules | undefined
}

/** Something that is wrong with a registration. `place` is a JSON pointer into what was sent. */
export type RegistrationProblem = { message: string; place: string }

/** Reads a registration from outside, or says what is wrong with it. */
export function readRegistration(body: unknown): Registration | RegistrationProblem[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return [{ place: '', message: 'Send the contract as JSON: { "name": …, "source": …, "schema": …, … }.' }]
  }
  if (!form.Check(body))
    return form.Errors(body).map(({ instancePath: place, message }) => ({ place, message: sentence(place, message) }))
  const { version = 1, revision = 0, stage = 'active', casts, ...same } = body
  if (JSON.stringify(body).includes('\\u0000')) return [{ place: '', message: 'Texts have no NUL characters.' }]
  const needsCasts = version > 1 && revision === 0
  const problems = [...schemaProblems(same), ...fieldProblems(same), ...(needsCasts ? castProblems(casts) : [])]
  if (!needsCasts && casts !== undefined) {
    problems.push({ place: '/casts', message: 'Only a version after the first has casts: leave them out.' })
  }
  if (problems.length > 0) return problems
  return { ...same, version, revision, stage, casts: needsCasts ? (casts as CastRules) : undefined }
}

function schemaProblems({ schema }: { schema: object }): RegistrationProblem[] {
  const problems = problemsOfSchema(schema).map(({ place, message, mend }) => ({
    place: `/schema${place}`,
    message: `${message} ${mend}`,
  }))
  const { type, properties } = Object(schema)
  if (problems.length > 0 || (type === 'object' && typeof properties === 'object')) return problems
  return [
    { place: '/schema', message: 'The detail of an event is an object: write { "type": "object", "properties": … }.' },
  ]
}

/** Fields that the contract speaks of must be ones that an event has. */
function fieldProblems({ schema, groupBy, thin = [] }: { schema: object; groupBy: string; thin?: string[] }) {
  const fields = Object.keys(Object(Object(schema).properties))
  const required: unknown = Object(schema).required
  const problems: RegistrationProblem[] = []
  if (!fields.includes(groupBy) || !Array.isArray(required) || !required.includes(groupBy)) {
    const message = `${groupBy} is no required field of the schema. Group by one that every event has.`
    problems.push({ place: '/groupBy', message })
  }
  if (fields.includes('metadata')) {
    const message = 'metadata is what the platform says of an event. Give the field another name.'
    problems.push({ place: '/schema/properties/metadata', message })
  }
  for (const field of thin.filter((each) => !fields.includes(each))) {
    problems.push({ place: '/thin', message: `${field} is no field of the schema. Take it out of the thin form.` })
  }
  return problems
}

function castProblems(casts: unknown): RegistrationProblem[] {
  if (casts === undefined) {
    const message = 'Say how a detail becomes one of the version before, and back: { "up": [ … ], "down": [ … ] }.'
    return [{ place: '/casts', message }]
  }
  return problemsOfCastRules(casts).map((message) => ({ place: `/${message.slice(0, message.indexOf(':'))}`, message }))
}

function sentence(place: string, message: string): string {
  return `${place === '' ? 'The contract' : place.slice(1)} ${message}.`
}
