import { defineEvent } from '@vacation-tracker/event-contracts'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { beforeAll, expect, test } from 'vitest'
import { deprecateContractVersion } from '../commands/deprecate-contract-version.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { granted } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

type Check = {
  contractCheck: {
    checkedAt: string
    rules: { code: string; title: string }[]
    findings: { rule: string; severity: string; subject: string; place: string | null; message: string; mend: string }[]
  }
}

onBothStores('the check of the contracts', (open) => {
  let app: TestApp
  let ada: Member

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
  })

  async function check() {
    const answer = await ada.graphql<Check>(`{ contractCheck { checkedAt rules { code title }
      findings { rule severity subject place message mend } } }`)
    return granted(answer).contractCheck
  }

  test('says that all twelve rules are kept, and the same for a minute, whoever asks', async () => {
    const [one, other] = await Promise.all([check(), check()])
    expect(one).toEqual(other)
    expect(one.rules.map(({ code }) => code)).toHaveLength(12)
    expect(one.findings.filter(({ severity }) => severity === 'ERROR')).toEqual([])
    app.clock.advance({ seconds: 30 })
    expect((await check()).checkedAt).toBe(one.checkedAt)
    app.clock.advance({ seconds: 31 })
    expect((await check()).checkedAt > one.checkedAt).toBe(true)
  })

  test('finds what became of a version since, and what the values of events suggest', async () => {
    const { bus } = app.workplace
    const about = {
      ...{ name: 'VacationRequestSubmitted', version: 1, reason: 'It knows no half days.' },
      ...{ useInstead: 'VacationRequestSubmitted 2', until: '2027-06-30' },
    }
    const actor = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const
    expect(await deprecateContractVersion(app.workplace, about, actor)).toHaveProperty('done')
    const contract = defineEvent({
      ...{ name: 'RoomHeated', source: 'Heating', owner: 'House', audience: 'internal', groupBy: 'room' },
      meaning: 'A room is warm.',
      schema: Type.Object({ room: Type.String(), degrees: Type.Number() }),
      examples: [{ room: 'a', degrees: 20 }],
    })
    for (let count = 0; count < 60; count++) {
      const detail = { room: 'a', degrees: 20_000 * (1 + (count % 7) / 10) }
      bus.profiles.note([{ contract, detail }], app.clock.now().toString())
    }
    await bus.profiles.write()
    // A day before it was a thousandth of that.
    await sql`insert into event_profile
      select type, version, path, '2026-01-01', writer, values_seen, absent, minimum / 1000, maximum / 1000, mean / 1000,
        spread / 1000000, sketch from event_profile where type = 'RoomHeated'`.execute(app.db)
    app.clock.advance({ hours: 450 * 24 })
    const { findings } = await check()
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'EC11', severity: 'WARNING', subject: 'RoomHeated 1', place: '/degrees' }),
    )
    expect(findings).toContainEqual(
      expect.objectContaining({
        ...{
          severity: 'WARNING',
          subject: 'VacationRequestSubmitted 1',
          mend: 'Retire it, or extend its grace with a reason.',
        },
        message: 'The grace of VacationRequestSubmitted 1 ended on 2027-06-30, and it is published still.',
      }),
    )
  })
})
