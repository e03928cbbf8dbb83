import { account, register } from './account.ts'
import { mondayIn, plusDays } from './days.ts'
import { decidePastPage, type Leave, seeRequest, submitPastDialog } from './leave.ts'
import type { Stage, Visitor } from './stage.ts'

/** The people of the pictures: one who runs the house, one with leave in every state, one with none yet, a stranger. */
export interface Cast {
  approver: Visitor
  requester: Visitor
  newcomer: Visitor
  stranger: Visitor
}

/** The leave that `requester` has already, for whoever wants to overlap it. */
export const takenWeek = { first: mondayIn(5), last: plusDays(mondayIn(5), 4) }

/** A word that no screen of 360 px has room for. */
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'

/** Registers everybody and lets them ask and decide, past the dialogs. */
export async function settle(stage: Stage): Promise<Cast> {
  const approver = await stage.visitor()
  await register(approver.page, account('Mia Thompson'))
  const [requester, newcomer, stranger] = await Promise.all([stage.visitor(), stage.visitor(), stage.visitor()])
  await register(requester.page, account('Maximiliane Featherstonehaugh'))
  await register(newcomer.page, account('Ben Okoro'))

  const { page } = requester
  const week = (weeks: number, note: string) => ({ first: mondayIn(weeks), last: plusDays(mondayIn(weeks), 4), note })
  const decided = async (leave: Leave, category?: string, denial?: string) => {
    const id = await submitPastDialog(page, leave, category)
    await seeRequest(approver.page, 'Pending approval', leave.note, 'Waiting for approval')
    await decidePastPage(approver.page, id, denial)
  }
  await decided({ ...takenWeek, startsAt: 'NOON', note: 'Skiing with the children.' })
  await decided(week(9, 'Carnival'), 'CARERS_LEAVE', `The move is in that week. ${longWord}`)
  await submitPastDialog(page, { ...takenWeek, note: 'The same week once more' })
  await submitPastDialog(page, { first: mondayIn(2), last: mondayIn(2), endsAt: 'NOON', note: '' }, 'PUBLIC_HOLIDAYS')
  await submitPastDialog(page, week(12, `${'We would like to see the cherry trees in bloom. '.repeat(4)}${longWord}`))
  await decided({ first: mondayIn(-4), last: plusDays(mondayIn(-4), 2), note: 'A cold' }, 'SICK_LEAVE')
  await submitPastDialog(approver.page, { ...week(7, 'My own week'), startsAt: 'NOON', endsAt: 'NOON' })
  return { approver, requester, newcomer, stranger }
}
