import type { VacationRequest } from '@vacation-tracker/leave'
import type { Actor } from '@vacation-tracker/leave/permissions'
import type { App } from '../app.ts'
import { dayIn } from '../clock.ts'
import { amendVacationRequest } from '../commands/amend-vacation-request.ts'
import { approveVacationRequest } from '../commands/approve-vacation-request.ts'
import { deleteVacationRequest } from '../commands/delete-vacation-request.ts'
import { denyVacationRequest } from '../commands/deny-vacation-request.ts'
import { recordDocument } from '../commands/record-document.ts'
import { submitVacationRequest } from '../commands/submit-vacation-request.ts'
import { askedToDecide } from '../house/deciders.ts'
import type { Outcome } from '../refusal.ts'
import { findPerson } from '../store/people.ts'
import { findVacationRequest, wasEscalated } from '../store/vacation-requests.ts'
import { done, present, type Step } from './filling.ts'
import type { Story } from './stories.ts'

/** Those who take doctors' notes: the first who is not ill themselves. */
const officeManagers = ['helga', 'ada']

/** What somebody does who plays a story, in order. The request is known by its id once it is asked for. */
export function stepsOf(story: Story, { workplace }: App, actorCalled: (username: string) => Actor): Step[] {
  const { owner, leaveType, startDate, endDate, halves, description, amended, approved, denied, cancelled } = story
  const { db } = workplace
  const own = { actor: actorCalled(owner) }
  let id = ''
  const submit = async () => {
    const first = amended ? { endDate: amended.firstEndDate } : { endDate, ...(description && { description }) }
    id = done(await submitVacationRequest(workplace, { leaveType, startDate, ...halves, ...first }, own)).id
  }
  const steps: Step[] = [{ at: story.askedAt, run: submit }]
  const then = (at: Temporal.Instant, act: () => Promise<void>) => steps.push({ at, run: act })

  /** Has whoever is asked decide, one stage after the other; nobody has to where the system has approved it. */
  const decide = async (act: (by: { actor: Actor }) => Promise<Outcome<VacationRequest>>) => {
    for (;;) {
      const request = present(await findVacationRequest(db, id))
      if (request.approvalStatus !== 'PENDING_APPROVAL') return
      const person = present(await findPerson(db, owner))
      const waiting = { ...request, team: person.teamId, isEscalated: await wasEscalated(db, id) }
      const today = dayIn(person.timeZone, workplace.clock.now())
      const [decider] = await askedToDecide(db, await workplace.house.read(db), waiting, today)
      done(await act({ actor: actorCalled(present(decider)) }))
    }
  }

  if (amended) {
    const changes = { endDate, description: amended.afterthought }
    then(amended.at, async () => void done(await amendVacationRequest(workplace, id, changes, own)))
  }
  if (approved) then(approved.at, () => decide((by) => approveVacationRequest(workplace, id, {}, by)))
  if (denied) {
    const { reason } = denied
    then(denied.at, () => decide((by) => denyVacationRequest(workplace, id, { reason }, by)))
  }
  if (story.documented) {
    const by = { actor: actorCalled(present(officeManagers.find((username) => username !== owner))) }
    then(story.documented.at, async () => void done(await recordDocument(workplace, id, by)))
  }
  if (cancelled) then(cancelled.at, async () => void done(await deleteVacationRequest(workplace, id, undefined, own)))
  return steps
}
