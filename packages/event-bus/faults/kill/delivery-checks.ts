import { ParcelMoved } from '../../src/testing/parcels.ts'
import { labelOf } from './consumers.ts'
import type { Evidence, LogEntry } from './evidence.ts'
import { type StartRecord, told } from './ledger.ts'
import { consumerNames, failuresOf, retries } from './plan.ts'

/** A subscription, or its part of a replay, with what it should have been given. */
type Expected = { delivery: string; handled: LogEntry[]; dead: LogEntry[] }

/** Each event reaches each delivery that it is for: once in effect, in order within its group, or as a dead letter. */
export function violationsOfDeliveries(seed: number, starts: readonly StartRecord[], evidence: Evidence): string[] {
  const expected = expectedOf(seed, evidence)
  const known = new Set(expected.map(({ delivery }) => delivery))
  const calls = told('called', ...starts)
  const { effects, failures } = evidence
  const strangers = [...effects, ...calls, ...failures].filter(({ delivery }) => !known.has(delivery))
  return [
    ...new Set(strangers.map(({ delivery }) => `something was delivered to ${delivery}, which is not there`)),
    ...expected.flatMap(({ delivery, handled, dead }) => {
      const ids = delivery.startsWith(consumerNames.call)
        ? callsOf(delivery, starts)
        : { ids: effects.filter((each) => each.delivery === delivery).map(({ id }) => id), violations: [] }
      const own = failures.filter((each) => each.delivery === delivery)
      return [...ids.violations, ...violationsOfHandled(delivery, handled, ids.ids), ...violationsOfDead(dead, own)]
    }),
  ]
}

function expectedOf(seed: number, { log, replays }: Evidence): Expected[] {
  const parts = [
    ...Object.values(consumerNames).map((name) => ({ name, delivery: name as string, after: 0, until: Infinity })),
    ...replays.flatMap(({ id, after, until, subscriptions }) =>
      subscriptions.map((name) => ({ name, delivery: `${name}@${id}`, after, until })),
    ),
  ]
  return parts.map(({ name, delivery, after, until }) => {
    const wanted = log.filter(
      ({ seq, type }) => seq > after && seq <= until && (name === consumerNames.effect || type === ParcelMoved.name),
    )
    const fails = ({ type, ...detail }: LogEntry) => !Number.isFinite(failuresOf(seed, name, labelOf(type, detail)))
    return { delivery, handled: wanted.filter((entry) => !fails(entry)), dead: wanted.filter(fails) }
  })
}

function violationsOfHandled(delivery: string, expected: LogEntry[], ids: string[]): string[] {
  const entries = new Map(expected.map((entry) => [entry.id, entry]))
  const counts = new Map(expected.map(({ id }) => [id, 0]))
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  const wrong = [...counts].filter(([id, count]) => count !== (entries.has(id) ? 1 : 0))
  const groups = Map.groupBy(ids, (id) => entries.get(id)?.parcelId)
  const disordered = [...groups].filter(([, members]) => {
    const places = members.map((id) => entries.get(id)?.seq ?? 0)
    return places.some((place, index) => place < (places[index - 1] ?? 0))
  })
  return [
    ...wrong.map(([id, count]) => `${delivery} was given event ${entries.get(id)?.seq ?? id} ${count} times`),
    ...disordered.map(([group]) => `${delivery} was given the events of ${group} out of order`),
  ]
}

/**
 * The calls of a delivery without those that were repeated as they may be: a call that was under way when the worker was
 * killed. Calls come one after another, so it can only have been the last one of that start.
 */
function callsOf(delivery: string, starts: readonly StartRecord[]): { ids: string[]; violations: string[] } {
  const calls = starts.flatMap((start) => {
    const own = told('called', start).filter((call) => call.delivery === delivery)
    return own.map(({ id }, index) => ({ id, mayBeRepeated: start.killed && index === own.length - 1 }))
  })
  // A second attempt is repeated when its turn comes; other groups may have been served before.
  const isRepeated = (id: string, index: number) => calls.findLastIndex((call) => call.id === id) > index
  const kept = calls.filter(({ id, mayBeRepeated }, index) => !(mayBeRepeated && isRepeated(id, index)))
  const repeated = kept.filter(({ id }, index) => kept.findIndex((each) => each.id === id) < index)
  return {
    ids: [...new Set(kept.map(({ id }) => id))],
    violations: repeated.map(({ id }) => `${delivery} called for ${id} again, though it was not under way at a kill`),
  }
}

/** What never comes through is a dead letter with as many attempts as it gets, and nothing waits any more. */
function violationsOfDead(expected: LogEntry[], failures: Evidence['failures']): string[] {
  const places = new Set(expected.map(({ seq }) => seq))
  const wrong = failures.filter(
    ({ seq, state, attempts, errors }) =>
      !places.delete(seq) || state !== 'dead' || attempts !== retries + 1 || errors !== attempts,
  )
  return [
    ...wrong.map((failure) => `a delivery failed otherwise than planned: ${JSON.stringify(failure)}`),
    ...[...places].map((seq) => `event ${seq} should be a dead letter`),
  ]
}
