import { describe, expect, test } from 'vitest'
import { type Flow, type FlowArrow, partOf, stateOf } from './flow.ts'

function arrow(from: string, to: string, more: Partial<FlowArrow> = {}): FlowArrow {
  return { from, to, isDeclared: true, isCounted: true, firstSeen: null, lastSeen: null, count: 1, ...more }
}

const ask = arrow('COMMAND ask', 'EVENT Asked')
const judge = arrow('EVENT Asked', 'CONSUMER judge')
const judged = arrow('CONSUMER judge', 'EVENT Judged', { count: 0 })
const mail = arrow('CONSUMER mail', 'EXTERNAL mail server', { isCounted: false, count: 0 })
const stranger = arrow('EXTERNAL token:x', 'EVENT Judged', { isDeclared: false })
const arrows = [ask, judge, judged, mail, stranger]
const flow: Flow = {
  nodes: [...new Set(arrows.flatMap(({ from, to }) => [from, to])), 'EVENT Lonely'].map((id) => ({
    ...{ id, kind: 'EVENT', name: id.slice(id.indexOf(' ') + 1) },
  })),
  arrows,
}

describe('an arrow', () => {
  test('is as declared, never seen, or not declared; what is not counted is never missed', () => {
    expect(arrows.map(stateOf)).toEqual(['usual', 'usual', 'unseen', 'usual', 'undeclared'])
  })
})

describe('a part of the flow', () => {
  const idsOf = (part: Flow) => part.nodes.map(({ id }) => id)

  test('is everything that leads somewhere', () => {
    expect(partOf(flow, {}).arrows).toEqual(arrows)
    expect(idsOf(partOf(flow, {}))).not.toContain('EVENT Lonely')
  })

  test('is what is around a node, and around that', () => {
    expect(partOf(flow, { node: 'COMMAND ask' }).arrows).toEqual([ask, judge])
    expect(partOf(flow, { node: 'EVENT Judged' }).arrows).toEqual([judge, judged, stranger])
    expect(idsOf(partOf(flow, { node: 'EVENT Lonely' }))).toEqual(['EVENT Lonely'])
    expect(partOf(flow, { node: 'EVENT Gone' })).toEqual({ nodes: [], arrows: [] })
  })

  test('is the arrows of one state', () => {
    expect(partOf(flow, { show: 'undeclared' }).arrows).toEqual([stranger])
    expect(partOf(flow, { show: 'unseen', node: 'CONSUMER mail' }).arrows).toEqual([])
  })
})
