import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileCastRules, problemsOfCastRules } from './cast-rules.ts'

describe('rules of a cast', () => {
  test('copy, rename, set and drop, one after another, and leave what they were given as it was', () => {
    const { up } = compileCastRules({
      up: [
        { rename: '/weight', to: '/load/grams' },
        { copy: '/id', to: '/load/of' },
        { set: '/currency', value: ['EUR'] },
        { drop: '/note' },
        { rename: '/absent', to: '/somewhere' },
      ],
      down: [],
    })
    const before = Object.freeze({ id: '4711', weight: 250, note: 'fragile' })
    expect(up(before)).toEqual({ id: '4711', load: { grams: 250, of: '4711' }, currency: ['EUR'] })
    expect(before).toEqual({ id: '4711', weight: 250, note: 'fragile' })
  })

  test('there and back is where one began, for whatever values', () => {
    const { up, down } = compileCastRules({
      up: [{ rename: '/a~1b', to: '/c/d' }],
      down: [{ rename: '/c/d', to: '/a~1b' }, { drop: '/c' }],
    })
    fc.assert(
      fc.property(fc.record({ 'a/b': fc.jsonValue(), e: fc.jsonValue() }), (detail) => {
        expect(down(up(detail))).toEqual(detail)
      }),
    )
  })

  test.each([
    [{ up: [] }, 'casts/down: a list of rules'],
    [{ up: [{ move: '/a', to: '/b' }], down: [] }, 'casts/up/0: move,to makes no rule'],
    [{ up: [], down: [{ drop: 'weight' }] }, 'casts/down/0/drop: a place in the detail'],
    [{ up: [{ copy: '/a', to: '/__proto__/polluted' }], down: [] }, 'casts/up/0/to: no field can be named __proto__'],
    [{ up: Array.from({ length: 101 }, () => ({ drop: '/a' })), down: [] }, 'casts/up: 101 rules are too many'],
    [undefined, 'casts/up: a list of rules'],
  ])('are refused with the place: %j', (rules, problem) => {
    expect(problemsOfCastRules(rules)[0]).toContain(problem)
  })
})
