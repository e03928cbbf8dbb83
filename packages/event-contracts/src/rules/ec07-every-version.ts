import { type EventContract, nameOf } from '../contract.ts'
import { sampleEvents } from '../sample-events.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const everyVersion = ruleOf({
  code: 'EC07',
  title: 'Every supported version is produced: each event can be written in all of them.',
  check: (subject) => subject.registry.newest.flatMap(({ name }) => neighbours(subject, name)),
})

/** The ways between neighbouring versions, from the oldest that is supported: together they lead everywhere. */
function neighbours({ registry, policy }: CheckSubject, name: string): Complaint[] {
  const [oldest] = registry.supported(name)
  const from = oldest?.version ?? Number.POSITIVE_INFINITY
  const versions = registry.versions(name).filter(({ version }) => version >= from)
  return versions.slice(1).flatMap((newer, place) => {
    const older = versions[place]
    if (older === undefined) return []
    if (!registry.history(name).some(({ version, casts }) => version === newer.version && casts !== undefined)) {
      const message = `There is no way between ${nameOf(older)} and ${nameOf(newer)}.`
      return [
        { subject: nameOf(newer), place: 'casts', message, mend: 'Say with up and down how one becomes the other.' },
      ]
    }
    const convert = (detail: object, by: EventContract, to: EventContract) =>
      registry.convert(name, detail, by.version, to.version)
    const way = { convert, count: policy.generatedEvents }
    return [...failure({ ...way, from: newer, to: older }), ...failure({ ...way, from: older, to: newer })]
  })
}

type Way = {
  from: EventContract
  to: EventContract
  convert(detail: object, from: EventContract, to: EventContract): object
  count: number
}

/** The first event that does not arrive: one is enough to see what is wrong. */
function failure({ from, to, convert, count }: Way): Complaint[] {
  for (const detail of sampleEvents(from, count)) {
    const problem = problemOf(() => convert(detail, from, to), to)
    if (problem === undefined) continue
    const message = `${JSON.stringify(detail)} cannot be written as ${nameOf(to)}: ${problem}.`
    const mend = `Correct \`${from.version > to.version ? 'down' : 'up'}\` between ${nameOf(from)} and ${nameOf(to)}.`
    return [{ subject: nameOf(from), place: 'casts', message, mend }]
  }
  return []
}

function problemOf(convert: () => object, to: EventContract): string | undefined {
  try {
    const detail = convert()
    return to.accepts(detail) ? undefined : to.problems(detail).join('; ')
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
