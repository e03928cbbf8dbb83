import { nameOf } from '../contract.ts'
import { growthProblems } from '../growth.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const onlyGrows = ruleOf({
  code: 'EC12',
  title: 'Nothing is renamed or removed: within a version, fields and values are only added.',
  check: (subject) => subject.registry.newest.flatMap(({ name }) => revisionComplaints(subject, name)),
})

function revisionComplaints({ registry }: CheckSubject, name: string): Complaint[] {
  const history = registry.history(name)
  return history.slice(1).flatMap((newer, place) => {
    const older = history[place]
    if (older === undefined || older.version !== newer.version) return []
    const mend = 'Put it back, or make it a new version with a way up and down.'
    const moved =
      older.groupBy === newer.groupBy
        ? []
        : [
            {
              path: 'groupBy',
              message: `Events are kept in order by ${newer.groupBy}, no longer by ${older.groupBy}.`,
            },
          ]
    return [...growthProblems(older.schema, newer.schema), ...moved].map(({ path, message }) => ({
      ...{ subject: nameOf(newer), message, mend },
      place: path || 'schema',
    }))
  })
}
