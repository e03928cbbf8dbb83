import type { EventFlowQuery } from '../generated/graphql.ts'

export type Flow = EventFlowQuery['eventFlow']
export type FlowNode = Flow['nodes'][number]
export type FlowArrow = Flow['arrows'][number]

/** `usual` is declared and seen, or cannot be counted; the others are what one looks for. */
export const arrowStates = ['usual', 'unseen', 'undeclared'] as const
export type ArrowState = (typeof arrowStates)[number]

export function stateOf({ isDeclared, isCounted, count }: FlowArrow): ArrowState {
  if (!isDeclared) return 'undeclared'
  return isCounted && count === 0 ? 'unseen' : 'usual'
}

/** What of the flow is wanted: arrows of one state, and those that lead to or from one node, over events in between. */
export type FlowSearch = { node?: string | undefined; show?: ArrowState | undefined }

/**
 * The part of a flow that is wanted, with no node that nothing leads to or from. Around a command or a consumer it shows
 * its events and who else has to do with them, around an event its neighbours and theirs.
 */
export function partOf({ nodes, arrows }: Flow, { node, show }: FlowSearch): Flow {
  const wanted = show === undefined ? arrows : arrows.filter((arrow) => stateOf(arrow) === show)
  const near = node === undefined ? wanted : around(node, wanted)
  const ends = new Set(near.flatMap(({ from, to }) => [from, to]))
  if (node !== undefined) ends.add(node)
  return { nodes: nodes.filter(({ id }) => ends.has(id)), arrows: near }
}

function around(node: string, arrows: readonly FlowArrow[]): FlowArrow[] {
  const touches = (ids: ReadonlySet<string>) => arrows.filter(({ from, to }) => ids.has(from) || ids.has(to))
  const neighbours = new Set([node, ...touches(new Set([node])).flatMap(({ from, to }) => [from, to])])
  return touches(neighbours)
}
