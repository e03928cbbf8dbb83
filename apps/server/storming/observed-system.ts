import type { System } from '@vacation-tracker/event-storming/system'
import { partsOfSystem } from './declared-system.ts'
import { contractsLive } from './play-contracts.ts'
import { houseIsFounded } from './play-house.ts'
import { leaveIsAskedFor } from './play-leave.ts'
import { peopleCome, peopleGo, peopleLookAfterThemselves } from './play-people.ts'
import { onStage } from './stage.ts'

const ofTheBus = 'The event bus does this by itself. It publishes nothing but what programs and commands give it.'

/** Commands that are not played. */
const excused = [
  ...['createEventSubscription', 'updateEventSubscription', 'deleteEventSubscription'],
  ...['pauseEventSubscription', 'resumeEventSubscription', 'rotateEventSubscriptionSecret'],
  ...['redriveDeadLetter', 'redriveDeadLetters', 'discardDeadLetter', 'verifyEventLog'],
  ...['startEventReplay', 'pauseEventReplay', 'resumeEventReplay', 'cancelEventReplay'],
]
  .map((name) => ({ name, why: ofTheBus }))
  .concat(
    ['startRehearsal', 'cancelRehearsal'].map((name) => ({ name, why: 'A rehearsal reads; it has no bus.' })),
    { name: 'changeEmail', why: 'It changes the account alone: addresses are in no event.' },
  )

/** A Monday. */
const firstDay = '2027-02-15'

/**
 * The system as it is seen at work: everything that can be asked of it is asked, in a database that is thrown away, and
 * it is seen which command and which consumer publishes what.
 */
export async function observedSystem(): Promise<System> {
  const { publications, ran } = await onStage(firstDay, async (stage) => {
    const team = await peopleCome(stage)
    await houseIsFounded(stage)
    await leaveIsAskedFor(stage, team)
    await peopleLookAfterThemselves(stage)
    await peopleGo(stage, team)
    await contractsLive(stage)
  })
  return { ...(await partsOfSystem()), publications, run: ran, excused }
}
