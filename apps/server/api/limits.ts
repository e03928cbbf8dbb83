import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { toError } from './errors.ts'

/** What one operation may ask for, so that no client can occupy the server alone. The web app needs a tenth of it. */
const deepest = 10
const mostFields = 300
/** Items of lists, over all fields of an operation: 100 for each list without a `limit`. */
const mostItems = 3_000
const mostTokens = 2_000

const lists = new Set([
  'listVacationRequests',
  'listNotifications',
  'listPeople',
  'listTeams',
  'members',
  'eventDeadLetters',
  'eventLog',
  'calendar',
  'balanceReport',
  'auditLog',
  'traces',
])
const usualLimit = 100

/** Refuses operations that are too deep, too large or too costly, before anything is looked up. */
export function limitOperations(): Plugin {
  return {
    onParse({ params }) {
      params.options = { ...params.options, maxTokens: mostTokens }
    },
    onExecute({ args, setResultAndStopExecution }) {
      const problem = tooMuch(args.document, args.variableValues)
      if (problem) setResultAndStopExecution({ errors: [tooLarge(problem)] })
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const problem = tooMuch(args.document, args.variableValues)
      if (problem) setResultAndStopExecution({ errors: [tooLarge(problem)] })
    },
  }
}

function tooLarge(message: string) {
  return toError({ code: 'QUERY_TOO_LARGE', message })
}

/** What is too much about an operation, as a sentence; nothing when it is fine. */
export function tooMuch(document: DocumentNode, variables: unknown): string | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const total = { depth: 0, fields: 0, items: 0 }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const limits = { ...defaultsOf(definition), ...Object(variables) }
    measure(definition.selectionSet, 1, total, fragments, limits)
  }
  if (total.depth > deepest) return `The query is nested deeper than ${deepest} levels. Ask for less at once.`
  if (total.fields > mostFields) return `The query has more than ${mostFields} fields. Ask for less at once.`
  if (total.items > mostItems) return `The query asks for more than ${mostItems} items. Set lower limits and page on.`
  return undefined
}

type Total = { depth: number; fields: number; items: number }

function measure(
  selections: SelectionSetNode,
  depth: number,
  total: Total,
  fragments: Map<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): void {
  for (const selection of selections.selections) {
    // Enough is known; what is behind a bomb of fragments need not be counted.
    if (total.fields > mostFields) return
    if (selection.kind === Kind.FIELD) {
      // The schema's own description is nested deep, of one size, and cheap.
      if (selection.name.value.startsWith('__')) continue
      total.fields++
      total.depth = Math.max(total.depth, depth)
      if (lists.has(selection.name.value)) total.items += limitOf(selection.arguments ?? [], variables)
      if (selection.selectionSet) measure(selection.selectionSet, depth + 1, total, fragments, variables)
    } else {
      // Counted as well, or fragments of fragments would be looked through millions of times.
      total.fields++
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
      if (inner) measure(inner.selectionSet, depth, total, fragments, variables)
    }
  }
}

/** What an operation sets for the variables that the client leaves out. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  )
}

/** How many items a list may bring. A limit below zero is refused later, and must not make up for others here. */
function limitOf(parameters: readonly ArgumentNode[], variables: Record<string, unknown>): number {
  const limit = parameters.find(({ name }) => name.value === 'limit')?.value
  if (limit?.kind === Kind.INT) return Math.max(0, Number(limit.value))
  const given = limit?.kind === Kind.VARIABLE ? variables[limit.name.value] : undefined
  return Math.max(0, Number(given ?? usualLimit))
}
