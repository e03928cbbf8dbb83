import { type EventContract, nameOf } from '../contract.ts'
import { sampleEvents } from '../sample-events.ts'
import { schemaChanges } from '../schema-changes.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const onlyGrows = ruleOf({
  code: 'EC12',
  title: 'Nothing is renamed or removed: within a version, fields and values are only added.',
  check: (subject) => subject.registry.newest.flatMap(({ name }) => revisionComplaints(subject, name)),
})

function revisionComplaints({ registry, policy }: CheckSubject, name: string): Complaint[] {
  const history = registry.history(name)
  return history.slice(1).flatMap((newer, place) => {
    const older = history[place]
    if (older === undefined || older.version !== newer.version) return []
    const subject = nameOf(newer)
    const moved =
      older.groupBy === newer.groupBy
        ? []
        : [`Events are kept in order by ${newer.groupBy}, no longer by ${older.groupBy}.`]
    const breaks = schemaChanges(older.schema, newer.schema).filter(({ isBreaking }) => isBreaking)
    const mend = 'Put it back, or make it a new version with a way up and down.'
    const refused = breaks.length > 0 ? [] : refusal(older, newer, policy.generatedEvents)
    return [
      ...refused.map((message) => ({ subject, place: 'schema', message, mend })),
      ...breaks.map(({ path, sentence }) => ({ subject, place: path, message: sentence, mend })),
      ...moved.map((message) => ({ subject, place: 'groupBy', message, mend })),
    ]
  })
}

/** What the words of a schema do not show, its bounds say: the first event that was valid before and is none now. */
function refusal(older: EventContract, newer: EventContract, count: number): string[] {
  const event = sampleEvents(older, count).find((each) => !newer.accepts(each))
  if (event === undefined) return []
  const problems = newer.problems(event).join('; ')
  return [`${JSON.stringify(event)} is valid by ${nameOf(older)} and refused by ${nameOf(newer)}: ${problems}.`]
}
