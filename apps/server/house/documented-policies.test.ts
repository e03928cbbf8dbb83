import { readFile } from 'node:fs/promises'
import { policyProblem } from '@vacation-tracker/leave/policy/policy-problem'
import { expect, test } from 'vitest'

const page = await readFile(new URL('../../../docs/policies.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, json]): Record<string, unknown> => JSON.parse(json ?? ''),
)
const [whole, ...rules] = examples

test('the example of a policy in the documentation is one', () => {
  expect(policyProblem(whole)).toBeUndefined()
})

test.each(rules.map((rule) => [rule.kind, rule]))('the example of %s is a rule', (_kind, rule) => {
  expect(policyProblem({ ...whole, rule })).toBeUndefined()
})

test('every kind of rule is documented', () => {
  const kinds = policyProblem({ ...whole, rule: { kind: 'NONE' } })?.match(/[A-Z_]{4,}/g)
  expect(rules.map(({ kind }) => kind).sort()).toEqual(kinds?.sort())
})
