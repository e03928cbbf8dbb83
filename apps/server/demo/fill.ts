import { escalateRequests } from '../commands/escalate-requests.ts'
import { markNotificationsRead } from '../commands/mark-notifications-read.ts'
import { stepsOf } from './acting.ts'
import { Allotments } from './allotment.ts'
import { lateBy } from './around-today.ts'
import { workdaysAfter } from './calendar.ts'
import { actorOf, before, done, type Filling, present, type Step, settle } from './filling.ts'
import { foundingOf, type TeamIds } from './founding.ts'
import { joiningOf } from './joining.ts'
import { moment } from './moments.ts'
import { firstDay, joinedOn } from './people.ts'
import { storiesOf } from './stories.ts'

/** Days between two times at which everybody reads their notifications. The last one is as many days ago at most. */
const readingRound = 14

/**
 * Lets two years of a company go by: the house gets its rules, people join, ask, decide and change their minds, all by
 * the commands that they would use by hand, and the consumers do their part at each step. So state, log and notifications
 * belong together.
 */
export async function fillCompany(filling: Filling): Promise<void> {
  const { app, clock, onProgress } = filling
  const teamIds: TeamIds = new Map()
  const all = [
    ...foundingOf(filling, teamIds),
    ...joiningOf(filling, teamIds),
    ...(await happenings(filling)),
    ...escalations(filling),
    ...readings(filling),
  ]
  const steps = Map.groupBy(all, ({ at }) => at.epochMilliseconds)
  const moments = [...steps.entries()].sort(([one], [other]) => one - other)
  for (const [index, [at, together]] of moments.entries()) {
    const instant = Temporal.Instant.fromEpochMilliseconds(at)
    clock.jumpTo(instant)
    await Promise.all(together.map((step) => step.run()))
    await settle(app, ['validate-request', 'reassess', 'notify'])
    onProgress?.({ day: instant.toZonedDateTimeISO('UTC').toPlainDate(), step: index + 1, of: moments.length })
  }
  // A mail that is still waiting would be sent by the server that is started next.
  await settle(app, ['send-mail'])
}

async function happenings({ app, company, today }: Filling): Promise<Step[]> {
  const actors = new Map(company.map((person) => [person.username, actorOf(person)]))
  const stories = storiesOf(company, today, await Allotments.of(company, today))
  return stories.flatMap((story) => stepsOf(story, app, (username) => present(actors.get(username))))
}

/** What has waited for too long goes on to others. Before these last weeks nothing has. */
function escalations({ app, today }: Filling): Step[] {
  return Array.from({ length: 2 * lateBy }, (_, workdays) => ({
    at: before(workdaysAfter(today, -1 - workdays), 0),
    run: () => escalateRequests(app.workplace),
  }))
}

/** Everybody reads what they were told, but not yet what is new. */
function readings({ app, company, today }: Filling): Step[] {
  const rounds = Math.floor(firstDay(company, today).until(today).days / readingRound) - 1
  return Array.from({ length: rounds }, (_, round) => ({
    at: moment(today.subtract({ days: readingRound * (round + 1) }), 'evening').add({ minutes: 100 }),
    run: async () => {
      const readers = company.filter((person) => joinedOn(person, today).until(today).days > readingRound * (round + 1))
      await Promise.all(
        readers.map(async (person) => done(await markNotificationsRead(app.workplace, undefined, actorOf(person)))),
      )
    },
  }))
}
