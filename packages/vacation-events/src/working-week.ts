import { Type } from 'typebox'

/** Seven weekdays, Monday first: how much of each is worked. */
export function workingWeek(description: string) {
  return Type.Array(Type.Enum([0, 0.5, 1], { unit: 'day' }), { minItems: 7, maxItems: 7, description })
}
