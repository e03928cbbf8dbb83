import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { contractsOf } from '@vacation-tracker/event-contracts/fetched-contracts'
import { testConsumer } from '@vacation-tracker/event-testing/consumer'
import { sampleEvents } from '@vacation-tracker/event-testing/samples'
import { expect, test } from 'vitest'
import { type LeaveEvent, Payroll } from './payroll.ts'

const contracts = contractsOf(JSON.parse(readFileSync('contracts.json', 'utf8')))
const newFile = () => join(mkdtempSync(join(tmpdir(), 'payroll-')), 'payroll.jsonl')

test('it bears every version, fat and thin; events that come again, in another order, and late', {
  // Thousands of lines in hundreds of files: a slow disk may take its time.
  timeout: 60_000,
}, async () => {
  await testConsumer({
    contracts,
    begin: () => {
      const payroll = new Payroll(newFile())
      return { consume: (event) => payroll.take(event as EventEnvelope & LeaveEvent), outcome: () => payroll.lines }
    },
  })
})

test('it writes a line for each fact, and none twice when it starts anew', () => {
  const file = newFile()
  const [approved] = contracts.filter(({ name }) => name === 'VacationRequestApproved')
  if (approved === undefined) throw new Error('Fetch the contracts first: node catalogue.ts')
  const events = sampleEvents(approved) as LeaveEvent[]
  for (const event of events) new Payroll(file).take(event)
  for (const event of events) new Payroll(file).take(event)
  const lines = readFileSync(file, 'utf8').trim().split('\n')
  expect(lines).toHaveLength(new Set(events.map(({ detail }) => detail.metadata.eventId)).size)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ person: 'johndoe', state: 'APPROVED', days: 4.5 })
})
