import type { EventContract } from './contract.ts'
import { type Field, fieldsOf } from './schema-fields.ts'

/** A field as people read it. */
export type FieldRow = {
  path: string
  isRequired: boolean
  isThin: boolean
  types: string[]
  values: string[] | null
  description: string | null
  format: string | null
  unit: string | null
  constraints: string[]
}

/** The schema of a version as a table, parents before children. */
export function fieldTableOf({ schema, thin }: Pick<EventContract, 'schema' | 'thin'>): FieldRow[] {
  return [...fieldsOf(schema).values()].map((field) => ({
    path: field.path,
    isRequired: field.required,
    isThin: thin === undefined || thin.includes(field.path.split('/')[0] ?? ''),
    types: [...field.types],
    values: field.values === undefined ? null : [...field.values],
    description: textIn(field, 'description'),
    format: textIn(field, 'format'),
    unit: textIn(field, 'unit'),
    constraints: told.flatMap((keyword) => constraintIn(field, keyword)),
  }))
}

/** What a schema may demand of a value, beside its type, format and listed values. */
const told = [
  ...['minimum', 'exclusiveMinimum', 'maximum', 'exclusiveMaximum', 'multipleOf'],
  ...['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
]

function constraintIn({ parts }: Field, keyword: string): string[] {
  const part = parts.find((each) => keyword in each)
  if (part === undefined) return []
  const value = part[keyword]
  if (value === true) return [keyword]
  return value === false ? [] : [`${keyword} ${typeof value === 'string' ? value : JSON.stringify(value)}`]
}

function textIn({ parts }: Field, keyword: string): string | null {
  const found = parts.find((part) => typeof part[keyword] === 'string')?.[keyword]
  return typeof found === 'string' ? found : null
}
