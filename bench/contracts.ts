import type { EventContract } from '@vacation-tracker/event-contracts'
import { thinFormOf } from '@vacation-tracker/event-contracts/versions'
import { vacationEvents } from '@vacation-tracker/vacation-events'
import { VacationRequestApproved } from '@vacation-tracker/vacation-events/vacation-request'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { z } from 'zod'
import { type Bench, type Figure, repeat } from './figure.ts'

const times = 5
const batch = 10_000
const batches = 30

/** What validating an event costs, beside others on the same schema; and what the thin form of one saves. */
export const contracts: Bench = {
  name: 'contracts',
  measure: async () => {
    const { schema, examples } = VacationRequestApproved
    // Each validator sees the same events, which differ, so that none can remember its answer.
    const events = Array.from({ length: 1_000 }, (_, index) => ({ ...examples[0], version: index + 1 }))
    const ajv = formats.default(new Ajv2020())
    const byAjv = ajv.compile(schema)
    const byZod = z.fromJSONSchema(JSON.parse(JSON.stringify(schema)))
    const validators = {
      ours: (event: unknown) => VacationRequestApproved.accepts(event),
      ajv: (event: unknown) => byAjv(event),
      zod: (event: unknown) => byZod.safeParse(event).success,
    }
    for (const validate of Object.values(validators)) {
      if (!events.every(validate)) throw new Error('A validator refuses what is valid.')
      if (validate({ ...events[0], endsAt: 'LATE' })) throw new Error('A validator takes what is not valid.')
      perSecondOfProcessor(validate, events)
    }
    const rounds = await repeat(times, async () => ({
      ours: perSecondOfProcessor(validators.ours, events),
      ajv: perSecondOfProcessor(validators.ajv, events),
      zod: perSecondOfProcessor(validators.zod, events),
    }))
    const rate = (what: string, runs: number[], extra: Partial<Figure> = {}): Figure => {
      return { what: `validate VacationRequestApproved, ${what}`, unit: 'events/s', runs, ...extra }
    }
    return [
      rate(
        'compiled contract',
        rounds.map(({ ours }) => ours),
        { bar: { atLeast: 1_000_000 }, note: 'one core' },
      ),
      rate(
        'Ajv with ajv-formats',
        rounds.map(({ ajv }) => ajv),
      ),
      rate(
        'zod, of the JSON Schema',
        rounds.map(({ zod }) => zod),
      ),
      ...vacationEvents.flatMap(bytesOf),
    ]
  },
}

/** Validations in a second of processor time. */
function perSecondOfProcessor(validate: (event: unknown) => boolean, events: readonly unknown[]): number {
  const before = process.cpuUsage()
  let valid = 0
  for (let index = 0; index < batch * batches; index++) if (validate(events[index % events.length])) valid++
  const { user, system } = process.cpuUsage(before)
  if (valid !== batch * batches) throw new Error('A validator has changed its mind.')
  return (valid * 1e6) / (user + system)
}

/** Bytes of the examples of an event, as JSON without its envelope, fat and thin. */
function bytesOf(contract: EventContract): Figure[] {
  const bytes = (details: readonly object[]) => details.map((detail) => Buffer.byteLength(JSON.stringify(detail)))
  const details = contract.examples.map((example) => Object(example))
  const fat = bytes(details)
  const thin = bytes(details.map((detail) => thinFormOf(contract, detail)))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const saved = Math.round((1 - sum(thin) / sum(fat)) * 100)
  return [
    { what: `${contract.name}, fat`, unit: 'bytes', runs: fat },
    { what: `${contract.name}, thin`, unit: 'bytes', runs: thin, note: `${saved} % less` },
  ]
}
