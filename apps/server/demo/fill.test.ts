import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { fillCompany } from './fill.ts'

const folder = mkdtempSync(join(tmpdir(), 'demo-'))
let database: DatabaseSync

beforeAll(async () => {
  await fillCompany(readConfig({ DATA_DIR: folder }), Temporal.PlainDate.from('2026-11-23'), () => {})
  database = new DatabaseSync(join(folder, 'vacation-tracker.db'), { readOnly: true })
}, 90_000)

afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

test('everybody has groups, and every team an approver', () => {
  expect(rows('select username from person where username not in (select username from person_group)')).toEqual([])
  const led = rows(
    `select distinct team_id from person join person_group using (username) where group_name = 'APPROVER'`,
  )
  expect(led).toHaveLength(6)
})

test('requests are in every state but the one that lasts milliseconds', () => {
  const states = rows('select distinct approval_status as status from vacation_request').map(({ status }) => status)
  expect(states.sort()).toEqual(['APPROVED', 'DENIED', 'PENDING_APPROVAL', 'REJECTED_BY_SYSTEM'])
})

test('the log is complete: every request is what the last event about it says', () => {
  const differing = rows(`
    select r.id from vacation_request r
    join event_log e on e.seq = (select max(seq) from event_log where group_key = r.id and type like 'VacationRequest%')
    where json_extract(e.envelope, '$.detail.approvalStatus') <> r.approval_status
       or json_extract(e.envelope, '$.detail.version') <> r.version
       or json_extract(e.envelope, '$.detail.endDate') <> r.end_date`)
  expect(differing).toEqual([])
  expect(rows(`select * from event_delivery`)).toEqual([])
})

function rows(query: string): Record<string, unknown>[] {
  return database.prepare(query).all()
}
