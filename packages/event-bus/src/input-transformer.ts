import type { EventEnvelope } from './envelope.ts'
import { compileJsonPath } from './transformer/json-path.ts'
import type { Refuse } from './transformer/refusal.ts'
import { compileTemplate, type Variables } from './transformer/template.ts'

/** What is known when an event comes by a rule, beside the event. */
export type TransformationContext = {
  ruleName: string
  ruleArn: string
  /** When the bus took the event in, ISO 8601. */
  ingestionTime: string
}

/** Makes the JSON text that a target is sent of an event. */
export type InputTransformer = (event: EventEnvelope, context: TransformationContext) => string

/** A transformer that is wrong in itself: found when it is made, never when an event comes. */
export class InvalidTransformerError extends Error {
  override name = 'InvalidTransformerError'
}

type Source = { event: EventEnvelope; context: TransformationContext }

const mostVariables = 100
const longestPath = 256
const longestTemplate = 8192
const variableName = /^[A-Za-z0-9_-]{1,256}$/

const reservedVariables: Variables<Source> = new Map<string, (source: Source) => unknown>([
  ['aws.events.rule-arn', ({ context }) => context.ruleArn],
  ['aws.events.rule-name', ({ context }) => context.ruleName],
  ['aws.events.event.ingestion-time', ({ context }) => context.ingestionTime],
  ['aws.events.event', ({ event: { detail, ...event } }) => event],
  ['aws.events.event.json', ({ event }) => event],
])

/**
 * Compiles what a target wants to be sent, as EventBridge has it: `InputPath` takes a part of the event, and
 * `InputTemplate` writes a new text around values that `InputPathsMap` names.
 *
 * A variable in the place of a value is inserted as JSON, within a string as text. What the event does not have is null
 * in the place of a value and nothing within a string. Unlike EventBridge, which leaves values as they are, we escape
 * them within strings, so that what comes out is JSON whatever the event says. For the character `<` write `\u003c`.
 * `<aws.events.event>` is the event without its detail, `<aws.events.event.json>` the whole.
 *
 * Sources: "Amazon EventBridge input transformation", Amazon EventBridge User Guide; `InputTransformer` and `Target` in
 * the Amazon EventBridge API Reference, which have the limits too.
 *
 * @throws InvalidTransformerError when it cannot work for any event; the message says where it is wrong.
 * @example
 * const transform = compileInputTransformer({
 *   InputPathsMap: { parcel: '$.detail.parcelId' },
 *   InputTemplate: '{"parcel": <parcel>, "text": "Parcel <parcel> is on its way."}',
 * })
 * transform(event, context) // {"parcel":"4711","text":"Parcel 4711 is on its way."}
 */
export function compileInputTransformer(input: unknown): InputTransformer {
  const {
    InputPath: path,
    InputPathsMap: paths,
    InputTemplate: template,
    ...others
  } = fieldsOf(input, 'The input transformer')
  const unknownField = Object.keys(others)[0]
  if (unknownField !== undefined) {
    throw invalid(unknownField, 'there is no such field; give InputPath, or InputTemplate with InputPathsMap')
  }
  if (path === undefined) return compileTemplateInput(paths ?? {}, template)
  if (paths !== undefined || template !== undefined) {
    throw invalid('InputPath', 'it cannot stand beside a template; give InputPath, or InputTemplate with InputPathsMap')
  }
  const read = compilePath('InputPath', path)
  return (event) => JSON.stringify(read(event)) ?? 'null'
}

function compileTemplateInput(pathsMap: unknown, text: unknown): InputTransformer {
  const template = textOf('InputTemplate', text, longestTemplate)
  const paths = Object.entries(fieldsOf(pathsMap, 'InputPathsMap'))
  if (paths.length > mostVariables) {
    throw invalid('InputPathsMap', `it has ${paths.length} variables; ${mostVariables} are the most`)
  }
  const variables = new Map<string, (source: Source) => unknown>()
  for (const [name, path] of paths) {
    const read = compilePath(`InputPathsMap.${checkedName(name)}`, path)
    variables.set(name, ({ event }) => read(event))
  }
  const write = compileTemplate(template, new Map([...variables, ...reservedVariables]), refusalOf('InputTemplate'))
  return (event, context) => write({ event, context })
}

function checkedName(name: string): string {
  if (reservedVariables.has(name)) {
    throw invalid(`InputPathsMap.${name}`, 'this variable is reserved and needs no path; leave it out')
  }
  if (!variableName.test(name)) {
    throw invalid('InputPathsMap', `${JSON.stringify(name)} is no name; use 1 to 256 letters, digits, _ and -`)
  }
  return name
}

function compilePath(place: string, path: unknown): (document: unknown) => unknown {
  return compileJsonPath(textOf(place, path, longestPath), refusalOf(place))
}

function textOf(place: string, text: unknown, longest: number): string {
  if (typeof text !== 'string') throw invalid(place, `a text is needed, found ${kindOf(text)}`)
  if (text.length === 0 || text.length > longest) {
    throw invalid(place, `it has ${text.length} characters; 1 to ${longest} are possible`)
  }
  return text
}

function fieldsOf(value: unknown, place: string): { [field: string]: unknown } {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw invalid(place, `an object is needed, found ${kindOf(value)}`)
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`
}

function refusalOf(place: string): Refuse {
  return (character, problem) => {
    throw invalid(`${place}, character ${character}`, problem)
  }
}

function invalid(place: string, problem: string): InvalidTransformerError {
  return new InvalidTransformerError(`${place}: ${problem}.`)
}
