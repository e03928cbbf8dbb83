import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { granted } from '../testing/requests.ts'
import { putRows, rowOf } from '../testing/rows.ts'
import { onBothStores } from '../testing/stores.ts'
import { workBalancesAhead } from './work-ahead.ts'

onBothStores('balances that are worked out ahead', (open) => {
  let app: TestApp
  let ada: Member
  let id: string
  const goOn = new AbortController().signal
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    id = await putRows(app, [rowOf('ada', { approval_status: 'APPROVED' })])
  })

  async function taken(): Promise<number | undefined> {
    type Report = { liabilityReport: { teams: { taken: number }[] } }
    const answer = await ada.graphql<Report>('{ liabilityReport(leaveType: "annual-leave") { teams { taken } } }')
    return granted(answer).liabilityReport.teams[0]?.taken
  }
  /** Past everything by which others hear of a change, unless the version tells of it. */
  const shorten = (endDate: string, version: number) =>
    app.db.updateTable('vacation_request').set({ end_date: endDate, version }).where('id', '=', id).execute()

  test('are what a report says, until something changes', async () => {
    await workBalancesAhead(app.workplace, goOn, 1)
    await shorten('2026-07-08', 1)
    expect(await taken(), 'what was worked out ahead').toBe(5)
    await shorten('2026-07-07', 2)
    expect(await taken(), 'what has changed since').toBe(2)
  })

  test('are left alone in a small house', async () => {
    await shorten('2026-07-06', 3)
    await workBalancesAhead(app.workplace, goOn)
    await shorten('2026-07-09', 3)
    expect(await taken()).toBe(4)
  })
})
