import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { defineEvent } from '@vacation-tracker/event-contracts'
import { hear } from '@vacation-tracker/event-contracts/command-line/testing'
import { sql } from 'kysely'
import { Type } from 'typebox'
import { beforeAll, describe, expect, test } from 'vitest'
import type { TestApp } from '../testing/app.ts'
import { pending } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'
import { declaredConsumers } from './declared-consumers.ts'
import { vacationContracts } from './project.ts'

const nowhere = { DATA_DIR: join(import.meta.dirname, 'there-is-no-such-folder') }

function run(env: Record<string, string>, ...words: string[]) {
  return hear(words, vacationContracts(env), { folder: '.', now })
}

function now(): string {
  return new Date().toISOString()
}

describe('the contracts of this product', () => {
  test('keep the twelve rules, without a database and without a network', async () => {
    expect(await run(nowhere, 'check')).toEqual({
      code: 0,
      errors: '',
      output: expect.stringMatching(/12 rules: all kept\.\n$/),
    })
  })

  test('are read by its consumers and by open browsers, each in the version that it names', () => {
    const reads = new Map(declaredConsumers().map((consumer) => [consumer.name, consumer.reads]))
    expect([...reads.keys()]).toEqual([
      'assign-groups',
      'validate-request',
      'notify',
      'reassess',
      'send-mail',
      'notify-of-deprecation',
      'mail-deprecation',
      'mail-invitation',
      'notify-of-expiry',
      'mail-expiry',
      'mail-digest',
      'live',
    ])
    expect(reads.get('assign-groups')).toEqual([{ name: 'UserRegistered', version: 1 }])
    expect(reads.get('notify')).toContainEqual({ name: 'VacationRequestApproved', version: 2 })
  })

  test('have no usage where there is no database', async () => {
    expect(await run(nowhere, 'usage')).toMatchObject({ code: 1, errors: expect.stringContaining('DATA_DIR') })
  })
})

onBothStores('what a server has counted', (open) => {
  let app: TestApp
  let env: Record<string, string>
  beforeAll(async () => {
    app = await open()
    const { dataDir, databaseUrl } = app.config
    env = { DATA_DIR: dataDir, ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }) }
    const text = sql.raw('text not null')
    await sql`create table if not exists event_usage (
      type ${text}, version integer not null, consumer ${text}, first_seen ${text}, last_seen ${text}, deliveries integer not null
    )`.execute(app.db)
    await sql`insert into event_usage (type, version, consumer, first_seen, last_seen, deliveries)
      values ('UserRegistered', 1, 'payroll', '2026-01-01T00:00:00.000Z', '2026-02-01T00:00:00.000Z', 7)`.execute(
      app.db,
    )
  })

  test('is who reads what', async () => {
    const { output } = await run(env, 'usage', 'UserRegistered', '--json')
    expect(JSON.parse(output)).toContainEqual({
      ...{ name: 'UserRegistered', version: 1, consumer: 'payroll', deliveries: 7 },
      ...{ firstSeen: '2026-01-01T00:00:00.000Z', lastSeen: '2026-02-01T00:00:00.000Z' },
    })
  })

  test('is how often two events came about one thing at one instant', async () => {
    await pending(await app.register('ada'))
    const together = await vacationContracts(env).coEmissions()
    expect(together).not.toEqual([])
    for (const { events, together: both, either } of together) {
      expect(new Set(events).size).toBe(2)
      expect(both).toBeLessThanOrEqual(either)
    }
    expect(await run(env, 'check')).toMatchObject({ code: 0 })
  })

  test('is what was noticed of the values, by the rule that asks for it', async () => {
    const { profiles } = app.workplace.bus
    const heat = async (degrees: number) => {
      const contract = defineEvent({
        ...{ name: 'RoomHeated', source: 'Heating', owner: 'House', audience: 'internal', groupBy: 'room' },
        meaning: 'A room is warm.',
        schema: Type.Object({ room: Type.String(), degrees: Type.Number() }),
        examples: [{ room: 'a', degrees: 20 }],
      })
      for (let count = 0; count < 60; count++) {
        profiles.note([{ contract, detail: { room: 'a', degrees: degrees * (1 + (count % 7) / 10) } }], now())
      }
      await profiles.write()
    }
    await heat(20)
    await sql`update event_profile set day = '2026-01-01' where type = 'RoomHeated'`.execute(app.db)
    // In one tenth of a second only some of many events are looked at.
    await rest(150)
    await heat(20_000)
    expect(await vacationContracts(env).valueWarnings()).toContainEqual(
      expect.objectContaining({ name: 'RoomHeated', version: 1, path: '/degrees' }),
    )
    expect(await run(env, 'check', '--rule', 'EC11')).toMatchObject({
      ...{ code: 0, output: expect.stringContaining('EC11 warning: RoomHeated 1 (/degrees)') },
    })
  })
})
