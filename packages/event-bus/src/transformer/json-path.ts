import type { Refuse } from './refusal.ts'

/** A field's name, an index into an array, or all fields or items. */
type Step = { field: string } | { index: number } | 'all'

const nextStep = /\.(?<field>[A-Za-z0-9_/-]+)|\[(?<index>\d{1,9})\]|(?<all>\.\*|\[\*\])/y

/**
 * Reads the JSONPath subset of EventBridge: dot notation, names of letters, digits, dashes, underscores and forward
 * slashes, array indices and wildcards.
 *
 * Source: "Amazon EventBridge input transformation", Amazon EventBridge User Guide.
 *
 * @returns what takes the value out of a document: `undefined` when it is not there; for a path with a wildcard the
 *   array of all that is there
 */
export function compileJsonPath(path: string, refuse: Refuse): (document: unknown) => unknown {
  if (!path.startsWith('$')) refuse(1, 'a path begins with $, the whole event, as in $.detail')
  const steps: Step[] = []
  let at = 1
  while (at < path.length) {
    nextStep.lastIndex = at
    const step = nextStep.exec(path)
    if (step === null) {
      refuse(
        at + 1,
        `"${path.slice(at)}" is no step of a path; steps are .name, [0] and .* or [*], as in $.resources[0]`,
      )
    }
    steps.push(asStep(step.groups ?? {}))
    at = nextStep.lastIndex
  }
  const isIndefinite = steps.includes('all')
  return (document) => {
    const found = steps.reduce((values: unknown[], step) => values.flatMap((value) => taken(value, step)), [document])
    return isIndefinite ? found : found[0]
  }
}

function asStep({ field, index }: { [group: string]: string | undefined }): Step {
  if (field !== undefined) return { field }
  return index === undefined ? 'all' : { index: Number(index) }
}

function taken(value: unknown, step: Step): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (step === 'all') return Object.values(value)
  if ('index' in step) return Array.isArray(value) && step.index < value.length ? [value[step.index]] : []
  // Only what the event itself says: not what every JavaScript object or array has.
  return !Array.isArray(value) && Object.hasOwn(value, step.field) ? [Reflect.get(value, step.field)] : []
}
